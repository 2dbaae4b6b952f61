package io.calque.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;

/** Holds what picocli prints (help, version), so that a failing output is noticed. */
final class HelpText {
  private final StringWriter text = new StringWriter();
  private final PrintWriter writer = new PrintWriter(text);

  PrintWriter writer() {
    return writer;
  }

  void print(Session session) throws IOException {
    writer.flush();
    if (text.getBuffer().length() > 0) {
      Writer out = session.writer();
      out.write(text.toString());
      out.flush();
    }
  }
}
