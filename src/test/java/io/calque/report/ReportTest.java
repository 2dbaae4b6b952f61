package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.ArticleScore;
import io.calque.text.TerminalText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every format must hold. */
class ReportTest {
  private static final String ODD =
      "He \u001b[31mlied\u001b[0m \u009b2J a\u202Eb\u2066c\u200Bd\u2028e\uDB40\uDC41f\u0007 end.";

  static String write(ReportFormat format, ReportOptions options, ArticleScore... scores)
      throws IOException {
    StringWriter out = new StringWriter();
    Report report = format.open(out, options);
    report.begin();
    for (ArticleScore score : scores) {
      report.article(score);
    }
    report.end();
    return out.toString();
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void article_unsafeCharacters_neverReachTheOutput(ReportFormat format) throws IOException {
    ReportOptions options = new ReportOptions(true, false, 80);
    ArticleScore odd = Scores.marked(ODD, ODD, "lied", ODD);
    String written = write(format, options, odd, Scores.original(ODD, ODD));
    written
        .codePoints()
        .filter(c -> c != '\n')
        .forEach(c -> assertTrue(TerminalText.isSafe(c), "U+" + Integer.toHexString(c)));
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void article_loneSurrogates_areReplaced(ReportFormat format) throws IOException {
    String text = "One \uD83D two \uDE00 three \uD83D";
    String written =
        write(format, ReportOptions.plain(), Scores.marked("\uDC00.txt", text, "two", "\uD800"));
    assertFalse(written.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF), written);
    assertTrue(written.contains("\uFFFD.txt"), written);
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void article_withoutSentences_isStillReported(ReportFormat format) throws IOException {
    String written = write(format, ReportOptions.plain(), Scores.empty("empty.txt"));
    assertTrue(written.contains("empty.txt"), written);
    assertTrue(written.toLowerCase(Locale.ROOT).contains("insufficient"), written);
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void article_hugeSentence_isWrittenInLinearTime(ReportFormat format) throws IOException {
    String text = "word ".repeat(200_000) + "hovering " + "x".repeat(1_000_000);
    String written =
        write(format, ReportOptions.plain(), Scores.marked("big.txt", text, "hovering", "soaring"));
    assertTrue(written.contains("hovering"));
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void of_id_givesTheFormat(ReportFormat format) {
    assertEquals(format, ReportFormat.of(format.id()));
  }
}
