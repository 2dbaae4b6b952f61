package io.calque.model;

import java.util.List;

/**
 * How high human articles score: for each length band the scores of the human calibration articles.
 * A threshold at the {@code (n + 1)(1 - rate)}-th of n scores keeps the promise {@code rate} for a
 * new human article (split conformal prediction; Vovk, Gammerman and Shafer 2005).
 *
 * @param wordThreshold token-model probability from which a word is shown as evidence, 0 to 1
 * @param accusedWordThreshold the same in articles that are found spun on other grounds
 * @param bands by rising length
 */
public record FalseAlarms(double wordThreshold, double accusedWordThreshold, List<Band> bands) {
  /** Copies the list. */
  public FalseAlarms {
    bands = List.copyOf(bands);
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

  /** Whether articles of this length are judged at all. */
  public boolean judges(int words) {
    return !bands.isEmpty() && words >= bands.get(0).leastWords();
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
