package io.calque.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How well an encoder does on windows it was not trained on. Areas are those under the ROC curve;
 * 0.5 where all are of one kind.
 *
 * @param loss what training tries to lower
 * @param wordings mean cross-entropy of what stood in place of a replaced piece, in nats; 0 if none
 *     is known
 * @param replaced area of the pieces, replaced or not
 * @param translatedWords the same, a machine's wording or not
 * @param spun area of the sentences, spun or not
 * @param translated area of the windows, translated or not
 */
record HeldOut(
    double loss,
    double wordings,
    double replaced,
    double translatedWords,
    double spun,
    double translated) {

  /** Asks the encoder about each batch. */
  static HeldOut measure(
      EncoderBlock encoder, List<List<TaggedWindow>> batches, NDManager manager) {
    Tally tally = new Tally();
    ParameterStore store = new ParameterStore(manager, false);
    for (List<TaggedWindow> batch : batches) {
      try (NDManager arrays = manager.newSubManager();
          NDScope scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        Loss loss = new Loss(batch, arrays);
        NDList outputs = encoder.forward(store, loss.inputs(), false);
        tally.add(loss, outputs, encoder.embeddings());
        tally.add(batch, outputs);
      }
    }
    return tally.heldOut();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "loss %.4f, wording loss %.3f, AUC: replaced words %.4f, translated words %.4f,"
            + " spun sentences %.4f, translated windows %.4f",
        loss,
        wordings,
        replaced,
        translatedWords,
        spun,
        translated);
  }

  /** Sums over batches. */
  private static final class Tally {
    private final double[] tokens = new double[EncoderBlock.QUESTIONS];
    private final double[] parts = new double[EncoderBlock.QUESTIONS];
    private final double[] windows = new double[EncoderBlock.QUESTIONS];
    private final long[] tokenCounts = new long[EncoderBlock.QUESTIONS];
    private final long[] partCounts = new long[EncoderBlock.QUESTIONS];
    private final long[] windowCounts = new long[EncoderBlock.QUESTIONS];
    private final List<List<Answer>> pieces = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<Answer> spun = new ArrayList<>();
    private final List<Answer> translated = new ArrayList<>();
    private double wordings;
    private long replacements;

    void add(Loss loss, NDList outputs, NDArray embeddings) {
      add(tokens, tokenCounts, loss.tokens(outputs), loss.pieces());
      add(parts, partCounts, loss.parts(outputs), loss.labelledParts());
      add(windows, windowCounts, loss.windows(outputs), loss.labelledWindows());
      if (loss.replacements() > 0) {
        wordings += loss.wordings(outputs, embeddings).getFloat();
        replacements += loss.replacements();
      }
    }

    private static void add(double[] sums, long[] counts, NDArray values, int[] more) {
      float[] found = values.toFloatArray();
      for (int i = 0; i < sums.length; i++) {
        sums[i] += found[i];
        counts[i] += more[i];
      }
    }

    void add(List<TaggedWindow> batch, NDList outputs) {
      float[] tokenLogits = outputs.get(EncoderBlock.TOKENS).toFloatArray();
      float[] sentenceLogits = outputs.get(EncoderBlock.SENTENCES).toFloatArray();
      float[] windowLogits = outputs.get(EncoderBlock.WINDOWS).toFloatArray();
      int width = tokenLogits.length / batch.size() / EncoderBlock.QUESTIONS;
      int rows = sentenceLogits.length / batch.size() / EncoderBlock.QUESTIONS;
      for (int at = 0; at < batch.size(); at++) {
        TaggedWindow window = batch.get(at);
        for (int i = 0; i < window.length(); i++) {
          for (int question = 0; question < EncoderBlock.QUESTIONS; question++) {
            float logit = tokenLogits[(at * width + i) * EncoderBlock.QUESTIONS + question];
            add(pieces.get(question), logit, window.tag(i, question));
          }
        }
        int last = window.rows() - 1;
        for (int row = 0; row < last; row++) {
          add(
              spun,
              sentenceLogits[(at * rows + row) * EncoderBlock.QUESTIONS],
              window.label(row, 0));
        }
        add(
            translated,
            windowLogits[(at * rows + last) * EncoderBlock.QUESTIONS + 1],
            window.label(last, 1));
      }
    }

    private static void add(List<Answer> answers, float logit, int truth) {
      if (truth != TaggedWindow.UNTAGGED) {
        answers.add(new Answer(logit, truth == 1));
      }
    }

    HeldOut heldOut() {
      double ofWordings = wordings / Math.max(1, replacements);
      return new HeldOut(
          mean(tokens, tokenCounts) * Loss.TOKEN_WEIGHT
              + mean(parts, partCounts)
              + mean(windows, windowCounts)
              + ofWordings * Loss.WORDING_WEIGHT,
          ofWordings,
          auc(pieces.get(0)),
          auc(pieces.get(1)),
          auc(spun),
          auc(translated));
    }

    private static double mean(double[] sums, long[] counts) {
      double mean = 0;
      for (int i = 0; i < sums.length; i++) {
        mean += sums[i] / Math.max(1, counts[i]);
      }
      return mean;
    }

    /** By the ranks of the positives (Mann and Whitney 1947); ties are left as they fall. */
    private static double auc(List<Answer> answers) {
      answers.sort(Comparator.comparingDouble(Answer::logit));
      double ranks = 0;
      long positives = 0;
      for (int i = 0; i < answers.size(); i++) {
        if (answers.get(i).positive()) {
          ranks += i + 1;
          positives++;
        }
      }
      long negatives = answers.size() - positives;
      return positives == 0 || negatives == 0
          ? 0.5
          : (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }
  }

  private record Answer(float logit, boolean positive) {}
}
