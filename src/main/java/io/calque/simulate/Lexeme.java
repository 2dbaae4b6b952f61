package io.calque.simulate;

import io.calque.segment.Segmenter;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A token of the segmenter with what stands before it; the lexemes of a text concatenate to the
 * text.
 *
 * @param space blanks before it, often empty
 * @param text the word, number or mark
 * @param lower {@code text} in lower case, with typographic apostrophes as {@code '}
 * @param quoted whether it stands inside quotation marks; the marks themselves do not
 * @param opening whether it is the first word or number of its sentence
 */
record Lexeme(String space, String text, String lower, boolean quoted, boolean opening) {
  private static final Segmenter SEGMENTER = new Segmenter();

  /** Cuts {@code text} into lexemes; trailing blanks become a lexeme with empty text. */
  static List<Lexeme> split(String text) {
    List<Lexeme> lexemes = new ArrayList<>();
    int at = 0;
    for (Sentence sentence : SEGMENTER.segmentText(text).sentences()) {
      boolean opened = false;
      for (Token token : sentence.tokens()) {
        boolean opening = !opened && token.kind() != TokenKind.PUNCTUATION;
        String space = text.substring(at, token.span().start());
        boolean quoted = sentence.isQuoted(token.span());
        lexemes.add(new Lexeme(space, token.text(), token.lower(), quoted, opening));
        opened |= opening;
        at = token.span().end();
      }
    }
    if (at < text.length()) {
      lexemes.add(new Lexeme(text.substring(at), "", "", false, false));
    }
    return lexemes;
  }

  /** The text of some lexemes, without the space before the first. */
  static String join(List<Lexeme> lexemes, int from, int to) {
    StringBuilder text = new StringBuilder(lexemes.get(from).text());
    for (Lexeme lexeme : lexemes.subList(from + 1, to)) {
      text.append(lexeme.space()).append(lexeme.text());
    }
    return text.toString();
  }

  /** Whether it starts with a letter. */
  boolean isWord() {
    return !text.isEmpty() && Character.isLetter(text.charAt(0));
  }

  /** Whether the first letter is upper case. */
  boolean isCapitalised() {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }
}
