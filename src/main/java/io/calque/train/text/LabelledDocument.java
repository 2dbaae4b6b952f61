package io.calque.train.text;

import io.calque.simulate.Change;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Sentence;
import io.calque.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A document to learn from.
 *
 * @param document the segmented text
 * @param label what it is as a whole
 * @param group data set, simulator or outlet, for tables
 * @param damage what a simulator replaced or disturbed, in order; empty for real text
 */
public record LabelledDocument(Document document, Label label, String group, List<Change> damage) {
  /** Copies the list. */
  public LabelledDocument {
    damage = List.copyOf(damage);
  }

  /** Whether damage touches this part of the text. */
  public boolean isDamaged(Span part) {
    return damageAt(part).isPresent();
  }

  /** What stood in place of exactly this part of the text, if a simulator replaced it. */
  Optional<String> original(Span part) {
    return damageAt(part).filter(change -> change.span().equals(part)).map(Change::original);
  }

  private Optional<Change> damageAt(Span part) {
    int low = 0;
    int high = damage.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (damage.get(middle).span().end() <= part.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < damage.size() && damage.get(low).span().overlaps(part)
        ? Optional.of(damage.get(low))
        : Optional.empty();
  }

  /**
   * What a sentence is: the document's label where a simulator damaged it or nothing is known about
   * single sentences, else original.
   */
  public Label label(Sentence sentence) {
    return label == Label.ORIGINAL || damage.isEmpty() || isDamaged(sentence.span())
        ? label
        : Label.ORIGINAL;
  }
}
