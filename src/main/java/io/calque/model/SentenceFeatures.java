package io.calque.model;

import io.calque.signal.Evidence;
import io.calque.statistics.WordInContext;
import io.calque.text.BlockKind;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.List;

/**
 * Turns a read sentence into features: rule evidence by type, the token model's highest scores, fit
 * to context, hashed n-grams of words and of word shapes, length and quotation.
 */
public final class SentenceFeatures {
  /** Indexes are below this. */
  public static final int DIMENSION = 1 << 18;

  private static final int TYPE = FeatureList.hash("type");
  private static final int TYPE_SCORE = FeatureList.hash("type, score");
  private static final int EVIDENCE = FeatureList.hash("evidence");
  private static final int EVIDENCE_COUNT = FeatureList.hash("evidence count");
  private static final int LENGTH = FeatureList.hash("length");
  private static final int QUOTED = FeatureList.hash("quoted");
  private static final int KIND = FeatureList.hash("kind");
  private static final int WORD = FeatureList.hash("word");
  private static final int BIGRAM = FeatureList.hash("bigram");
  private static final int SHAPES = FeatureList.hash("two shapes");
  private static final int THREE_SHAPES = FeatureList.hash("three shapes");
  private static final int CAPITALISED = FeatureList.hash("capitalised");

  /** Words as frequent as this, e to the power of it, are their own shape. */
  private static final double OWN_SHAPE = 10.3;

  private static final int SUFFIX = 2;

  private SentenceFeatures() {}

  /** The features of a sentence: indexes below {@link #DIMENSION}; one may stand twice. */
  public static int[] of(SentenceReading reading) {
    FeatureList features = new FeatureList(DIMENSION);
    addSummary(features, reading);
    addNgrams(features, reading);
    return features.toArray();
  }

  /**
   * The same without n-grams. Half of the sentences are learnt from so, that the model leans less
   * on the wordings it saw.
   */
  public static int[] ofSummary(SentenceReading reading) {
    FeatureList features = new FeatureList(DIMENSION);
    addSummary(features, reading);
    return features.toArray();
  }

  private static void addSummary(FeatureList features, SentenceReading reading) {
    addEvidence(features, reading.weighed());
    TokenScores.add(features, reading.replaced());
    FitSummary.add(features, reading);
    reading.encoded().ifPresent(encoded -> EncodedFeatures.add(features, encoded));
    int words = 0;
    for (Token token : reading.sentence().tokens()) {
      words += token.isWord() ? 1 : 0;
    }
    features.bin(LENGTH, Math.log1p(words), 0.5, 0, 5);
    features.bin(QUOTED, reading.sentence().quotedShare(), 0.2, 0, 1);
    if (reading.sentence().kind() != BlockKind.PARAGRAPH) {
      features.add(KIND, FeatureList.hash(reading.sentence().kind().name()));
    }
  }

  private static void addEvidence(FeatureList features, List<Evidence> evidence) {
    for (Evidence found : evidence) {
      int type = FeatureList.hash(found.type().id());
      int score = FeatureList.bin(found.score(), 0.25, 0, 0.99);
      features.add(TYPE, type);
      features.add(TYPE_SCORE, FeatureList.both(type, score));
      features.bin(EVIDENCE, found.score(), 0.2, 0, 0.99);
    }
    features.add(EVIDENCE_COUNT, Math.min(4, evidence.size()));
  }

  private static void addNgrams(FeatureList features, SentenceReading reading) {
    List<Token> tokens = reading.sentence().tokens();
    SentenceForms forms = new SentenceForms(tokens);
    int before = forms.hash(-1);
    int last = before;
    for (int i = 0; i <= tokens.size(); i++) {
      int word = forms.hash(i);
      features.add(BIGRAM, FeatureList.both(forms.hash(i - 1), word));
      int shape =
          i < tokens.size() ? shape(tokens.get(i), reading.contexts().get(i), forms, i) : word;
      features.add(SHAPES, FeatureList.both(last, shape));
      features.add(THREE_SHAPES, FeatureList.both(FeatureList.both(before, last), shape));
      before = last;
      last = shape;
      if (i < tokens.size()) {
        features.add(WORD, word);
      }
    }
  }

  /** Frequent words and marks are themselves, other words their ending: grammar without topic. */
  private static int shape(Token token, WordInContext context, SentenceForms forms, int at) {
    if (token.kind() != TokenKind.WORD || context.frequency() >= OWN_SHAPE) {
      return forms.hash(at);
    }
    return token.isCapitalised() ? CAPITALISED : forms.suffix(at, SUFFIX);
  }
}
