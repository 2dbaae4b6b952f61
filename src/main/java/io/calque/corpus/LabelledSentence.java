package io.calque.corpus;

import io.calque.text.Label;
import io.calque.text.Span;

/**
 * A sentence as a careful reader drew it.
 *
 * @param index position in its article, from 0
 * @param span where it stands in the article file, UTF-16 code units
 * @param label {@code ORIGINAL} exactly where it holds no artifact
 * @param note remark of the annotator; may be empty
 */
public record LabelledSentence(int index, Span span, Label label, String note) {}
