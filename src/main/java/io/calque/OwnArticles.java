package io.calque;

import io.calque.score.Calibration;
import java.util.List;
import java.util.Optional;

/**
 * What came of a calibration on articles of one's own.
 *
 * @param summary what became of the inputs; {@link RunSummary#scored} counts what was left out too
 * @param articles different articles that count
 * @param words their words outside quotations
 * @param tooShort left out: too short to be judged, or without prose
 * @param notEnglish left out: in another language
 * @param repeated left out: versions of an article that counts
 * @param accused names of the articles that the shipped calibration accuses at a rate of 1 %; they
 *     count, and whoever calls them clean should look at them
 * @param calibration what they make, unless they are fewer than {@value Calibration#LEAST}
 */
public record OwnArticles(
    RunSummary summary,
    int articles,
    long words,
    int tooShort,
    int notEnglish,
    int repeated,
    List<String> accused,
    Optional<Calibration> calibration) {
  /** Copies the list. */
  public OwnArticles {
    accused = List.copyOf(accused);
  }
}
