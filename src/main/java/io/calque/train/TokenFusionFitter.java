package io.calque.train;

import io.calque.encode.Encoded;
import io.calque.encode.Encoder;
import io.calque.model.LinearModel;
import io.calque.model.SentenceReader;
import io.calque.model.SentenceReading;
import io.calque.model.TokenFeatures;
import io.calque.model.TokenFusion;
import io.calque.signal.Evidence;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.train.text.LabelledDocument;
import java.util.ArrayList;
import java.util.List;

/** Fits what makes one score of the token model's and the transformer's: replaced or not. */
final class TokenFusionFitter {
  private static final double LAMBDA = 1;
  private static final int ITERATIONS = 60;

  private final SentenceReader fast;
  private final Encoder encoder;
  private final List<int[]> features = new ArrayList<>();
  private final List<Integer> targets = new ArrayList<>();

  TokenFusionFitter(SentenceReader fast, Encoder encoder) {
    this.fast = fast;
    this.encoder = encoder;
  }

  /**
   * A token.
   *
   * @param features those of {@link TokenFusion}
   * @param replaced whether a spinner put it there
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(int[] features, boolean replaced) {}

  /** The tokens of a human or spun document; safe in several threads. */
  List<Row> rows(LabelledDocument labelled) {
    List<Row> rows = new ArrayList<>();
    List<Sentence> sentences = labelled.document().sentences();
    List<Encoded> encoded = SentenceReader.encode(encoder, sentences);
    List<SentenceReading> read =
        fast.read(sentences, sentences.stream().map(one -> List.<Evidence>of()).toList());
    for (int at = 0; at < sentences.size(); at++) {
      List<Token> tokens = sentences.get(at).tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (TokenFeatures.judges(tokens.get(i))) {
          rows.add(
              new Row(
                  TokenFusion.of(read.get(at).replaced().get(i), encoded.get(at).replaced().get(i)),
                  labelled.isDamaged(tokens.get(i).span())));
        }
      }
    }
    return rows;
  }

  /** Takes the tokens of a document. */
  void add(List<Row> rows) {
    for (Row row : rows) {
      features.add(row.features());
      targets.add(row.replaced() ? 1 : 0);
    }
  }

  LinearModel fit() {
    return SparseFit.of(TokenFusion.DIMENSION, features, targets, LAMBDA, ITERATIONS);
  }
}
