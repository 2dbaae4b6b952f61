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
  private final NDArray pooling;
  private final NDArray tags;
  private final NDArray tagged;
  private final NDArray labels;
  private final NDArray labelled;
  private final NDArray whole;
  private final NDArray places;
  private final NDArray originals;
  private final int replacements;

  /** Answers asked for, by question: replaced words and spun texts, wordings and translations. */
  private final int[] pieces = new int[EncoderBlock.QUESTIONS];

  private final int[] parts = new int[EncoderBlock.QUESTIONS];
  private final int[] windows = new int[EncoderBlock.QUESTIONS];

  /**
   * A batch, padded to its longest window.
   *
   * @param manager to which the arrays belong
   */
  Loss(List<TaggedWindow> batch, NDManager manager) {
    int questions = EncoderBlock.QUESTIONS;
    int width = batch.stream().mapToInt(TaggedWindow::length).max().orElse(1);
    int rows = batch.stream().mapToInt(TaggedWindow::rows).max().orElse(1);
    Padded arrays = new Padded(batch.size(), width, rows);
    for (int i = 0; i < batch.size(); i++) {
      arrays.add(i, batch.get(i));
    }
    Shape shape = new Shape(batch.size(), width);
    Shape pieceShape = new Shape(batch.size(), width, questions);
    Shape rowShape = new Shape(batch.size(), rows, questions);
    ids = manager.create(arrays.ids, shape);
    kept = manager.create(arrays.kept, shape);
    pooling = manager.create(arrays.pooling, new Shape(batch.size(), rows, width));
    tags = manager.create(arrays.tags, pieceShape);
    tagged = manager.create(arrays.tagged, pieceShape);
    labels = manager.create(arrays.labels, rowShape);
    labelled = manager.create(arrays.labelled, rowShape);
    whole = manager.create(arrays.whole, rowShape);
    places = manager.create(longs(arrays.places));
    originals = manager.create(longs(arrays.originals)).expandDims(1);
    replacements = arrays.places.size();
  }

  /** The numbers of a batch, row by row. */
  private final class Padded {
    final int width;
    final int rows;
    final long[] ids;
    final float[] kept;
    final float[] pooling;
    final float[] tags;
    final float[] tagged;
    final float[] labels;
    final float[] labelled;
    final float[] whole;
    final List<Integer> places = new ArrayList<>();
    final List<Integer> originals = new ArrayList<>();

    Padded(int batch, int width, int rows) {
      this.width = width;
      this.rows = rows;
      ids = new long[batch * width];
      kept = new float[batch * width];
      pooling = new float[batch * rows * width];
      tags = new float[batch * width * EncoderBlock.QUESTIONS];
      tagged = new float[batch * width * EncoderBlock.QUESTIONS];
      labels = new float[batch * rows * EncoderBlock.QUESTIONS];
      labelled = new float[batch * rows * EncoderBlock.QUESTIONS];
      whole = new float[batch * rows * EncoderBlock.QUESTIONS];
    }

    void add(int at, TaggedWindow window) {
      for (int i = 0; i < window.length(); i++) {
        addPiece(at, window, i);
      }
      for (int row = 0; row < window.rows(); row++) {
        addRow(at, window, row);
      }
    }

    private void addPiece(int at, TaggedWindow window, int i) {
      int place = at * width + i;
      ids[place] = window.id(i);
      kept[place] = 1;
      for (int question = 0; question < EncoderBlock.QUESTIONS; question++) {
        if (window.tag(i, question) != TaggedWindow.UNTAGGED) {
          tagged[place * EncoderBlock.QUESTIONS + question] = 1;
          tags[place * EncoderBlock.QUESTIONS + question] = window.tag(i, question);
          pieces[question]++;
        }
      }
      if (window.original(i) != TaggedWindow.UNKNOWN) {
        places.add(place);
        originals.add(window.original(i));
      }
      pooling[(at * rows + window.rows() - 1) * width + i] = 1f / window.length();
      if (window.row(i) != TaggedWindow.UNTAGGED) {
        pooling[(at * rows + window.row(i)) * width + i] = 1;
      }
    }

    private void addRow(int at, TaggedWindow window, int row) {
      boolean last = row == window.rows() - 1;
      int from = (at * rows + row) * width;
      float size = 0;
      for (int i = 0; i < width && !last; i++) {
        size += pooling[from + i];
      }
      for (int i = 0; i < width && !last; i++) {
        pooling[from + i] /= size;
      }
      for (int question = 0; question < EncoderBlock.QUESTIONS; question++) {
        if (window.label(row, question) != TaggedWindow.UNTAGGED) {
          int place = (at * rows + row) * EncoderBlock.QUESTIONS + question;
          labels[place] = window.label(row, question);
          (last ? whole : labelled)[place] = 1;
          (last ? windows : parts)[question]++;
        }
      }
    }
  }

  private static long[] longs(List<Integer> values) {
    return values.stream().mapToLong(Integer::longValue).toArray();
  }

  /** What the encoder takes. */
  NDList inputs() {
    return new NDList(ids, kept, pooling);
  }

  /**
   * Mean loss of the pieces, of the parts, of the windows and of the originals, weighed; of each
   * question apart, so that a rare one counts as much as a common one.
   *
   * @param outputs the encoder's
   * @param embeddings of the vocabulary, {@code (vocabulary, hidden)}
   */
  NDArray of(NDList outputs, NDArray embeddings) {
    NDArray sum =
        Factor.times(mean(tokens(outputs), pieces), TOKEN_WEIGHT)
            .add(mean(parts(outputs), parts))
            .add(mean(windows(outputs), windows));
    return replacements == 0
        ? sum
        : sum.add(Factor.times(wordings(outputs, embeddings), WORDING_WEIGHT / replacements));
  }

  /** Sum over the questions of the mean of each. */
  private static NDArray mean(NDArray sums, int[] counts) {
    float[] shares = new float[counts.length];
    for (int i = 0; i < counts.length; i++) {
      shares[i] = 1f / Math.max(1, counts[i]);
    }
    return sums.mul(sums.getManager().create(shares)).sum();
  }

  /** Sums over the tagged pieces, one for each question. */
  NDArray tokens(NDList outputs) {
    return sums(outputs.get(EncoderBlock.TOKENS), tags, tagged);
  }

  /** Sums over the labelled parts. */
  NDArray parts(NDList outputs) {
    return sums(outputs.get(EncoderBlock.SENTENCES), labels, labelled);
  }

  /** Sums over the labelled windows. */
  NDArray windows(NDList outputs) {
    return sums(outputs.get(EncoderBlock.WINDOWS), labels, whole);
  }

  private static NDArray sums(NDArray logits, NDArray answers, NDArray asked) {
    return Activation.softPlus(logits).sub(logits.mul(answers)).mul(asked).sum(new int[] {0, 1});
  }

  /** Sum over the replaced pieces whose original is known; there is at least one. */
  NDArray wordings(NDList outputs, NDArray embeddings) {
    NDArray states = outputs.get(EncoderBlock.WORDINGS);
    NDArray rows = states.reshape(-1, embeddings.getShape().get(1)).get(places);
    NDArray likelihoods = rows.matMul(embeddings.transpose()).logSoftmax(-1);
    return likelihoods.gather(originals, 1).sum().neg();
  }

  /** Replaced pieces in the batch whose original is known. */
  int replacements() {
    return replacements;
  }

  /** Tagged pieces in the batch, by question. */
  int[] pieces() {
    return pieces.clone();
  }

  /** Labelled parts in the batch, by question. */
  int[] labelledParts() {
    return parts.clone();
  }

  /** Labelled windows in the batch, by question. */
  int[] labelledWindows() {
    return windows.clone();
  }
}
