package io.calque.report;

import io.calque.score.SentenceScore;
import io.calque.signal.Evidence;

/**
 * A sentence with its evidence marked where it stands and the suggested original beside it: {@code
 * ⟦go to to → visit to⟧}, in single brackets if it is a candidate, or underlined where colour is
 * allowed.
 */
final class MarkedSentence {
  private static final int MOST_SUGGESTIONS = 2;

  private final SentenceScore score;
  private final boolean colour;

  MarkedSentence(SentenceScore score, boolean colour) {
    this.score = score;
    this.colour = colour;
  }

  /** Adds the sentence to {@code paragraph}. */
  void addTo(StyledText paragraph) {
    for (SentencePiece piece : SentencePiece.of(score)) {
      switch (piece.kind()) {
        case PLAIN -> paragraph.add(piece.text());
        case NOTE -> paragraph.add(piece.text(), Style.QUIET);
        case MARK -> mark(paragraph, piece.text(), piece.evidence().orElseThrow());
      }
    }
  }

  private void mark(StyledText paragraph, String text, Evidence evidence) {
    String better =
        String.join("|", evidence.suggestions().stream().limit(MOST_SUGGESTIONS).toList());
    if (colour) {
      String arrow = better.isEmpty() ? "" : "→" + better;
      paragraph.add(text, evidence.candidate() ? Style.FAINT : Style.MARK);
      paragraph.add(arrow, Style.SUGGESTION);
    } else {
      String shown = text + (better.isEmpty() ? "" : " → " + better);
      paragraph.add(evidence.candidate() ? "⟨" + shown + "⟩" : "⟦" + shown + "⟧");
    }
  }
}
