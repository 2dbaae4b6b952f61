package io.calque.model;

import io.calque.signal.WordInContext;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import io.calque.text.Typography;
import java.util.List;

/** Turns a token in its sentence into the features that say whether a spinner put it there. */
public final class TokenFeatures {
  /** Indexes are below this. */
  public static final int DIMENSION = 1 << 18;

  private TokenFeatures() {}

  /**
   * The features of one token.
   *
   * @param sentence the token's sentence
   * @param contexts every token of the sentence in context, same order
   * @param at index of the token
   * @return distinct indexes below {@link #DIMENSION}, ascending
   */
  public static int[] of(Sentence sentence, List<WordInContext> contexts, int at) {
    List<Token> tokens = sentence.tokens();
    FeatureList features = new FeatureList(DIMENSION);
    Token token = tokens.get(at);
    String word = form(tokens, at);
    String left = form(tokens, at - 1);
    String right = form(tokens, at + 1);
    features.add("w", word);
    features.add("lw", left, word);
    features.add("wr", word, right);
    features.add("l", left);
    features.add("r", right);
    features.add("lr", left, right);
    features.add("llw", form(tokens, at - 2) + " " + left, word);
    features.add("wrr", word + " " + right, form(tokens, at + 2));
    int length = word.length();
    features.addPart("suffix", word, Math.max(0, length - 3), length);
    features.add("capital", (token.isCapitalised() ? 1 : 0) + (at == 0 ? 2 : 0));
    if (sentence.isQuoted(token.span())) {
      features.add("quoted", 1);
    }
    addContext(features, contexts.get(at), token.isCapitalised());
    addNeighbourFit(features, "left", contexts, at - 1);
    addNeighbourFit(features, "right", contexts, at + 1);
    return features.toArray();
  }

  /** A token as features see it: numbers by their length, marks in plain typography. */
  static String form(List<Token> tokens, int at) {
    if (at < 0) {
      return "<s>";
    }
    if (at >= tokens.size()) {
      return "</s>";
    }
    Token token = tokens.get(at);
    return switch (token.kind()) {
      case WORD -> token.lower();
      case NUMBER -> token.text().length() < 3 ? token.lower() : "<number>";
      case PUNCTUATION -> Typography.plain(token.text());
    };
  }

  private static void addContext(FeatureList features, WordInContext word, boolean capital) {
    features.bin("frequency", word.frequency(), 1, 0, 16);
    features.bin("fit", word.fit(), 0.75, -9, 9);
    features.bin("pairs", word.pairs(), 2, 0, 40);
    if (capital) {
      return;
    }
    double advantage = word.advantage();
    features.bin("advantage", advantage, 0.5, -6, 16);
    features.bin("pair-advantage", word.pairAdvantage(), 1, 0, 24);
    int frequency = (int) Math.floor(word.frequency() / 2);
    features.bin("frequency-fit" + frequency, word.fit(), 1.5, -9, 9);
    features.bin("frequency-advantage" + frequency, advantage, 1, -6, 16);
    features.bin("frequency-pair" + frequency, word.pairAdvantage(), 2, 0, 24);
    int fit = (int) Math.floor(Math.max(-8, Math.min(6, word.fit())) / 2);
    features.bin("fit-advantage" + fit, advantage, 1, -6, 16);
    features.bin("fit-pair" + fit, word.pairAdvantage(), 2, 0, 24);
    int pairs = (int) Math.floor(Math.min(24, word.pairs()) / 4);
    features.bin("pairs-advantage" + pairs, advantage, 1, -6, 16);
    features.bin("frequency-fit-advantage" + frequency + "," + fit, advantage, 2, -6, 16);
  }

  private static void addNeighbourFit(
      FeatureList features, String name, List<WordInContext> contexts, int at) {
    if (at >= 0 && at < contexts.size()) {
      features.bin(name + "-fit", contexts.get(at).fit(), 2, -8, 8);
      features.bin(name + "-advantage", contexts.get(at).advantage(), 2, -6, 8);
    }
  }

  /** Whether the model judges this token: words and numbers. */
  public static boolean judges(Token token) {
    return token.kind() != TokenKind.PUNCTUATION;
  }
}
