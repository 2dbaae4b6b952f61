/**
 * Fine-tunes a transformer encoder with DJL's PyTorch engine. In: a pretrained encoder as ONNX and
 * tagged sentences. Out: its weights and those of its two heads, checkpoints, a learning curve.
 *
 * <p>Sizes and constants of the encoder are those of the pretrained model and of BERT (Devlin et
 * al. 2019); those of the optimizer are the usual ones of their papers. What was chosen here stands
 * in {@code FineTuning.Options} and where it is used.
 */
@NullMarked
package io.calque.train.encoder;

import org.jspecify.annotations.NullMarked;
