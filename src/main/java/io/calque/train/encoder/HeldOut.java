package io.calque.train.encoder;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How well an encoder does on sentences it was not trained on.
 *
 * @param tokens mean cross-entropy of a tagged piece, in nats
 * @param sentences mean cross-entropy of a labelled sentence, in nats
 * @param wordings mean cross-entropy of what stood in place of a replaced piece, in nats; 0 if none
 *     is known
 * @param auc area under the ROC curve of the pieces, replaced or not; 0.5 if all are of one kind
 */
record HeldOut(double tokens, double sentences, double wordings, double auc) {
  /** Asks the encoder about each batch. */
  static HeldOut measure(
      EncoderBlock encoder, List<List<TaggedSentence>> batches, NDManager manager) {
    double tokens = 0;
    double sentences = 0;
    double wordings = 0;
    int replacements = 0;
    int pieces = 0;
    int labelled = 0;
    List<Answer> answers = new ArrayList<>();
    ParameterStore store = new ParameterStore(manager, false);
    for (List<TaggedSentence> batch : batches) {
      try (NDManager arrays = manager.newSubManager();
          NDScope scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        Loss loss = new Loss(batch, arrays);
        NDList outputs = encoder.forward(store, loss.inputs(), false);
        tokens += loss.tokens(outputs.get(0)).getFloat();
        sentences += loss.sentences(outputs.get(1)).getFloat();
        if (loss.replacements() > 0) {
          wordings += loss.wordings(outputs.get(3), encoder.embeddings()).getFloat();
          replacements += loss.replacements();
        }
        pieces += loss.pieces();
        labelled += loss.labelled();
        collect(batch, outputs.get(0).toFloatArray(), answers);
      }
    }
    return new HeldOut(
        tokens / Math.max(1, pieces),
        sentences / Math.max(1, labelled),
        wordings / Math.max(1, replacements),
        auc(answers));
  }

  /** What training tries to lower. */
  double loss() {
    return tokens * Loss.TOKEN_WEIGHT + sentences + wordings * Loss.WORDING_WEIGHT;
  }

  private static void collect(List<TaggedSentence> batch, float[] logits, List<Answer> answers) {
    int width = logits.length / batch.size();
    for (int row = 0; row < batch.size(); row++) {
      TaggedSentence sentence = batch.get(row);
      for (int i = 0; i < sentence.length(); i++) {
        if (sentence.tag(i) != TaggedSentence.UNTAGGED) {
          answers.add(new Answer(logits[row * width + i], sentence.tag(i) == 1));
        }
      }
    }
  }

  /** By the ranks of the replaced pieces (Mann and Whitney 1947); ties are left as they fall. */
  private static double auc(List<Answer> answers) {
    answers.sort(Comparator.comparingDouble(Answer::logit));
    double ranks = 0;
    long positives = 0;
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).replaced()) {
        ranks += i + 1;
        positives++;
      }
    }
    long negatives = answers.size() - positives;
    return positives == 0 || negatives == 0
        ? 0.5
        : (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "token loss %.4f, sentence loss %.4f, wording loss %.3f, token AUC %.4f",
        tokens,
        sentences,
        wordings,
        auc);
  }

  private record Answer(float logit, boolean replaced) {}
}
