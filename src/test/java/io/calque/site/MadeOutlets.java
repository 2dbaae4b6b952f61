package io.calque.site;

import io.calque.model.Outlets;
import io.calque.score.ArticleScore;
import io.calque.score.ArticleTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Made-up human outlets, and articles that stand among theirs. */
public final class MadeOutlets {
  /** So many outlets that one beyond them all is one in a hundred. */
  private static final int MANY = 99;

  private MadeOutlets() {}

  /**
   * Outlets of five and of fifteen articles whose means lie between -1 and 1 spreads, of human
   * translations between -0.5 and 1.5; an article's strength is its place in spreads, whatever its
   * length.
   */
  public static SiteBasis basis() {
    return new SiteBasis(
        Optional.of(outlets(MANY, 20)),
        Optional.of(outlets(MANY, 20)),
        Optional.empty(),
        Optional.empty());
  }

  /** Outlets of two kinds, so many of each. */
  static Outlets outlets(int written, int translated) {
    Outlets.Test test =
        new Outlets.Test(
            List.of(new Outlets.Scale(40, 0, 1)),
            List.of(
                new Outlets.Kind("edited news and prose", 0.02, groups(written, 0)),
                new Outlets.Kind("human translations", 0.05, groups(translated, 500))));
    return new Outlets(test, test);
  }

  private static List<Outlets.Group> groups(int outlets, int shift) {
    List<Integer> means = new ArrayList<>();
    for (int i = 0; i < outlets; i++) {
      means.add(shift + 2000 * i / Math.max(1, outlets - 1) - 1000);
    }
    return List.of(new Outlets.Group(5, means), new Outlets.Group(15, means));
  }

  /** The article with strengths in the two tests. */
  public static ArticleScore standing(ArticleScore score, double spun, double translated) {
    return standing(score, spun, translated, score.falseAlarmRate());
  }

  /** The same that as few human articles reach. */
  public static ArticleScore standing(
      ArticleScore score, double spun, double translated, double rate) {
    return new ArticleScore(
        score.article(),
        score.tier(),
        score.verdict(),
        score.reason(),
        score.probability(),
        rate,
        new ArticleTests(
            new ArticleTests.Test(spun, rate), new ArticleTests.Test(translated, rate)),
        score.sentences());
  }
}
