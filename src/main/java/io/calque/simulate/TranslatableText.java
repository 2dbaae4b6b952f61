package io.calque.simulate;

import java.util.Map;
import java.util.regex.Pattern;

/** What rule-based translation needs changed in a paragraph, and what it leaves behind. */
final class TranslatableText {
  private static final Map<Character, String> PLAIN =
      Map.of(
          '“', "\"", '”', "\"", '„', "\"", '‘', "'", '’', "'", '–', "-", '—', "-", '…', "...",
          '\u00AD', "");

  /** A hyphen inside a word. */
  private static final Pattern HYPHEN = Pattern.compile("(?<=[\\p{L}\\p{N}])-(?=\\p{L})");

  /** A short title, whose full stop would end a sentence. */
  private static final Pattern TITLE = Pattern.compile("\\b(Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep)\\.");

  /** Marks of a word that could not be inflected or found. */
  private static final Pattern MARK = Pattern.compile("(?<=\\p{L})#|[#@*](?=\\p{L})");

  private TranslatableText() {}

  /** One line: quotes straight, hyphens between words as blanks, titles without full stop. */
  static String prepared(String paragraph) {
    StringBuilder plain = new StringBuilder(paragraph.length());
    boolean blank = true;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!space && !Character.isISOControl(c)) {
        plain.append(PLAIN.getOrDefault(c, String.valueOf(c)));
      } else if (!blank) {
        plain.append(' ');
      }
      blank = space || (blank && Character.isISOControl(c));
    }
    String joined = HYPHEN.matcher(plain).replaceAll(" ");
    return TITLE.matcher(joined).replaceAll("$1").strip();
  }

  /** What came back for {@code sent}, without the translator's own marks. */
  static String cleaned(String back, String sent) {
    String text = back.replace("parquote", "\"").strip();
    boolean marked = text.indexOf('#') >= 0 || text.indexOf('@') >= 0 || text.indexOf('*') >= 0;
    boolean own = sent.indexOf('#') >= 0 || sent.indexOf('@') >= 0 || sent.indexOf('*') >= 0;
    return marked && !own ? MARK.matcher(text).replaceAll("") : text;
  }
}
