package io.calque.signal;

import io.calque.text.Document;
import io.calque.text.Span;
import io.calque.text.Token;
import java.util.List;

/**
 * A run of capitalised words that may name a person, titles and origins left out.
 *
 * @param sentence index of its sentence
 * @param first index of its first token in the sentence
 * @param words its words in lower case, at least one
 * @param title the title word right before it in lower case, or empty
 * @param possessive whether a possessive ending follows
 * @param quoted whether it stands inside a quotation
 */
record NameMention(
    int sentence, int first, List<String> words, String title, boolean possessive, boolean quoted) {

  NameMention {
    words = List.copyOf(words);
  }

  static boolean isPossessive(Token token) {
    return token.lower().equals("'s") || token.lower().equals("'");
  }

  /** Its last word in lower case. */
  String surname() {
    return words.get(words.size() - 1);
  }

  /** The whole name as it stands in the text, title left out. */
  String name(Document document) {
    int last = words.size() - 1;
    return document.read(new Span(span(document, 0).start(), span(document, last).end()));
  }

  /** Where its word number {@code word} stands in the text. */
  Span span(Document document, int word) {
    return document.sentences().get(sentence).tokens().get(first + word).span();
  }
}
