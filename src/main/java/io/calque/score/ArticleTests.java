package io.calque.score;

/**
 * The two tests an article is put to, each of the hypothesis that a human wrote it as people do: is
 * it spun, and is it a machine's translation.
 *
 * @param spun against spun text
 * @param translated against machine translation
 */
public record ArticleTests(Test spun, Test translated) {
  /** What is said of an article that is not judged. */
  public static final ArticleTests NONE = new ArticleTests(Test.NONE, Test.NONE);

  /**
   * A test's outcome.
   *
   * @param strength how strongly the article speaks against a human writer, in log-odds as fitted;
   *     0 where nothing was read
   * @param falseAlarmRate share of human calibration articles of like length that score at least
   *     this high, of the kind of writer where it is largest; 0 to 1
   */
  public record Test(double strength, double falseAlarmRate) {
    static final Test NONE = new Test(0, 1);

    /** Checks the bounds. */
    public Test {
      if (!(falseAlarmRate >= 0 && falseAlarmRate <= 1)) {
        throw new IllegalArgumentException(
            "falseAlarmRate " + falseAlarmRate + " is not in 0 to 1");
      }
      if (!Double.isFinite(strength)) {
        throw new IllegalArgumentException("strength " + strength + " is not finite");
      }
    }
  }

  /** The smaller of the two rates. */
  public double smallest() {
    return Math.min(spun.falseAlarmRate(), translated.falseAlarmRate());
  }
}
