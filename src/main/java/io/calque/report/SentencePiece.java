package io.calque.report;

import io.calque.score.SentenceScore;
import io.calque.signal.Evidence;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A marked place of a sentence, or the text between two of them.
 *
 * @param text as it stands in the article, or a note in its place
 * @param kind what it is
 * @param evidence what marks it; of a {@link Kind#MARK} alone
 */
record SentencePiece(String text, Kind kind, Optional<Evidence> evidence) {
  private static final int LONG = 600;
  private static final int CONTEXT = 80;
  private static final int MOST_MARKS = 60;

  /** What a piece is. */
  enum Kind {
    PLAIN,
    MARK,
    /** A sign that something is left out. */
    NOTE
  }

  /**
   * A sentence in pieces, in order. Of overlapping evidence the strongest is marked; a very long
   * sentence is cut down to the surroundings of its marks.
   */
  static List<SentencePiece> of(SentenceScore score) {
    String text = score.sentence().text();
    List<SentencePiece> pieces = new ArrayList<>();
    int at = 0;
    int marks = 0;
    for (Evidence evidence : visible(score)) {
      if (marks++ == MOST_MARKS) {
        pieces.add(new SentencePiece(" … and more", Kind.NOTE, Optional.empty()));
        return pieces;
      }
      Span span = score.sentence().inText(evidence.span());
      gap(pieces, text, new Span(at, span.start()));
      pieces.add(new SentencePiece(abridged(span.of(text)), Kind.MARK, Optional.of(evidence)));
      at = span.end();
    }
    gap(pieces, text, new Span(at, text.length()));
    return pieces;
  }

  /** The evidence inside the sentence, in order, without overlaps. */
  private static List<Evidence> visible(SentenceScore score) {
    List<Evidence> sorted = new ArrayList<>(score.evidence());
    sorted.removeIf(e -> e.span().length() == 0 || !score.sentence().span().contains(e.span()));
    sorted.sort(Comparator.comparing(Evidence::span));
    List<Evidence> marks = new ArrayList<>();
    for (Evidence evidence : sorted) {
      int last = marks.size() - 1;
      if (last < 0 || !marks.get(last).span().overlaps(evidence.span())) {
        marks.add(evidence);
      } else if (evidence.score() > marks.get(last).score()) {
        marks.set(last, evidence);
      }
    }
    return marks;
  }

  private static String abridged(String text) {
    return text.length() <= LONG
        ? text
        : text.substring(0, CONTEXT) + " […] " + text.substring(text.length() - CONTEXT);
  }

  private static void gap(List<SentencePiece> pieces, String text, Span span) {
    if (text.length() <= LONG || span.length() <= 2 * CONTEXT + 20) {
      plain(pieces, span.of(text));
      return;
    }
    boolean first = span.start() == 0;
    boolean last = span.end() == text.length();
    if (!first || last) {
      plain(pieces, text.substring(span.start(), span.start() + (first ? LONG : CONTEXT)));
    }
    pieces.add(new SentencePiece(" […] ", Kind.NOTE, Optional.empty()));
    if (!last) {
      plain(pieces, text.substring(span.end() - CONTEXT, span.end()));
    }
  }

  private static void plain(List<SentencePiece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new SentencePiece(text, Kind.PLAIN, Optional.empty()));
    }
  }
}
