/**
 * What models learn from and are measured on. In: the files of a data folder. Out: documents by
 * part and use, so that nothing is both learnt from and measured on; spun documents and documents
 * with learners' errors made of them; windows for the encoder. Knows no model but the encoder's
 * tokenizer.
 */
@NullMarked
package io.calque.train.text;

import org.jspecify.annotations.NullMarked;
