package io.calque.model;

import io.calque.text.Label;
import java.util.Optional;

/**
 * What a number of the manifest tells, and the only place that writes and reads its name there.
 *
 * @param deep whether it was measured on the deep tier, not the fast one
 * @param measure what was measured
 * @param at what it was measured at, above 0: the fewest words of a band of lengths, or a rate; 0
 *     where there is neither
 */
public record MetricName(boolean deep, Measure measure, double at) {
  private static final String DEEP = "deep, ";

  /** Checks that it says where it was measured if that is to be said, and only then. */
  public MetricName {
    if (at > 0 == measure.place.isEmpty()) {
      throw new IllegalArgumentException("at " + at + " is no place for " + measure);
    }
  }

  /** What can be measured. */
  public enum Measure {
    /** Sentences of original text that the calibration was fitted on. */
    ORIGINAL_SENTENCES("", "", "calibration sentences: original"),
    /** The same of spun text. */
    SPUN_SENTENCES("", "", "calibration sentences: spun"),
    /** The same of translated text. */
    TRANSLATED_SENTENCES("", "", "calibration sentences: translated"),
    /** Probability from which a word is shown. */
    WORD_THRESHOLD("", "", "word threshold"),
    /** Share of the replaced words that reach it. */
    WORDS_SHOWN("", "", "replaced words shown"),
    /** Probability from which a word is shown in articles found spun. */
    ACCUSED_WORD_THRESHOLD("", "", "word threshold in spun articles"),
    /** Share of the replaced words that reach it. */
    ACCUSED_WORDS_SHOWN("", "", "replaced words shown in spun articles"),
    /** Human articles in a band of lengths. */
    HUMAN_ARTICLES("from ", " words: ", "human articles"),
    /** Share of the spun articles of a band found at a promised 1 %. */
    SPUN_FOUND("from ", " words: ", "spun found at 1 %"),
    /** Share of the translated articles of a band found at a promised 1 %. */
    TRANSLATED_FOUND("from ", " words: ", "translated found at 1 %"),
    /** Share of human articles that auto sends on if it sends on those of a rate. */
    HUMAN_SENT_ON("auto at ", ": ", "human articles sent on"),
    /** Share of the articles found by the deep tier that auto sends on then. */
    FOUND_SENT_ON("auto at ", ": ", "of those found by deep sent on");

    private final String place;
    private final String after;
    private final String words;

    Measure(String place, String after, String words) {
      this.place = place;
      this.after = after;
      this.words = words;
    }

    /** Where it was measured, as the manifest says it: words whole, rates as they are. */
    private String at(double at) {
      String number = at == Math.rint(at) ? Long.toString((long) at) : Double.toString(at);
      return place.isEmpty() ? "" : place + number + after;
    }
  }

  /** Something measured on the fast tier as a whole. */
  public static MetricName of(Measure measure) {
    return new MetricName(false, measure, 0);
  }

  /** Something measured on the fast tier at a band of lengths or at a rate. */
  public static MetricName of(Measure measure, double at) {
    return new MetricName(false, measure, at);
  }

  /** Sentences of a class that the calibration of the fast tier was fitted on. */
  public static MetricName sentences(Label label) {
    return of(
        switch (label) {
          case ORIGINAL -> Measure.ORIGINAL_SENTENCES;
          case SPUN -> Measure.SPUN_SENTENCES;
          case TRANSLATED -> Measure.TRANSLATED_SENTENCES;
        });
  }

  /** The same, measured on this tier. */
  public MetricName ofTier(boolean deepTier) {
    return new MetricName(deepTier, measure, at);
  }

  /** The name in the manifest, such as {@code deep, from 40 words: spun found at 1 %}. */
  public String text() {
    return (deep ? DEEP : "") + measure.at(at) + measure.words;
  }

  /** What a name in a manifest tells; empty for names that other versions wrote. */
  public static Optional<MetricName> parse(String text) {
    boolean deep = text.startsWith(DEEP);
    String name = deep ? text.substring(DEEP.length()) : text;
    for (Measure measure : Measure.values()) {
      String end = measure.after + measure.words;
      int from = measure.place.length();
      int to = name.length() - end.length();
      if (measure.place.isEmpty() && name.equals(end)) {
        return Optional.of(new MetricName(deep, measure, 0));
      }
      if (from > 0 && to > from && name.startsWith(measure.place) && name.endsWith(end)) {
        return at(name.substring(from, to)).map(at -> new MetricName(deep, measure, at));
      }
    }
    return Optional.empty();
  }

  private static Optional<Double> at(String number) {
    try {
      double at = Double.parseDouble(number);
      return at > 0 && at < Double.POSITIVE_INFINITY ? Optional.of(at) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
