package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.Article;
import io.calque.text.Probabilities;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccusedShareTest {
  private final SiteModel model = new AccusedShare(0.01, 0.01);

  private static List<ArticleScore> site(int original, int spun, int translated, int short_) {
    List<ArticleScore> articles = new ArrayList<>();
    articles.addAll(Collections.nCopies(original, article(Verdict.ORIGINAL)));
    articles.addAll(Collections.nCopies(spun, article(Verdict.SPUN)));
    articles.addAll(Collections.nCopies(translated, article(Verdict.TRANSLATED)));
    articles.addAll(Collections.nCopies(short_, article(Verdict.INSUFFICIENT)));
    return articles;
  }

  private static ArticleScore article(Verdict verdict) {
    return new ArticleScore(
        new Article("page.txt", "", "en", "", List.of(), List.of()),
        "fast",
        verdict,
        "made up",
        new Probabilities(1, 0, 0),
        1,
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0, 0, 0, ORIGINAL",
    "99, 1, 0, 0, ORIGINAL",
    "8, 2, 0, 0, SPUN",
    "8, 1, 2, 0, TRANSLATED",
    "2, 2, 0, 30, INSUFFICIENT",
    "0, 0, 0, 0, INSUFFICIENT"
  })
  void score_counts_giveTheVerdict(
      int original, int spun, int translated, int few, Verdict verdict) {
    assertEquals(verdict, model.score(site(original, spun, translated, few)).verdict());
  }

  @Test
  void score_twoOfTen_hasTheBinomialTail() {
    SiteScore score = model.score(site(8, 2, 0, 3));
    assertEquals(10, score.judged());
    assertEquals(2, score.accused());
    assertEquals(0.1, score.expected(), 1e-12);
    assertEquals(1 - Math.pow(0.99, 10) - 0.1 * Math.pow(0.99, 9), score.falseAlarmRate(), 1e-12);
  }

  @Test
  void score_noneAccused_isCertainForAnHonestSite() {
    assertEquals(1, model.score(site(7, 0, 0, 0)).falseAlarmRate());
  }

  @Test
  void new_rateOutOfRange_isRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new AccusedShare(0.01, 1));
    assertEquals("siteRate 1.0 is not between 0 and 1", e.getMessage());
  }
}
