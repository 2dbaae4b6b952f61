package io.calque.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of an article as it reads, and the place of each character in the article text.
 * Immutable.
 */
public final class Passage {
  private final Span span;
  private final String text;
  private final List<Mend> mends;

  /** Where the reading of each mend begins in {@link #text}. */
  private final int[] places;

  private Passage(Span span, String text, List<Mend> mends, int[] places) {
    this.span = span;
    this.text = text;
    this.mends = mends;
    this.places = places;
  }

  /**
   * The part {@code span} of an article text.
   *
   * @param mends in order, not overlapping; those that do not lie inside {@code span} are ignored
   */
  static Passage of(String article, Span span, List<Mend> mends) {
    List<Mend> inside = inside(mends, span);
    if (inside.isEmpty()) {
      return new Passage(span, span.of(article), inside, new int[0]);
    }
    StringBuilder text = new StringBuilder(span.length());
    int[] places = new int[inside.size()];
    int at = span.start();
    for (int i = 0; i < places.length; i++) {
      Mend mend = inside.get(i);
      text.append(article, at, mend.span().start());
      places[i] = text.length();
      text.append(mend.reads());
      at = mend.span().end();
    }
    text.append(article, at, span.end());
    return new Passage(span, text.toString(), inside, places);
  }

  /**
   * The part {@code span} of an article text as it reads.
   *
   * @param mends in order, not overlapping
   */
  public static String read(String article, Span span, List<Mend> mends) {
    return mends.isEmpty() ? span.of(article) : of(article, span, mends).text();
  }

  /** A stretch whose reading is known. */
  static Passage aligned(Span span, String text, List<Mend> mends) {
    int[] places = new int[mends.size()];
    int shift = span.start();
    for (int i = 0; i < places.length; i++) {
      Mend mend = mends.get(i);
      places[i] = mend.span().start() - shift;
      shift += mend.span().length() - mend.reads().length();
    }
    return new Passage(span, text, mends, places);
  }

  private static List<Mend> inside(List<Mend> mends, Span span) {
    int low = 0;
    int high = mends.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mends.get(middle).span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < mends.size() && mends.get(end).span().end() <= span.end()) {
      end++;
    }
    return low == end ? List.of() : List.copyOf(mends.subList(low, end));
  }

  /** Where it stands in the article text. */
  public Span span() {
    return span;
  }

  /** What is read. */
  public String text() {
    return text;
  }

  /** The mends inside it, in order; spans count in the article text. */
  public List<Mend> mends() {
    return mends;
  }

  /** The part of the article text that {@code part} of the reading stands for. */
  public Span inArticle(Span part) {
    if (places.length == 0) {
      return part.shift(span.start());
    }
    int start = place(part.start(), false);
    return new Span(start, part.length() == 0 ? start : place(part.end() - 1, true));
  }

  /** Where the character of the reading at {@code at} begins, or ends, in the article text. */
  private int place(int at, boolean end) {
    int last = lastPlace(at);
    if (last < 0) {
      return span.start() + at + (end ? 1 : 0);
    }
    Span mended = mends.get(last).span();
    int past = at - places[last] - mends.get(last).reads().length();
    if (past < 0) {
      return end ? mended.end() : mended.start();
    }
    return mended.end() + past + (end ? 1 : 0);
  }

  private int lastPlace(int at) {
    int low = 0;
    int high = places.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places[middle] <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /**
   * The part of the reading that stands for {@code part} of the article text.
   *
   * @throws IllegalArgumentException if {@code part} leaves the passage
   */
  public Span inText(Span part) {
    if (!span.contains(part)) {
      throw new IllegalArgumentException("part " + part + " leaves the passage " + span);
    }
    return places.length == 0
        ? part.shift(-span.start())
        : new Span(offset(part.start(), false), offset(part.end(), true));
  }

  /** The offset in the reading; an end inside a mend goes behind it, a start before it. */
  private int offset(int at, boolean end) {
    int low = 0;
    int high = places.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int start = mends.get(middle).span().start();
      if (start < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return at - span.start();
    }
    Mend mend = mends.get(low - 1);
    int behind = places[low - 1] + mend.reads().length();
    return at < mend.span().end()
        ? (end ? behind : places[low - 1])
        : behind + at - mend.span().end();
  }

  private static Mend union(Mend one, Mend other) {
    int end = Math.max(one.span().end(), other.span().end());
    boolean blank = one.reads().isBlank() && other.reads().length() >= one.reads().length();
    return new Mend(new Span(one.span().start(), end), blank ? other.reads() : one.reads());
  }

  /** The mends of several lists as one, in order; overlapping ones become one. */
  public static List<Mend> together(List<Mend> some, List<Mend> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return some.isEmpty() ? List.copyOf(others) : List.copyOf(some);
    }
    List<Mend> all = new ArrayList<>(some);
    all.addAll(others);
    all.sort((one, other) -> one.span().compareTo(other.span()));
    List<Mend> kept = new ArrayList<>();
    for (Mend mend : all) {
      int last = kept.size() - 1;
      if (last < 0 || kept.get(last).span().end() <= mend.span().start()) {
        kept.add(mend);
      } else {
        kept.set(last, union(kept.get(last), mend));
      }
    }
    return List.copyOf(kept);
  }
}
