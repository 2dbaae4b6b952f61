package io.calque.train;

import io.calque.model.SentenceReading;
import io.calque.text.Label;
import io.calque.train.text.LabelledDocument;
import io.calque.train.text.WriterKind;
import java.util.List;
import java.util.Optional;

/**
 * A document of the tune part as the models read it.
 *
 * @param labelled the document
 * @param writer who wrote it; empty where a machine had a hand in it
 * @param readings its sentences
 */
record ReadDocument(
    LabelledDocument labelled, Optional<WriterKind> writer, List<SentenceReading> readings) {
  ReadDocument {
    readings = List.copyOf(readings);
  }

  /** Whether it is a real translation by a machine, not a simulated one. */
  boolean isTranslated() {
    return labelled.label() == Label.TRANSLATED && labelled.damage().isEmpty();
  }
}
