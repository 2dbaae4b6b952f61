package io.calque.train.text;

import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes tokens as running text, so that nothing can be learnt from their spacing: marks stand at
 * the word before, brackets and quotes at what they enclose, contractions are whole again.
 */
final class Detokeniser {
  private static final Set<String> AFTER_WORD =
      Set.of(",", ".", ";", ":", "?", "!", "%", ")", "]", "}", "...", "..", "....");
  private static final Set<String> BEFORE_WORD = Set.of("(", "[", "{", "$", "£", "€", "#");
  private static final String SLASH = "/";

  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private boolean joins = true;
  private boolean open;
  private boolean openSingle;

  private Detokeniser() {}

  /**
   * Running text.
   *
   * @param text with single spaces
   * @param spans of the tokens in it, in UTF-16 units
   */
  record Running(String text, List<Span> spans) {}

  /** The text of tokens. */
  static Running of(List<String> tokens) {
    Detokeniser out = new Detokeniser();
    for (int i = 0; i < tokens.size(); i++) {
      out.add(tokens.get(i), i == 0 ? "" : tokens.get(i - 1));
    }
    return new Running(out.text.toString(), out.spans);
  }

  private void add(String token, String before) {
    boolean closes = false;
    boolean opens = false;
    if (token.equals("\"")) {
      closes = open;
      opens = !open;
      open = !open;
    } else if (token.equals("'")) {
      boolean possessive = !openSingle && before.endsWith("s");
      closes = openSingle || possessive;
      opens = !closes;
      openSingle = opens;
    }
    boolean attached =
        joins || closes || AFTER_WORD.contains(token) || token.equals(SLASH) || isEnding(token);
    if (!attached) {
      text.append(' ');
    }
    spans.add(new Span(text.length(), text.length() + token.length()));
    text.append(token);
    joins = opens || BEFORE_WORD.contains(token) || token.equals(SLASH);
  }

  /** Whether it is what stands behind the apostrophe of a word, with it. */
  private static boolean isEnding(String token) {
    return token.length() > 1 && token.charAt(0) == '\'' && Character.isLetter(token.charAt(1));
  }
}
