package io.calque.train.text;

import io.calque.text.Span;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Carries spans over from a text to its normalised version, by the letters and digits within: they
 * are the same in both, in the same order. A span of marks alone is not carried over.
 */
final class SpanCarrier {
  private final String text;
  private final int[] places;

  SpanCarrier(String text, String normalised) {
    this.text = text;
    places =
        IntStream.range(0, normalised.length()).filter(i -> counts(normalised.charAt(i))).toArray();
  }

  private static boolean counts(int c) {
    return Character.isLetterOrDigit(c);
  }

  /** Whether both texts have as many letters and digits. */
  boolean isWhole() {
    return text.chars().filter(SpanCarrier::counts).count() == places.length;
  }

  /** The span of the same letters and digits. */
  Optional<Span> of(Span span) {
    int first = letters(0, span.start());
    int last = first + letters(span.start(), span.end());
    return first == last || last > places.length
        ? Optional.empty()
        : Optional.of(new Span(places[first], places[last - 1] + 1));
  }

  private int letters(int start, int end) {
    return (int) text.substring(start, end).chars().filter(SpanCarrier::counts).count();
  }
}
