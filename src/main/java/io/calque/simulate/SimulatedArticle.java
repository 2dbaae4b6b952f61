package io.calque.simulate;

import java.util.List;

/**
 * An article that a simulator altered.
 *
 * @param id that of the clean article
 * @param paragraphs one for each clean paragraph, in order
 */
public record SimulatedArticle(String id, List<AlteredText> paragraphs) {
  /** Copies the paragraphs. */
  public SimulatedArticle {
    paragraphs = List.copyOf(paragraphs);
  }
}
