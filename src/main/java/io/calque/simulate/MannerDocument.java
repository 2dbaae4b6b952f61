package io.calque.simulate;

import java.util.List;

/**
 * A document after a manner.
 *
 * @param manner which
 * @param density share of the words that were to be changed
 * @param paragraphs one for each input paragraph, in order
 */
public record MannerDocument(Manner manner, double density, List<AlteredText> paragraphs) {
  /** Copies the paragraphs. */
  public MannerDocument {
    paragraphs = List.copyOf(paragraphs);
  }
}
