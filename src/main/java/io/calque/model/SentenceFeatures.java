package io.calque.model;

import io.calque.signal.Evidence;
import io.calque.signal.WordInContext;
import io.calque.text.BlockKind;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.Collections;
import java.util.List;

/**
 * Turns a read sentence into features: rule evidence by type, the token model's highest scores, fit
 * to context, hashed word and character n-grams, length and quotation.
 */
public final class SentenceFeatures {
  /** Indexes are below this. */
  public static final int DIMENSION = 1 << 18;

  private static final int GRAM = 4;

  private SentenceFeatures() {}

  /** The features of a sentence: distinct indexes below {@link #DIMENSION}, ascending. */
  public static int[] of(SentenceReading reading) {
    FeatureList features = new FeatureList(DIMENSION);
    addEvidence(features, reading.evidence());
    addTokenScores(features, reading);
    addFit(features, reading.contexts());
    addNgrams(features, reading.sentence().tokens());
    int words = (int) reading.sentence().tokens().stream().filter(Token::isWord).count();
    features.bin("length", Math.log1p(words), 0.5, 0, 5);
    features.bin("quoted", reading.sentence().quotedShare(), 0.2, 0, 1);
    if (reading.sentence().kind() != BlockKind.PARAGRAPH) {
      features.add("kind", reading.sentence().kind().name());
    }
    return features.toArray();
  }

  private static void addEvidence(FeatureList features, List<Evidence> evidence) {
    for (Evidence found : evidence) {
      features.add("type", found.type().id());
      features.bin("type-" + found.type().id(), found.score(), 0.25, 0, 0.99);
      features.bin("evidence", found.score(), 0.2, 0, 0.99);
    }
    features.add("evidence-count", Math.min(4, evidence.size()));
  }

  private static void addTokenScores(FeatureList features, SentenceReading reading) {
    List<Double> scores = new java.util.ArrayList<>(reading.replaced());
    scores.sort(Collections.reverseOrder());
    features.bin("top1", logOdds(scores, 0), 0.5, -8, 8);
    features.bin("top2", logOdds(scores, 1), 0.5, -8, 8);
    features.bin("top3", logOdds(scores, 2), 0.5, -8, 8);
    features.bin("top5", logOdds(scores, 4), 0.5, -8, 8);
    double sum = 0;
    int likely = 0;
    for (double score : scores) {
      sum += score;
      likely += score > 0.5 ? 1 : 0;
    }
    features.bin("expected", Math.log(0.05 + sum), 0.4, -3, 4);
    features.bin("share", scores.isEmpty() ? 0 : sum / scores.size(), 0.03, 0, 0.6);
    features.add("likely", Math.min(8, likely));
  }

  private static double logOdds(List<Double> scores, int rank) {
    if (rank >= scores.size()) {
      return -9;
    }
    double score = Math.max(1e-5, Math.min(1 - 1e-5, scores.get(rank)));
    return Math.log(score / (1 - score));
  }

  private static void addFit(FeatureList features, List<WordInContext> contexts) {
    double sum = 0;
    double least = 9;
    int unknown = 0;
    for (WordInContext word : contexts) {
      sum += word.fit();
      least = Math.min(least, word.fit());
      unknown += word.id() == 0 ? 1 : 0;
    }
    int size = Math.max(1, contexts.size());
    features.bin("mean-fit", sum / size, 0.3, -5, 5);
    features.bin("least-fit", least, 1, -10, 5);
    features.bin("unknown", (double) unknown / size, 0.1, 0, 0.6);
  }

  private static void addNgrams(FeatureList features, List<Token> tokens) {
    for (int i = 0; i <= tokens.size(); i++) {
      String word = TokenFeatures.form(tokens, i);
      features.add("bigram", TokenFeatures.form(tokens, i - 1), word);
      if (i < tokens.size()) {
        features.add("word", word);
        if (tokens.get(i).kind() == TokenKind.WORD) {
          addCharacters(features, "^" + word + "$");
        }
      }
    }
  }

  private static void addCharacters(FeatureList features, String word) {
    for (int i = 0; i + GRAM <= word.length(); i++) {
      features.addPart("gram", word, i, i + GRAM);
    }
  }
}
