package io.calque.signal;

import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.Arrays;
import java.util.List;

/**
 * What the rest of an article adds to a rule that fired in it. Spinners swap a form every time, so
 * an article that has the swapped form again and again and its ordinary form never is stronger
 * evidence than one sentence.
 *
 * @param phrases word sequences to look for outside quotations, in lower case: spinners often leave
 *     capitalised words alone
 * @param present whether one of them must be there, or none
 */
record ArticleCondition(List<List<String>> phrases, boolean present) {
  private static final double ABSENT_BONUS = 0.35;
  private static final double PRESENT_BONUS = 0.1;
  private static final int OFTEN = 3;

  /**
   * Reads {@code with:two / three} or {@code without:in the}; empty for no condition.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static ArticleCondition parse(String text) {
    if (text.isEmpty()) {
      return new ArticleCondition(List.of(), true);
    }
    boolean with = text.startsWith("with:");
    if (!with && !text.startsWith("without:")) {
      throw new IllegalArgumentException("'" + text + "' does not begin with with: or without:");
    }
    String[] phrases = text.substring(text.indexOf(':') + 1).split(" / ");
    return new ArticleCondition(
        Arrays.stream(phrases).map(phrase -> List.of(phrase.split(" "))).toList(), with);
  }

  /** What to add to the score of a rule where its swap was made {@code hits} times in all. */
  double bonus(Document document, int hits) {
    if (phrases.isEmpty() || (!present && hits < OFTEN)) {
      return 0;
    }
    boolean holds = document.sentences().stream().anyMatch(this::isIn) == present;
    return !holds ? 0 : present ? PRESENT_BONUS : ABSENT_BONUS;
  }

  private boolean isIn(Sentence sentence) {
    for (int i = 0; i < sentence.tokens().size(); i++) {
      for (List<String> phrase : phrases) {
        if (startsWith(sentence.tokens(), i, phrase)
            && !sentence.isQuoted(sentence.tokens().get(i).span())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean startsWith(List<Token> tokens, int at, List<String> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).text().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}
