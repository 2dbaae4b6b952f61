package io.calque.simulate;

import java.util.List;

/**
 * A document after the spin simulator.
 *
 * @param options how it was spun
 * @param paragraphs one for each input paragraph, in order
 */
public record SpunDocument(SpinOptions options, List<AlteredText> paragraphs) {
  /** Copies the list. */
  public SpunDocument {
    paragraphs = List.copyOf(paragraphs);
  }
}
