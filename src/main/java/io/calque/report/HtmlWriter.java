package io.calque.report;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.calque.text.TerminalText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;

/**
 * Writes HTML. Markup is what stands in the source code and nothing else: the compiler refuses any
 * other argument, so that a text from outside can only come in where it is made safe, with blanks
 * and line breaks as one blank and unsafe characters visible as {@link TerminalText} shows them.
 */
public final class HtmlWriter {
  private static final String SLOT = "{}";

  private final Writer out;

  /** Writes to {@code out}, which stays its owner's. */
  public HtmlWriter(Writer out) {
    this.out = out;
  }

  /** Markup that a {@link HtmlWriter} has written; safe to stand in a page. */
  public static final class Markup {
    private final String html;

    private Markup(String html) {
      this.html = html;
    }
  }

  /** A part of a page. */
  public interface Part {
    /** Writes it. */
    void write(HtmlWriter html) throws IOException;
  }

  /** Writes a part to be put into a page later. */
  public static Markup collect(Part part) throws IOException {
    StringWriter html = new StringWriter();
    part.write(new HtmlWriter(html));
    return new Markup(html.toString());
  }

  /** Writes markup. */
  public HtmlWriter markup(@CompileTimeConstant String markup) throws IOException {
    out.write(markup);
    return this;
  }

  /** Writes markup that is finished. */
  public HtmlWriter markup(Markup markup) throws IOException {
    out.write(markup.html);
    return this;
  }

  /**
   * Writes markup with a value in each {@code {}}, which may stand between tags and in attributes
   * in double quotation marks: text made safe, whole numbers as they are, others with one decimal.
   *
   * @throws IllegalArgumentException if there are more or fewer values than places
   */
  public HtmlWriter fill(@CompileTimeConstant String template, Object... values)
      throws IOException {
    int from = 0;
    for (Object value : values) {
      int slot = template.indexOf(SLOT, from);
      if (slot < 0) {
        throw new IllegalArgumentException(
            "values: " + values.length + ", more than there are places in " + template);
      }
      out.write(template, from, slot - from);
      text(value instanceof Double d ? String.format(Locale.ROOT, "%.1f", d) : value.toString());
      from = slot + SLOT.length();
    }
    if (template.indexOf(SLOT, from) >= 0) {
      throw new IllegalArgumentException(
          "values: " + values.length + ", fewer than there are places in " + template);
    }
    out.write(template, from, template.length() - from);
    return this;
  }

  /** Writes text, safe between tags and in attributes in double quotation marks. */
  public HtmlWriter text(String text) throws IOException {
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
  public HtmlWriter element(@CompileTimeConstant String name, String text) throws IOException {
    out.write("<" + name + ">");
    text(text);
    out.write("</" + name + ">");
    return this;
  }

  /** Writes a style sheet or script of the program's own, as it is. */
  HtmlWriter asset(InlineAsset asset) throws IOException {
    out.write(asset.text());
    return this;
  }

  /** Hands everything on. */
  public void flush() throws IOException {
    out.flush();
  }
}
