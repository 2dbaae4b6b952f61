package io.calque.train.text;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * One version of a document: an original, a human translation or the output of one system.
 *
 * @param id the source document, shared by its versions
 * @param label who made it
 * @param group data set, or genre of clean human English
 * @param system translation system, reference or outlet; may be empty
 * @param lang code of the source language, {@code en} where it was not translated
 * @param directAssessment lowest judges' score of its texts, 0 to 100; empty where none was given
 * @param texts its sentences or paragraphs in order, normalised by {@link TextNormaliser}
 */
public record TrainingDocument(
    String id,
    Provenance label,
    String group,
    String system,
    String lang,
    OptionalInt directAssessment,
    List<String> texts) {
  /** Copies the texts. */
  public TrainingDocument {
    texts = List.copyOf(texts);
  }

  /** The same document with only the texts that {@code kept} accepts. */
  TrainingDocument keeping(Predicate<String> kept) {
    return with(texts.stream().filter(kept).toList());
  }

  /** The same document with other texts. */
  public TrainingDocument with(List<String> others) {
    return new TrainingDocument(id, label, group, system, lang, directAssessment, others);
  }
}
