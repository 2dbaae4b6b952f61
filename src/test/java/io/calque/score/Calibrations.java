package io.calque.score;

import io.calque.text.Article;
import io.calque.text.Probabilities;
import java.util.ArrayList;
import java.util.List;

/** Made-up calibrations for tests. */
public final class Calibrations {
  private Calibrations() {}

  /** One of articles of 100 words each, with strengths 0, 1, 2 … in both tests. */
  public static Calibration of(String name, String models, int articles, Tier... tiers) {
    CalibrationBuilder builder = new CalibrationBuilder();
    for (int i = 0; i < articles; i++) {
      List<ArticleScore> scores = new ArrayList<>();
      for (Tier tier : tiers) {
        scores.add(score(tier, i));
      }
      builder.add(100, scores);
    }
    return builder.build(name, models);
  }

  private static ArticleScore score(Tier tier, double strength) {
    ArticleTests.Test test = new ArticleTests.Test(strength, 0.5);
    return new ArticleScore(
        new Article("a", "", "en", "", List.of(), List.of()),
        tier,
        Verdict.ORIGINAL,
        "",
        new Probabilities(1, 0, 0),
        0.5,
        new ArticleTests(test, test),
        List.of());
  }
}
