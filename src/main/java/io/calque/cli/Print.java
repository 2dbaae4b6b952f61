package io.calque.cli;

import io.calque.text.TerminalText;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a finished text, each line made safe. */
final class Print {
  private Print() {}

  /** Writes to standard output. */
  static void standard(Session session, String text) {
    try (Output output = Output.standard(session)) {
      write(output, text);
    }
  }

  /** Writes to a file, as a whole. */
  static void file(Session session, Path file, String text) {
    try (Output output = Output.file(file, session)) {
      write(output, text);
    }
  }

  private static void write(Output output, String text) {
    try {
      for (String line : (Iterable<String>) text.lines()::iterator) {
        output.writer().write(TerminalText.visible(line));
        output.writer().write('\n');
      }
    } catch (IOException e) {
      throw new OutputException(e);
    }
    output.commit();
  }
}
