package io.calque.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;

/** A batch as arrays, and what the encoder's answers to it cost: cross-entropy, in nats. */
final class Loss {
  /** A piece's answer counts that much beside a sentence's: the heads' losses become alike. */
  static final float TOKEN_WEIGHT = 3;

  /** An original's share: one of thirty thousand pieces costs ten times what two classes do. */
  static final float WORDING_WEIGHT = 0.2f;

  private final NDArray ids;
  private final NDArray kept;
  private final NDArray replaced;
  private final NDArray tagged;
  private final NDArray labels;
  private final NDArray places;
  private final NDArray originals;
  private final int pieces;
  private final int labelled;
  private final int replacements;

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
    List<Integer> placeValues = new ArrayList<>();
    List<Integer> originalValues = new ArrayList<>();
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
        if (sentence.original(i) != TaggedSentence.UNKNOWN) {
          placeValues.add(at);
          originalValues.add(sentence.original(i));
        }
      }
    }
    Shape shape = new Shape(batch.size(), width);
    ids = manager.create(idValues, shape);
    kept = manager.create(keptValues, shape);
    replaced = manager.create(replacedValues, shape);
    tagged = manager.create(taggedValues, shape);
    labels = manager.create(labels(batch), new Shape(batch.size(), EncoderBlock.CLASSES));
    places = manager.create(longs(placeValues));
    originals = manager.create(longs(originalValues)).expandDims(1);
    pieces = counted;
    replacements = placeValues.size();
    labelled = (int) batch.stream().filter(Loss::isLabelled).count();
  }

  private static long[] longs(List<Integer> values) {
    return values.stream().mapToLong(Integer::longValue).toArray();
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
   * Mean loss of the pieces and of the originals, weighed, plus that of the sentences.
   *
   * @param outputs the encoder's
   * @param embeddings of the vocabulary, {@code (vocabulary, hidden)}
   */
  NDArray of(NDList outputs, NDArray embeddings) {
    NDArray tokens = tokens(outputs.get(0)).div(Math.max(1, pieces));
    NDArray sentences = sentences(outputs.get(1)).div(Math.max(1, labelled));
    NDArray both = tokens.mul(TOKEN_WEIGHT).add(sentences);
    return replacements == 0
        ? both
        : both.add(wordings(outputs.get(3), embeddings).mul(WORDING_WEIGHT / replacements));
  }

  /** Sum over the tagged pieces. */
  NDArray tokens(NDArray logits) {
    return Activation.softPlus(logits).sub(logits.mul(replaced)).mul(tagged).sum();
  }

  /** Sum over the labelled sentences. */
  NDArray sentences(NDArray logits) {
    return logits.logSoftmax(-1).mul(labels).sum().neg();
  }

  /** Sum over the replaced pieces whose original is known; there is at least one. */
  NDArray wordings(NDArray wordings, NDArray embeddings) {
    NDArray rows = wordings.reshape(-1, embeddings.getShape().get(1)).get(places);
    NDArray likelihoods = rows.matMul(embeddings.transpose()).logSoftmax(-1);
    return likelihoods.gather(originals, 1).sum().neg();
  }

  /** Replaced pieces in the batch whose original is known. */
  int replacements() {
    return replacements;
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
