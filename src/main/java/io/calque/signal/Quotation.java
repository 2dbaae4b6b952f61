package io.calque.signal;

import io.calque.text.Document;
import io.calque.text.Passage;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The quoted part of one sentence.
 *
 * @param source the article it stands in
 * @param sentence index of its sentence
 * @param words normalised words, see {@link #normal}
 * @param spans where the words stand in the article text
 * @param text the article from the first word to the last
 */
record Quotation(String source, int sentence, List<String> words, List<Span> spans, Passage text) {
  /** Fewest words compared. */
  static final int FEWEST_WORDS = 6;

  /** Most words compared; the rest of a longer one is ignored. */
  static final int MOST_WORDS = 200;

  Quotation {
    words = List.copyOf(words);
    spans = List.copyOf(spans);
  }

  /** Those of {@code document} that are long enough, in order. */
  static List<Quotation> of(Document document) {
    List<Quotation> quotations = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      int at = 0;
      for (Span part : sentence.quotations()) {
        List<String> words = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        while (at < tokens.size() && tokens.get(at).span().start() < part.end()) {
          Token token = tokens.get(at++);
          if (part.contains(token.span())
              && token.kind() != TokenKind.PUNCTUATION
              && words.size() < MOST_WORDS) {
            words.add(normal(token.lower()));
            spans.add(token.span());
          }
        }
        if (words.size() >= FEWEST_WORDS) {
          Span whole = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
          quotations.add(
              new Quotation(
                  document.article().source(),
                  sentence.index(),
                  words,
                  spans,
                  document.article().passage(whole)));
        }
      }
    }
    return quotations;
  }

  /** The words from {@code first} to {@code last}, inclusive, as they stand in the article. */
  String words(int first, int last) {
    Span part = new Span(spans.get(first).start(), spans.get(last).end());
    return text.inText(part).of(text.text());
  }

  /** {@code lower} without what house styles change: dots, hyphens, British endings. */
  static String normal(String lower) {
    String word = lower.replace(".", "").replace("-", "").replace("'", "");
    if (word.length() < 5) {
      return word;
    }
    String ending = word.contains("is") ? american(word) : word;
    return ending
        .replace("yse", "yze")
        .replace("our", "or")
        .replace("defence", "defense")
        .replace("centre", "center")
        .replace("elling", "eling")
        .replace("elled", "eled");
  }

  private static String american(String word) {
    return word.replace("isation", "ization").replace("ise", "ize").replace("ising", "izing");
  }
}
