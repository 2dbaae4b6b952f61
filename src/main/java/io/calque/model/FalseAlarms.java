package io.calque.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How high human articles score in the test for spun text and in that for translations: for each
 * kind of writer and each length band the scores of the human calibration articles. A threshold at
 * the {@code (n + 1)(1 - rate)}-th of n scores keeps the promise {@code rate} for a new human
 * article (split conformal prediction; Vovk, Gammerman and Shafer 2005). Who wrote an article is
 * not known, so the kind that scores highest decides.
 *
 * @param wordThreshold token-model probability from which a word is shown as evidence, 0 to 1
 * @param accusedWordThreshold the same in articles that are found spun on other grounds
 * @param wordingThreshold log-odds from which a word is shown as a machine's wording in articles
 *     that are found translated
 * @param spun how high articles score in the test for spun text
 * @param translated the same in the test for translations
 */
public record FalseAlarms(
    double wordThreshold,
    double accusedWordThreshold,
    double wordingThreshold,
    List<Writers> spun,
    List<Writers> translated) {
  /**
   * Share of the promised rate that the test for spun text may use up. It finds most of what there
   * is to find, and what it finds grows with its share; in the other test human translations leave
   * little at any.
   */
  public static final double SPUN_SHARE = 0.75;

  /** The same of the test for translations. */
  public static final double TRANSLATED_SHARE = 1 - SPUN_SHARE;

  /** What this share of human articles reaches is not unusual; bands hold at least as many. */
  private static final double USUAL = 0.1;

  /** Copies the lists. */
  public FalseAlarms {
    spun = List.copyOf(spun);
    translated = List.copyOf(translated);
  }

  /** Thresholds alone, by which no article is judged. */
  public static FalseAlarms none(double wordThreshold, double accusedWordThreshold) {
    return new FalseAlarms(
        wordThreshold, accusedWordThreshold, Double.MAX_VALUE, List.of(), List.of());
  }

  /** The same scores in both tests, of writers of any kind. */
  public static FalseAlarms alike(
      double wordThreshold, double accusedWordThreshold, List<Band> bands) {
    List<Writers> any = List.of(new Writers("any", bands));
    return new FalseAlarms(wordThreshold, accusedWordThreshold, Double.MAX_VALUE, any, any);
  }

  /** The same thresholds with scores of other articles. */
  public FalseAlarms with(List<Writers> spunScores, List<Writers> translatedScores) {
    return new FalseAlarms(
        wordThreshold, accusedWordThreshold, wordingThreshold, spunScores, translatedScores);
  }

  /** The same for articles of at least so many words alone. */
  public FalseAlarms from(int words) {
    return with(
        spun.stream().map(one -> one.from(words)).toList(),
        translated.stream().map(one -> one.from(words)).toList());
  }

  /**
   * Scores of articles by one kind of writer.
   *
   * @param kind its name
   * @param bands by rising length, at least one; only of lengths with enough articles to promise
   *     something
   */
  public record Writers(String kind, List<Band> bands) {
    /** Checks that there is a band, and copies the list. */
    public Writers {
      if (bands.isEmpty()) {
        throw new IllegalArgumentException("kind " + kind + " has no bands");
      }
      bands = List.copyOf(bands);
    }

    private Writers from(int words) {
      List<Band> kept = new ArrayList<>();
      for (int i = 0; i < bands.size(); i++) {
        boolean reaches = i + 1 == bands.size() || bands.get(i + 1).leastWords() > words;
        if (reaches) {
          Band band = bands.get(i);
          kept.add(new Band(Math.max(words, band.leastWords()), band.articles(), band.scores()));
        }
      }
      return new Writers(kind, kept);
    }

    /** The band of an article with this many unquoted words; the shortest band if it has fewer. */
    public Band band(int words) {
      Band found = bands.get(0);
      for (Band band : bands) {
        if (words >= band.leastWords()) {
          found = band;
        }
      }
      return found;
    }
  }

  /**
   * Articles of like length.
   *
   * @param leastWords unquoted words an article of this band has at least
   * @param articles human calibration articles in it
   * @param scores the highest of their scores, falling; all of them or at least a tenth
   */
  public record Band(int leastWords, int articles, List<Double> scores) {
    /** Copies the scores. */
    public Band {
      scores = List.copyOf(scores);
    }

    /**
     * Share of human articles that score at least {@code score}, counted conservatively, 0 to 1.
     */
    public double rate(double score) {
      int low = 0;
      int high = scores.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (scores.get(middle) >= score) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low == scores.size() && low < articles ? 1 : (low + 1.0) / (articles + 1.0);
    }
  }

  /**
   * As Calque 0.1.0 wrote them: of one test, in which no article scores lower than in that for spun
   * text. Nothing is promised of translations.
   */
  record OfOneTest(double wordThreshold, double accusedWordThreshold, List<Band> bands) {
    OfOneTest {
      bands = List.copyOf(bands);
    }

    FalseAlarms forSpun() {
      FalseAlarms none = none(wordThreshold, accusedWordThreshold);
      return bands.isEmpty() ? none : none.with(List.of(new Writers("any", bands)), List.of());
    }
  }

  /** Whether articles of this length are judged at all. */
  public boolean judges(int words) {
    return !spun.isEmpty() && words >= leastWords(spun);
  }

  private static int leastWords(List<Writers> test) {
    return test.stream().mapToInt(one -> one.bands().get(0).leastWords()).max().orElse(0);
  }

  /** Share of human articles of that length that are as strong in the test for spun text. */
  public double spunRate(int words, double strength) {
    return rate(spun, words, strength);
  }

  /** The same in the test for translations. */
  public double translatedRate(int words, double strength) {
    return rate(translated, words, strength);
  }

  /**
   * Strength in the test for spun text that is not unusual in human articles: one in ten of the
   * shortest reaches it, of the kind of writer where it is lowest. Infinite where no article is
   * judged.
   */
  public double usualSpun() {
    return spun.stream()
        .map(one -> one.bands().get(0))
        .filter(band -> band.articles() > 0)
        .mapToDouble(band -> band.scores().get((int) (USUAL * (band.articles() - 1))))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double rate(List<Writers> test, int words, double strength) {
    return test.stream().mapToDouble(one -> one.band(words).rate(strength)).max().orElse(1);
  }
}
