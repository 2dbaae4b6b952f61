package io.calque.simulate;

import java.util.List;

/**
 * A document with the errors of a learner.
 *
 * @param language the learner's first language
 * @param paragraphs one for each input paragraph, in order; kinds of changes are those of {@link
 *     LearnerError}
 */
public record LearnerDocument(FirstLanguage language, List<AlteredText> paragraphs) {
  /** Copies the paragraphs. */
  public LearnerDocument {
    paragraphs = List.copyOf(paragraphs);
  }
}
