package io.calque.report;

import io.calque.text.TerminalText;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes HTML: markup as it is given, text from outside made safe, with blanks and line breaks as
 * one blank and unsafe characters visible as {@link TerminalText} shows them.
 */
final class HtmlWriter {
  private final Writer out;

  HtmlWriter(Writer out) {
    this.out = out;
  }

  /** Writes markup; nothing from outside may be in it. */
  HtmlWriter markup(String markup) throws IOException {
    out.write(markup);
    return this;
  }

  /** Writes text, safe between tags and in attributes in double quotation marks. */
  HtmlWriter text(String text) throws IOException {
    String line = TerminalText.line(text);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '"' -> out.write("&quot;");
        case '\'' -> out.write("&#39;");
        default -> out.write(c);
      }
    }
    return this;
  }

  /** Writes an element that holds text alone. */
  HtmlWriter element(String name, String text) throws IOException {
    return markup("<" + name + ">").text(text).markup("</" + name + ">");
  }

  void flush() throws IOException {
    out.flush();
  }
}
