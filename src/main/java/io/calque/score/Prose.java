package io.calque.score;

import io.calque.english.FunctionWords;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;

/**
 * How much of a document is English prose of its own writer: what both tests were calibrated on.
 * Lists, code and other languages are none, and nobody can be accused by them.
 *
 * <p>A sentence is foreign if it has {@value #TOLD} words or more and hardly any function words of
 * English (of 3,700 human articles by seven sources no tenth had more than 11 % of its words in
 * such sentences); it is listed if it is short and ends without a mark, or is full of the signs of
 * code.
 *
 * @param words words and numbers outside quotations
 * @param quoted the same inside
 * @param listed of {@code words}, those of items, headings, table cells and lines of code
 * @param foreign of {@code words}, those of foreign sentences that are not listed
 */
record Prose(int words, int quoted, int listed, int foreign) {
  /** Words from which a sentence tells its language. */
  private static final int TOLD = 6;

  private static final double LEAST_FUNCTION_WORDS = 0.12;

  /** An unfinished sentence of so many words is prose without its mark. */
  private static final int LONG = 15;

  private static final String CODE = "{}[]=<>_|\\;()#";
  private static final double MOST_CODE = 0.35;

  private static final String FINAL = ".!?…";
  private static final String CLOSING = "\"'”’»)]";

  /** Reads a document. */
  static Prose of(Document document) {
    Prose sum = new Prose(0, 0, 0, 0);
    for (Sentence sentence : document.sentences()) {
      sum = sum.plus(of(sentence));
    }
    return sum;
  }

  private static Prose of(Sentence sentence) {
    int words = 0;
    int quoted = 0;
    int function = 0;
    for (Token token : sentence.tokens()) {
      if (token.kind() != TokenKind.PUNCTUATION) {
        boolean inside = sentence.isQuoted(token.span());
        words += inside ? 0 : 1;
        quoted += inside ? 1 : 0;
        function += FunctionWords.contains(token.lower()) ? 1 : 0;
      }
    }
    int all = words + quoted;
    boolean listed = all < LONG && !isFinished(sentence.text()) || isCode(sentence.text(), all);
    boolean foreign = all >= TOLD && function < LEAST_FUNCTION_WORDS * all;
    return new Prose(words, quoted, listed ? words : 0, foreign && !listed ? words : 0);
  }

  private static boolean isFinished(String text) {
    int end = text.length();
    while (end > 0
        && (CLOSING.indexOf(text.charAt(end - 1)) >= 0
            || Character.isWhitespace(text.charAt(end - 1)))) {
      end--;
    }
    return end > 0 && FINAL.indexOf(text.charAt(end - 1)) >= 0;
  }

  private static boolean isCode(String text, int words) {
    long signs = text.chars().filter(c -> CODE.indexOf(c) >= 0).count();
    return signs > 1 && signs >= MOST_CODE * words;
  }

  private Prose plus(Prose other) {
    return new Prose(
        words + other.words, quoted + other.quoted, listed + other.listed, foreign + other.foreign);
  }
}
