package io.calque.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the characters of an article's text stand in its source. White space between two runs
 * stands for white space or markup. Immutable.
 *
 * @param runs in the order of the article's text, not overlapping in it
 */
public record Alignment(List<Run> runs) {
  /** Nothing is aligned. */
  public static final Alignment NONE = new Alignment(List.of());

  /** Copies the list and checks that the runs are in order. */
  public Alignment {
    runs = List.copyOf(runs);
    int end = 0;
    for (Run run : runs) {
      if (run.text().start() < end) {
        throw new IllegalArgumentException("run " + run.text() + " overlaps the one before it");
      }
      end = run.text().end();
    }
  }

  /**
   * A stretch of text and its place in the source, both in UTF-16 units.
   *
   * @param text where it stands in the article's text
   * @param source where it stands in the source
   * @param verbatim whether both are the same characters; if not, the source writes the text as a
   *     character reference, which is not to be cut
   */
  public record Run(Span text, Span source, boolean verbatim) {
    /** Checks that verbatim runs are equally long and none is empty. */
    public Run {
      int length = text.end() - text.start();
      int written = source.end() - source.start();
      if (length == 0 || written == 0 || (verbatim && length != written)) {
        throw new IllegalArgumentException("run of " + length + " for " + written + " characters");
      }
    }
  }

  /**
   * The places in the source of the characters in {@code span}, in the order of the text. Places
   * that touch are joined.
   */
  public List<Span> inSource(Span span) {
    List<Span> places = new ArrayList<>();
    for (int i = firstEndingAfter(span.start()); i < runs.size(); i++) {
      Run run = runs.get(i);
      if (run.text().start() >= span.end()) {
        break;
      }
      add(places, part(run, span));
    }
    return places;
  }

  private static Span part(Run run, Span span) {
    if (!run.verbatim()) {
      return run.source();
    }
    int shift = run.source().start() - run.text().start();
    return new Span(
        Math.max(span.start(), run.text().start()) + shift,
        Math.min(span.end(), run.text().end()) + shift);
  }

  private static void add(List<Span> places, Span place) {
    int last = places.size() - 1;
    if (last >= 0 && places.get(last).end() == place.start()) {
      places.set(last, new Span(places.get(last).start(), place.end()));
    } else {
      places.add(place);
    }
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).text().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
