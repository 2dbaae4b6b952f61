package io.calque.report;

import io.calque.score.SentenceScore;
import io.calque.signal.Evidence;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence with its evidence marked where it stands and the suggested original beside it: {@code
 * ⟦go to to → visit to⟧}, or underlined where colour is allowed. Of overlapping evidence the
 * strongest is marked. A very long sentence is cut down to the surroundings of its marks.
 */
final class MarkedSentence {
  private static final int LONG = 600;
  private static final int CONTEXT = 80;
  private static final int MOST_MARKS = 60;
  private static final int MOST_SUGGESTIONS = 2;

  private final SentenceScore score;
  private final boolean colour;

  MarkedSentence(SentenceScore score, boolean colour) {
    this.score = score;
    this.colour = colour;
  }

  /** Adds the sentence to {@code paragraph}. */
  void addTo(StyledText paragraph) {
    String text = score.sentence().text();
    Span whole = score.sentence().span();
    int at = 0;
    int marks = 0;
    for (Evidence evidence : visibleMarks()) {
      if (marks++ == MOST_MARKS) {
        paragraph.add(" … and more", Style.QUIET);
        return;
      }
      Span span = evidence.span().shift(-whole.start());
      gap(paragraph, text.substring(at, span.start()), at == 0, false);
      mark(paragraph, abridged(text.substring(span.start(), span.end())), evidence.suggestions());
      at = span.end();
    }
    gap(paragraph, text.substring(at), at == 0, true);
  }

  /** The evidence inside the sentence, in order, without overlaps. */
  private List<Evidence> visibleMarks() {
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

  private void mark(StyledText paragraph, String text, List<String> suggestions) {
    String better = String.join("|", suggestions.stream().limit(MOST_SUGGESTIONS).toList());
    if (colour) {
      String arrow = better.isEmpty() ? "" : "→" + better;
      paragraph.add(text, Style.MARK).add(arrow, Style.SUGGESTION);
    } else {
      paragraph.add("⟦" + text + (better.isEmpty() ? "⟧" : " → " + better + "⟧"));
    }
  }

  private static String abridged(String text) {
    return text.length() <= LONG
        ? text
        : text.substring(0, CONTEXT) + " […] " + text.substring(text.length() - CONTEXT);
  }

  private void gap(StyledText paragraph, String text, boolean first, boolean last) {
    if (score.sentence().text().length() <= LONG || text.length() <= 2 * CONTEXT + 20) {
      paragraph.add(text);
      return;
    }
    boolean onlyText = first && last;
    if (!first || onlyText) {
      paragraph.add(text.substring(0, onlyText ? LONG : CONTEXT));
    }
    paragraph.add(" […] ", Style.QUIET);
    if (!last) {
      paragraph.add(text.substring(text.length() - CONTEXT));
    }
  }
}
