package io.calque.score;

import io.calque.model.FalseAlarms;
import io.calque.model.FalseAlarms.Band;
import io.calque.model.FalseAlarms.Writers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How high clean articles of somebody's own score in both tests. Articles that are judged by it are
 * held against these in place of those that the models were calibrated on. Numbers alone: it keeps
 * no text.
 *
 * @param name what reports call it: of a file, the file's name
 * @param models digest of the models that scored them
 * @param articles how many, at least {@value #LEAST}
 * @param words their words outside quotations
 * @param tiers their scores by the tier that gave them, at least one
 */
public record Calibration(
    String name, String models, int articles, long words, SortedMap<Tier, Scores> tiers) {
  /** Fewer articles can promise nothing that is worth a promise. */
  public static final int LEAST = 20;

  /** Articles with which a band of lengths can promise 1 % in both tests. */
  public static final int ENOUGH = 400;

  /**
   * Scores of a tier.
   *
   * @param spun in the test for spun text
   * @param translated in the test for translations
   */
  public record Scores(Writers spun, Writers translated) {
    private boolean isOf(int articles) {
      return articles(spun) == articles && articles(translated) == articles;
    }

    private static int articles(Writers writers) {
      return writers.bands().stream().mapToInt(band -> band.scores().size()).sum();
    }
  }

  /** Checks the numbers and copies the map. */
  public Calibration {
    tiers = Collections.unmodifiableSortedMap(new TreeMap<>(tiers));
    if (articles < LEAST) {
      throw new IllegalArgumentException(
          "expected at least " + LEAST + " articles, found " + articles);
    }
    if (tiers.isEmpty() || tiers.containsKey(Tier.AUTO)) {
      throw new IllegalArgumentException("expected tiers fast or deep, found " + ids(tiers));
    }
    for (Scores scores : tiers.values()) {
      if (!scores.isOf(articles)) {
        throw new IllegalArgumentException("expected scores of " + articles + " articles");
      }
    }
  }

  /**
   * Reads a file.
   *
   * @param models digest of the models that it must be of
   * @throws CalibrationException if it is none, was altered, or is of other models
   */
  public static Calibration read(Path file, String models) {
    return CalibrationFile.read(file, models);
  }

  /**
   * Itself.
   *
   * @param expected digest of the models that it must be of
   * @throws CalibrationException if it is of others
   */
  public Calibration of(String expected) {
    if (!models.equals(expected)) {
      throw new CalibrationException(
          name,
          "is of other models: expected SHA-256 "
              + expected
              + ", found "
              + models
              + "; 'calque calibrate' makes one for these");
    }
    return this;
  }

  /** The file's content: JSON, ending in a line break. */
  public String json() {
    return CalibrationFile.of(this).json();
  }

  /** SHA-256 of all but the name, lower-case hexadecimal. */
  public String sha256() {
    return CalibrationFile.of(this).sha256();
  }

  /**
   * The promised rate from which articles of every length can be accused in both tests: of n
   * articles the smallest rate of a test is {@code 1 / (n + 1)}, and a test rejects at its share.
   */
  public double leastRate() {
    return leastRate(FalseAlarms.TRANSLATED_SHARE, fewest());
  }

  /** The same for the test for spun text alone: nothing is accused below. */
  public double leastSpunRate() {
    return leastSpunRate(fewest());
  }

  /** That of so many articles. */
  public static double leastSpunRate(int articles) {
    return leastRate(FalseAlarms.SPUN_SHARE, articles);
  }

  private static double leastRate(double share, int articles) {
    return 1 / (share * (articles + 1));
  }

  private int fewest() {
    return tiers.values().stream()
        .flatMap(scores -> scores.spun().bands().stream())
        .mapToInt(Band::articles)
        .min()
        .orElseThrow();
  }

  /**
   * The thresholds of a tier's models with these scores.
   *
   * @throws CalibrationException if it has none of that tier
   */
  public FalseAlarms in(Tier tier, FalseAlarms shipped) {
    Scores scores = require(tier);
    return shipped.with(List.of(scores.spun()), List.of(scores.translated()));
  }

  /**
   * The scores of a tier.
   *
   * @throws CalibrationException if it has none of that tier
   */
  public Scores require(Tier tier) {
    Scores scores = tiers.get(tier);
    if (scores == null) {
      throw new CalibrationException(
          name,
          "has no scores of tier "
              + tier.id()
              + ", only of "
              + ids(tiers)
              + "; make it anew, or score by --tier "
              + tiers.firstKey().id());
    }
    return scores;
  }

  private static String ids(Map<Tier, Scores> tiers) {
    return tiers.keySet().stream().map(Tier::id).collect(Collectors.joining(", "));
  }
}
