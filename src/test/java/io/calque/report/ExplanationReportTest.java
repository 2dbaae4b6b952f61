package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.ExplainedArticle;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationReportTest {
  private static final String HOSTILE =
      "Prices hovered \u001b[31m <script>alert('x')</script> & \u202e “at” noon. Yes. “No.”";

  private static String text(ExplainedArticle article, boolean colour) throws IOException {
    StringWriter out = new StringWriter();
    write(ExplanationReport.text(out, new ReportOptions(false, colour, 100)), article);
    return out.toString();
  }

  private static String page(ExplainedArticle article) throws IOException {
    StringWriter out = new StringWriter();
    write(ExplanationReport.html(out), article);
    return out.toString();
  }

  private static void write(ExplanationReport report, ExplainedArticle article) throws IOException {
    report.begin();
    report.article(article);
    report.article(article);
    report.end();
  }

  @ParameterizedTest
  @CsvSource({"0.29, hovered at", "0.3, hovered{0.30} at", "0.876, hovered{0.88} at"})
  void text_withoutColour_marksFromThirtyPerCent(double probability, String expected)
      throws IOException {
    ExplainedArticle article =
        Explanations.of("a", "Prices hovered at noon.", "hovered", probability);
    String out = text(article, false);
    assertTrue(out.contains("sentence 1: Prices " + expected + " noon.\n"), out);
  }

  @ParameterizedTest
  @CsvSource({
    "0.29, ''",
    "0.3, 38;5;16;48;5;229",
    "0.5, 1;38;5;16;48;5;221",
    "0.7, 1;4;38;5;16;48;5;214",
    "0.9, 1;4;38;5;16;48;5;209"
  })
  void text_inColour_marksInSteps(double probability, String code) throws IOException {
    ExplainedArticle article =
        Explanations.of("a", "Prices hovered at noon.", "hovered", probability);
    String out = text(article, true);
    String word =
        code.isEmpty() ? "Prices hovered at noon." : "\u001b[" + code + "mhovered\u001b[0m";
    assertTrue(out.contains(word), out);
    assertFalse(out.contains("hovered{"), out);
  }

  @Test
  void text_article_keepsNumbersAndEvidence() throws IOException {
    String out = text(Explanations.of("a", "Prices hovered at noon.", "hovered", 0.87), false);
    for (String line :
        new String[] {
          "a: spun (made up <i>)",
          "original 0.250, spun 0.500, translated 0.250",
          "spun test: strength +0.00, reached by 0.4 % of human articles of this length",
          "what speaks for spun (+) or original (-), in log-odds:",
          "   +4.11  spun mean",
          "   -0.51  log sentences",
          "  0.87  tortured-phrase “hovered” → soared, r\\x1bose<: prices “soar” & rise",
          "  words by probability of being replaced: hovered 0.87"
        }) {
      assertTrue(out.contains(line + "\n"), line + " is not in\n" + out);
    }
  }

  @Test
  void text_hostileArticle_isSafeToPrint() throws IOException {
    String out = text(Explanations.of("a\u001b", HOSTILE, "hovered", 0.87), false);
    assertFalse(out.contains("\u001b") || out.contains("\u202e"), out);
    assertTrue(out.contains("hovered{0.87} \\x1b[31m <script>"), out);
    assertTrue(out.contains("sentence 2: Yes.\n"), out);
  }

  @Test
  void page_hostileArticle_isEscapedAndWellFormed() throws IOException, XMLStreamException {
    String page = page(Explanations.of("a\"><script>", HOSTILE, "hovered", 0.87));
    assertFalse(page.contains("<script") || page.contains("\u001b") || page.contains("\u202e"));
    assertTrue(
        page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &lt;U+202E&gt;"));
    assertTrue(page.contains("<h2>a&quot;&gt;&lt;script&gt;</h2>"), page);
    // Void elements apart, the page is XML.
    String xml =
        page.replaceAll("<meta ([^>]*)>", "<meta $1/>").replaceFirst("<!DOCTYPE html>", "");
    XMLStreamReader reader =
        XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
    int heat = 0;
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamReader.START_ELEMENT
          && "heat hotter".equals(reader.getAttributeValue(null, "class"))) {
        heat++;
      }
    }
    assertEquals(2, heat, "marked words of two articles");
  }

  @Test
  void page_markedWord_saysItsProbabilityInText() throws IOException {
    String page = page(Explanations.of("a", "Prices hovered at noon.", "hovered", 0.95));
    assertTrue(
        page.contains(
            "Prices <span class=\"heat hottest\">hovered<small> 0.95</small></span> at noon."),
        page);
    assertTrue(page.contains("<td>+4.11</td><th scope=\"row\">spun mean</th>"), page);
    assertTrue(page.contains("<desc id=\"legend-steps\">From pale to strong: 0.3 and more"), page);
    assertTrue(page.contains("<code>&quot;prices at &lt;noon&gt;&quot; Lisbon</code>"), page);
    assertTrue(page.contains(" → <ins>soared, r\\x1bose&lt;</ins>"), page);
  }

  @Test
  void page_policy_allowsItsOwnStyleAlone() throws IOException, NoSuchAlgorithmException {
    String page = page(Explanations.of("a", "Prices hovered.", "hovered", 0.95));
    Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page);
    assertTrue(style.find());
    byte[] sha =
        MessageDigest.getInstance("SHA-256")
            .digest(style.group(1).getBytes(StandardCharsets.UTF_8));
    assertTrue(
        page.contains(
            "content=\"default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(sha)
                + "'; base-uri 'none'; form-action 'none'\""),
        page);
    assertFalse(page.contains("http:") || page.contains("https:") || page.contains("style=\""));
  }

  @ParameterizedTest
  @CsvSource({"''", "' \n '", "—", "Yes"})
  void report_littleText_isWritten(String text) throws IOException {
    ExplainedArticle article = Explanations.of("a", text, "hovered", 0.95);
    assertTrue(text(article, false).startsWith("a: spun (made up <i>)\n"), text);
    assertTrue(page(article).endsWith("</article>\n</main>\n</body>\n</html>\n"), text);
  }
}
