package io.calque.simulate;

import java.util.List;

/**
 * A document after the round trip simulator.
 *
 * @param options how it was perturbed
 * @param paragraphs one for each input paragraph, in order
 */
public record TranslatedDocument(RoundTripOptions options, List<AlteredText> paragraphs) {
  /** Copies the list. */
  public TranslatedDocument {
    paragraphs = List.copyOf(paragraphs);
  }
}
