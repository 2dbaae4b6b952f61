package io.calque.cli;

import io.calque.text.TerminalText;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The streams and surroundings of one run.
 *
 * @param in standard input
 * @param out standard output; its failures reach the caller, as a {@code PrintStream} would hide
 * @param err standard error
 * @param environment the rest
 */
record Session(InputStream in, OutputStream out, PrintWriter err, Environment environment) {
  /** A buffered UTF-8 writer on standard output; the caller flushes. */
  Writer writer() {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  /** Prints one line about the run on standard error, made safe. */
  void say(String message) {
    err.println("calque: " + TerminalText.visible(message));
    err.flush();
  }
}
