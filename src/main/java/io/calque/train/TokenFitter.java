package io.calque.train;

import io.calque.model.LinearModel;
import io.calque.model.TokenFeatures;
import io.calque.statistics.ContextReader;
import io.calque.statistics.WordInContext;
import io.calque.text.Label;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.train.text.LabelledDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Fits the token model: was this word put there by a spinner? */
final class TokenFitter {
  private static final double LAMBDA = 0.5;
  private static final int ITERATIONS = 60;
  private static final double KEPT_OF_HUMAN = 0.5;

  /** Share of the words that are learnt from with their names. */
  private static final double NAMED = 0.5;

  private final ContextReader contexts;
  private final SplittableRandom random;
  private final List<int[]> features = new ArrayList<>();
  private final List<Integer> targets = new ArrayList<>();

  TokenFitter(ContextReader contexts, long seed) {
    this.contexts = contexts;
    this.random = new SplittableRandom(seed);
  }

  /** Takes the tokens of a human or spun document. */
  void add(LabelledDocument labelled) {
    boolean human = labelled.label() == Label.ORIGINAL;
    for (Sentence sentence : labelled.document().sentences()) {
      List<WordInContext> words = contexts.read(sentence.tokens());
      TokenFeatures read = new TokenFeatures(sentence, words);
      for (int i = 0; i < words.size(); i++) {
        Token token = sentence.tokens().get(i);
        if (TokenFeatures.judges(token) && (!human || random.nextDouble() < KEPT_OF_HUMAN)) {
          features.add(random.nextDouble() < NAMED ? read.of(i) : read.ofPlace(i));
          targets.add(!human && labelled.isDamaged(token.span()) ? 1 : 0);
        }
      }
    }
  }

  /** Tokens taken. */
  int size() {
    return targets.size();
  }

  LinearModel fit() {
    return SparseFit.of(TokenFeatures.DIMENSION, features, targets, LAMBDA, ITERATIONS);
  }
}
