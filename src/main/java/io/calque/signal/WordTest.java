package io.calque.signal;

import io.calque.text.Token;
import java.util.List;

/**
 * A test of the token at a place of a sentence, which may lie before the first or past the last.
 */
interface WordTest {
  boolean accepts(List<Token> tokens, int at);

  /** The lower-case form at {@code at}; empty outside the sentence. */
  static String lower(List<Token> tokens, int at) {
    return at < 0 || at >= tokens.size() ? "" : tokens.get(at).lower();
  }

  /** Whether there is a word at {@code at}. */
  static boolean isWord(List<Token> tokens, int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isWord();
  }

  /** Whether there is a word with a capital first letter at {@code at}. */
  static boolean isCapitalised(List<Token> tokens, int at) {
    return isWord(tokens, at) && tokens.get(at).isCapitalised();
  }
}
