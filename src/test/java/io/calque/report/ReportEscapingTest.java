package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.score.ArticleScore;
import io.calque.text.TerminalText;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Any text in any format; {@link ReportFuzz} looks for worse texts. */
@Tag("slow")
class ReportEscapingTest {
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "\"",
          "'",
          "&",
          "&lt;",
          "</script>",
          "<script>",
          "-->",
          "<!--",
          "]]>",
          "](",
          "[",
          "{0}",
          "=1",
          "+",
          "@",
          "\t",
          "\r",
          "\n",
          "\u0000",
          "\u001b[31m",
          "\u009b",
          "\u202e",
          "\u2028",
          "\uD83D",
          "\uDE42",
          "\uD83D\uDE42",
          "\uFFFE",
          "\uFEFF",
          "＝",
          "a",
          " word ",
          "é",
          "//",
          "http://",
          "%",
          "#",
          "?",
          "\\",
          "`",
          "${x}",
          "{{x}}",
          ".");

  @Test
  void report_seededTexts_areEscaped() throws IOException {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      check(text(random), text(random), text(random), text(random));
    }
  }

  /**
   * Pages stay well-formed and self-contained, JSON stays JSON, nothing unsafe to print gets out,
   * no cell starts a formula.
   */
  static void check(String source, String mark, String suggestion, String rest) throws IOException {
    ArticleScore score = Scores.marked(source, mark + rest, mark, suggestion);
    for (ReportFormat format : ReportFormat.values()) {
      String written = ReportTest.write(format, ReportOptions.plain(), score);
      written
          .codePoints()
          .filter(c -> c != '\n')
          .forEach(c -> assertTrue(TerminalText.isSafe(c), "U+" + Integer.toHexString(c)));
      switch (format) {
        case HTML -> Pages.assertSelfContained(written);
        case JSON, JSONL, SARIF -> new ObjectMapper().readTree(written);
        case CSV, TEXT -> {}
      }
    }
    String cell = CsvReport.safe(rest);
    assertTrue(cell.isBlank() || "=+-@＝＋－＠".indexOf(cell.strip().charAt(0)) < 0, cell);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
