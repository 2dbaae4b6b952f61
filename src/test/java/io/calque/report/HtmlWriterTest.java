package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
  private final StringWriter out = new StringWriter();
  private final HtmlWriter html = new HtmlWriter(out);

  @Test
  void text_special_isEscapedAndOnOneLine() throws IOException {
    html.text("<b a=\"1\" b='2'>&amp;\n\t\u202e");
    assertEquals("&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp; &lt;U+202E&gt;", out.toString());
  }

  @Test
  void fill_values_standInTheirPlacesMadeSafe() throws IOException {
    html.fill("<a href=\"#{}\" x=\"{}\">{}</a>{}", 12, 0.25, "a{}\"><script>", 7L);
    assertEquals("<a href=\"#12\" x=\"0.3\">a{}&quot;&gt;&lt;script&gt;</a>7", out.toString());
  }

  @Test
  void fill_otherNumberOfValues_isRefused() {
    assertEquals(
        "values: 2, more than there are places in <p>{}</p>",
        assertThrows(IllegalArgumentException.class, () -> html.fill("<p>{}</p>", "a", "b"))
            .getMessage());
    assertEquals(
        "values: 1, fewer than there are places in <p>{}{}</p>",
        assertThrows(IllegalArgumentException.class, () -> html.fill("<p>{}{}</p>", "a"))
            .getMessage());
  }

  @Test
  void collect_part_isPutInAsItWasWritten() throws IOException {
    HtmlWriter.Markup part = HtmlWriter.collect(inner -> inner.element("q", "a < b"));
    html.markup("<p>").markup(part).markup(part).markup("</p>");
    assertEquals("<p><q>a &lt; b</q><q>a &lt; b</q></p>", out.toString());
  }
}
