package io.calque.model;

import io.calque.encode.Encoded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Turns an article's sentences into the numbers by which translations are ranked. A translation
 * shows in many sentences a little, so each reader counts by its mean and by the quarter of the
 * sentences where it is surest.
 */
public final class TranslationNumbers {
  private static final double FLOOR = 1e-6;
  private static final List<String> READERS =
      List.of(
          "translation model", "masked words", "transformer", "transformer, window", "wordings");

  /** What the fast tier has of them. */
  private static final int FAST = 2;

  /** Share of its words by which a sentence is judged to hold a machine's wordings. */
  private static final double WORDS = 0.2;

  private TranslationNumbers() {}

  /**
   * What each number is, in order.
   *
   * @param deep whether a transformer reads too
   */
  public static List<String> names(boolean deep) {
    List<String> names = new ArrayList<>();
    for (String reader : deep ? READERS : READERS.subList(0, FAST)) {
      names.add(reader + ", mean");
      names.add(reader + ", top quarter");
    }
    names.add("log sentences");
    return names;
  }

  /**
   * The numbers, shape {@code (names(deep).size())}.
   *
   * @param sentences at least one, all read by the same tier
   * @param translation model of translations
   */
  public static double[] of(List<SentenceReading> sentences, LinearModel translation) {
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("sentences: none");
    }
    List<Double> out = new ArrayList<>();
    add(out, sentences, reading -> logOdds(reading, translation));
    add(out, sentences, reading -> reading.masked().orElse(0));
    if (sentences.get(0).encoded().isPresent()) {
      add(out, sentences, reading -> encoded(reading).sentence().translated());
      add(out, sentences, reading -> encoded(reading).window().translated());
      add(out, sentences, reading -> surest(encoded(reading).wordings()));
    }
    out.add(Math.log(sentences.size()));
    return out.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Encoded encoded(SentenceReading reading) {
    return reading.encoded().orElseThrow();
  }

  private static double logOdds(SentenceReading reading, LinearModel translation) {
    double probability = translation.probabilities(SentenceFeatures.of(reading))[1];
    return Math.log((probability + FLOOR) / (1 - probability + FLOOR));
  }

  /** The mean of the highest. */
  private static double surest(List<Double> words) {
    int most = (int) Math.ceil(WORDS * words.size());
    return mean(words.stream().sorted(Comparator.reverseOrder()).limit(most).toList());
  }

  private static void add(
      List<Double> out, List<SentenceReading> sentences, ToDoubleFunction<SentenceReading> reader) {
    List<Double> odds =
        sentences.stream()
            .map(reading -> reader.applyAsDouble(reading))
            .sorted(Comparator.reverseOrder())
            .toList();
    out.add(mean(odds));
    out.add(mean(odds.subList(0, (odds.size() + 3) / 4)));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
