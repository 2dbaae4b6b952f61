package io.calque.evaluate;

import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.TokenKind;
import io.calque.train.text.TrainingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cuts documents to their first hundred words or so, at the end of a sentence. */
final class Beginnings {
  /** Fewest words of a beginning: the sentence with this word is its last. */
  static final int LEAST = 90;

  /** Most words; a document whose last sentence goes beyond is left out. */
  static final int MOST = 125;

  private final Function<String, Document> segmenter;

  /**
   * A cutter.
   *
   * @param segmenter cuts a text into sentences
   */
  Beginnings(Function<String, Document> segmenter) {
    this.segmenter = segmenter;
  }

  /** The beginning of a document; empty if it is shorter, or the cut falls too late. */
  Optional<TrainingDocument> of(TrainingDocument document) {
    List<String> kept = new ArrayList<>();
    int words = 0;
    for (String text : document.texts()) {
      Document segmented = segmenter.apply(text);
      int end = 0;
      for (Sentence sentence : segmented.sentences()) {
        if (words < LEAST) {
          words += words(sentence);
          end = sentence.span().end();
        }
      }
      if (end > 0) {
        kept.add(segmented.text().substring(0, end));
      }
    }
    return words >= LEAST && words <= MOST ? Optional.of(document.with(kept)) : Optional.empty();
  }

  /** Words and numbers of a text. */
  static int words(Document document) {
    return document.sentences().stream().mapToInt(Beginnings::words).sum();
  }

  private static int words(Sentence sentence) {
    return (int)
        sentence.tokens().stream().filter(token -> token.kind() != TokenKind.PUNCTUATION).count();
  }
}
