package io.calque.score;

import io.calque.model.FalseAlarms;
import io.calque.model.Models;
import io.calque.model.SentenceReading;
import io.calque.signal.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weighs what there is to show of an article by the place it stands in.
 *
 * <p>What a phrase is worth depends on how the rest of the article reads. A text of a few words has
 * no rest: its strength is mostly that of the phrase itself, which would speak for itself twice. So
 * its evidence of a spinner is weighed as if the text were no stronger than is usual in human
 * articles, unless one piece is sure even then: what a sure artifact stands beside is suspect.
 * Evidence of a translation is no ordinary phrase, and is left as it is. Immutable and thread-safe.
 */
final class PlacedEvidence {
  /** Evidence that is less likely an artifact is shown faintly, and no original is offered. */
  private static final double DOUBTFUL = 0.5;

  /** Evidence that is less likely one still is not shown in an article that is judged. */
  private static final double LEAST = 0.05;

  /** From this probability on a piece of evidence makes a short text suspect. */
  private static final double SURE = 0.9;

  private final Models models;
  private final double usualSpun;

  PlacedEvidence(Models models, FalseAlarms falseAlarms) {
    this.models = models;
    this.usualSpun = falseAlarms.usualSpun();
  }

  /**
   * How an article reads.
   *
   * @param spun its strength in the test for spun text
   * @param translated the same in the test for translations
   */
  record Place(double spun, double translated) {}

  /** Whether an article is judged; if it is not, its evidence is all that can be said of it. */
  enum Length {
    JUDGED,
    /** Not judged for another reason than its length. */
    UNFIT,
    SHORT
  }

  /**
   * The evidence as it is shown: faint where it is doubtful, not at all where it is hardly one and
   * the article is judged.
   *
   * @param readings the sentences
   * @param found the evidence of each
   */
  List<List<Evidence>> weigh(
      List<SentenceReading> readings, List<List<Evidence>> found, Place place, Length length) {
    if (length != Length.SHORT) {
      return shown(weighed(readings, found, place), length);
    }
    Place usual = new Place(Math.min(place.spun(), usualSpun), place.translated());
    List<List<Evidence>> alone = weighed(readings, found, usual);
    boolean sure =
        alone.stream()
            .flatMap(List::stream)
            .anyMatch(one -> one.isWeighed() && one.score() >= SURE);
    return shown(sure ? weighed(readings, found, place) : alone, length);
  }

  private List<List<Evidence>> weighed(
      List<SentenceReading> readings, List<List<Evidence>> found, Place place) {
    List<List<Evidence>> weighed = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      SentenceReading reading = readings.get(i);
      weighed.add(
          found.get(i).stream()
              .map(
                  one ->
                      one.isWeighed()
                          ? models.inPlace(one, reading, place.spun(), place.translated())
                          : one)
              .toList());
    }
    return weighed;
  }

  private List<List<Evidence>> shown(List<List<Evidence>> weighed, Length length) {
    return models.weighsEvidence()
        ? weighed.stream()
            .map(each -> each.stream().flatMap(one -> shown(one, length).stream()).toList())
            .toList()
        : weighed;
  }

  private static Optional<Evidence> shown(Evidence one, Length length) {
    if (!one.isWeighed() || one.score() >= DOUBTFUL) {
      return Optional.of(one);
    }
    return length == Length.JUDGED && one.score() < LEAST
        ? Optional.empty()
        : Optional.of(one.doubtful());
  }
}
