package io.calque.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.List;

/** A batch as arrays, and what the encoder's answers to it cost: cross-entropy, in nats. */
final class Loss {
  /** A piece's answer counts that much beside a sentence's: the heads' losses become alike. */
  static final float TOKEN_WEIGHT = 3;

  private final NDArray ids;
  private final NDArray kept;
  private final NDArray replaced;
  private final NDArray tagged;
  private final NDArray labels;
  private final int pieces;
  private final int labelled;

  /**
   * A batch, padded to its longest sentence.
   *
   * @param manager to which the arrays belong
   */
  Loss(List<TaggedSentence> batch, NDManager manager) {
    int width = batch.stream().mapToInt(TaggedSentence::length).max().orElse(1);
    int size = batch.size() * width;
    long[] idValues = new long[size];
    float[] keptValues = new float[size];
    float[] replacedValues = new float[size];
    float[] taggedValues = new float[size];
    int counted = 0;
    for (int row = 0; row < batch.size(); row++) {
      TaggedSentence sentence = batch.get(row);
      for (int i = 0; i < sentence.length(); i++) {
        int at = row * width + i;
        idValues[at] = sentence.id(i);
        keptValues[at] = 1;
        if (sentence.tag(i) != TaggedSentence.UNTAGGED) {
          taggedValues[at] = 1;
          replacedValues[at] = sentence.tag(i);
          counted++;
        }
      }
    }
    Shape shape = new Shape(batch.size(), width);
    ids = manager.create(idValues, shape);
    kept = manager.create(keptValues, shape);
    replaced = manager.create(replacedValues, shape);
    tagged = manager.create(taggedValues, shape);
    labels = manager.create(labels(batch), new Shape(batch.size(), EncoderBlock.CLASSES));
    pieces = counted;
    labelled = (int) batch.stream().filter(Loss::isLabelled).count();
  }

  /** 1 for the class of each sentence; nothing for one without. */
  private static float[] labels(List<TaggedSentence> batch) {
    float[] values = new float[batch.size() * EncoderBlock.CLASSES];
    for (int row = 0; row < batch.size(); row++) {
      if (isLabelled(batch.get(row))) {
        values[row * EncoderBlock.CLASSES + batch.get(row).label()] = 1;
      }
    }
    return values;
  }

  private static boolean isLabelled(TaggedSentence sentence) {
    return sentence.label() != TaggedSentence.UNTAGGED;
  }

  /** What the encoder takes. */
  NDList inputs() {
    return new NDList(ids, kept);
  }

  /**
   * Mean loss of the pieces, weighed, plus that of the sentences.
   *
   * @param outputs the encoder's
   */
  NDArray of(NDList outputs) {
    NDArray tokens = tokens(outputs.get(0)).div(Math.max(1, pieces));
    NDArray sentences = sentences(outputs.get(1)).div(Math.max(1, labelled));
    return tokens.mul(TOKEN_WEIGHT).add(sentences);
  }

  /** Sum over the tagged pieces. */
  NDArray tokens(NDArray logits) {
    return Activation.softPlus(logits).sub(logits.mul(replaced)).mul(tagged).sum();
  }

  /** Sum over the labelled sentences. */
  NDArray sentences(NDArray logits) {
    return logits.logSoftmax(-1).mul(labels).sum().neg();
  }

  /** Tagged pieces in the batch. */
  int pieces() {
    return pieces;
  }

  /** Labelled sentences in the batch. */
  int labelled() {
    return labelled;
  }
}
