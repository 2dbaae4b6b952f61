package io.calque.model;

import io.calque.statistics.WordInContext;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.List;

/**
 * Turns the tokens of a sentence into the features that say whether a spinner put them there. For
 * one thread.
 */
public final class TokenFeatures {
  /** Indexes are below this. */
  public static final int DIMENSION = 1 << 20;

  private static final int WORD = FeatureList.hash("word");
  private static final int LEFT_WORD = FeatureList.hash("left word");
  private static final int WORD_RIGHT = FeatureList.hash("word right");
  private static final int LEFT = FeatureList.hash("left");
  private static final int RIGHT = FeatureList.hash("right");
  private static final int LEFT_RIGHT = FeatureList.hash("left right");
  private static final int TWO_LEFT_WORD = FeatureList.hash("two left word");
  private static final int WORD_TWO_RIGHT = FeatureList.hash("word two right");
  private static final int SUFFIX = FeatureList.hash("suffix");
  private static final int CAPITAL = FeatureList.hash("capital");
  private static final int QUOTED = FeatureList.hash("quoted");
  private static final int SUFFIX_LENGTH = 3;

  private final Sentence sentence;
  private final List<WordInContext> contexts;
  private final SentenceForms forms;
  private final FeatureList features = new FeatureList(DIMENSION);

  /**
   * The tokens of a sentence.
   *
   * @param contexts every token of the sentence in context, same order
   */
  public TokenFeatures(Sentence sentence, List<WordInContext> contexts) {
    this.sentence = sentence;
    this.contexts = contexts;
    this.forms = new SentenceForms(sentence.tokens());
  }

  /**
   * The features of one token.
   *
   * @param at index of the token
   * @return indexes below {@link #DIMENSION}; one that stands twice counts twice
   */
  public int[] of(int at) {
    features.clear();
    addPlace(at);
    addWord(at);
    return features.toArray();
  }

  /**
   * The same without what names the word itself: its place and how it suits it. Half of the words
   * are learnt from so, that the model leans less on the dictionaries it saw.
   */
  public int[] ofPlace(int at) {
    features.clear();
    addPlace(at);
    return features.toArray();
  }

  private void addPlace(int at) {
    Token token = sentence.tokens().get(at);
    int left = forms.hash(at - 1);
    int right = forms.hash(at + 1);
    features.add(LEFT, left);
    features.add(RIGHT, right);
    features.add(LEFT_RIGHT, FeatureList.both(left, right));
    features.add(CAPITAL, (token.isCapitalised() ? 1 : 0) + (at == 0 ? 2 : 0));
    if (sentence.isQuoted(token.span())) {
      features.add(QUOTED, 1);
    }
    ContextFeatures.add(features, contexts, at, token.isCapitalised());
  }

  private void addWord(int at) {
    int word = forms.hash(at);
    int left = forms.hash(at - 1);
    int right = forms.hash(at + 1);
    features.add(WORD, word);
    features.add(LEFT_WORD, FeatureList.both(left, word));
    features.add(WORD_RIGHT, FeatureList.both(word, right));
    features.add(TWO_LEFT_WORD, FeatureList.both(FeatureList.both(forms.hash(at - 2), left), word));
    features.add(
        WORD_TWO_RIGHT, FeatureList.both(word, FeatureList.both(right, forms.hash(at + 2))));
    features.add(SUFFIX, forms.suffix(at, SUFFIX_LENGTH));
  }

  /** Whether the model judges this token: words and numbers. */
  public static boolean judges(Token token) {
    return token.kind() != TokenKind.PUNCTUATION;
  }
}
