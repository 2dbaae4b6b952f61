package io.calque.model;

import io.calque.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Guesses what language an article was translated from, by the same habits of grammar as {@link
 * MaskedNgrams}; it knows some languages and takes every article for a translation from one of
 * them. Immutable and thread-safe.
 */
public final class SourceLanguages {
  /** Features are below this. */
  public static final int DIMENSION = 1 << 14;

  /** Sentences that are looked at together. */
  private static final int WINDOW = 8;

  /** Fewer tokens say nothing. */
  private static final int LEAST_TOKENS = 60;

  /** A guess counts from this confidence on. */
  private static final double SURE = 0.5;

  private final MaskedWords words;
  private final LinearModel model;
  private final List<String> languages;

  /**
   * A guesser.
   *
   * @param model of the features of windows; its classes are the languages, in their order
   * @param languages ISO 639 codes
   * @throws IllegalArgumentException if the model has another number of classes or features
   */
  public SourceLanguages(MaskedWords words, LinearModel model, List<String> languages) {
    if (model.classes() != languages.size() || model.dimension() != DIMENSION) {
      throw new IllegalArgumentException(
          "model of %d classes and %d features does not fit %d languages and %d features"
              .formatted(model.classes(), model.dimension(), languages.size(), DIMENSION));
    }
    this.words = words;
    this.model = model;
    this.languages = List.copyOf(languages);
  }

  /**
   * A guess.
   *
   * @param language ISO 639 code
   * @param confidence probability as fitted, 0 to 1
   */
  public record Guess(String language, double confidence) {}

  /** The language of an article, where the guess is sure enough. */
  public Optional<String> sure(List<Sentence> sentences) {
    return guess(sentences).filter(one -> one.confidence() >= SURE).map(Guess::language);
  }

  /** What is guessed of an article; empty of a short one. */
  public Optional<Guess> guess(List<Sentence> sentences) {
    if (sentences.stream().mapToInt(sentence -> sentence.tokens().size()).sum() < LEAST_TOKENS) {
      return Optional.empty();
    }
    double[] sum = new double[languages.size()];
    int windows = 0;
    for (List<Sentence> window : windows(sentences)) {
      double[] own = model.probabilities(features(words, window));
      for (int i = 0; i < sum.length; i++) {
        sum[i] += own[i];
      }
      windows++;
    }
    int best = 0;
    for (int i = 1; i < sum.length; i++) {
      best = sum[i] > sum[best] ? i : best;
    }
    return Optional.of(new Guess(languages.get(best), sum[best] / windows));
  }

  /** Sentences that are looked at together, of an article. */
  public static List<List<Sentence>> windows(List<Sentence> sentences) {
    List<List<Sentence>> windows = new ArrayList<>();
    for (int from = 0; from < sentences.size(); from += WINDOW) {
      windows.add(sentences.subList(from, Math.min(sentences.size(), from + WINDOW)));
    }
    return windows;
  }

  /** What is seen of a window: distinct features, below {@link #DIMENSION}. */
  public static int[] features(MaskedWords words, List<Sentence> window) {
    return window.stream()
        .flatMapToInt(sentence -> Arrays.stream(words.features(sentence)))
        .map(feature -> (feature * 0x9E3779B1) >>> 18)
        .sorted()
        .distinct()
        .toArray();
  }
}
