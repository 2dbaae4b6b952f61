package io.calque.segment;

import io.calque.text.Passage;
import io.calque.text.Span;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a sentence into tokens, by the rules of {@link Token}. Linear time. */
final class Tokenizer {
  /**
   * Longest token in UTF-16 units; a longer run is cut, so that no later step meets a huge word.
   */
  static final int MAX_TOKEN = 500;

  /** Words whose {@code ’s} is a verb: {@code it’s} is a contraction, {@code Xi’s} a possessive. */
  private static final Set<String> VERBAL =
      Set.of(
          "it", "he", "she", "let", "that", "there", "here", "what", "who", "how", "where", "when",
          "why");

  private static final String RUNS = ".-_*=~—–#";
  private static final String URL_ENDS = ".,;:!?)]}”’\"'»";

  private final Abbreviations abbreviations;

  Tokenizer(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /**
   * The first tokens of the part {@code [start, end)} of a paragraph, at most {@code most}.
   *
   * @param passage the paragraph
   * @param quotations its quotation marks
   */
  List<Token> tokens(Passage passage, int start, int end, Quotations quotations, int most) {
    String text = passage.text();
    List<Token> tokens = new ArrayList<>(Math.min(most, (end - start) / 5 + 1));
    int at = start;
    while (at < end && tokens.size() < most) {
      char c = text.charAt(at);
      if (Marks.isSpace(c) || Marks.isInvisible(c)) {
        at++;
        continue;
      }
      int next = Math.min(tokenEnd(text, at, end, quotations), at + MAX_TOKEN);
      if (next < end && next - at > 1 && Character.isLowSurrogate(text.charAt(next))) {
        next--;
      }
      tokens.add(token(passage, at, next));
      at = next;
    }
    return tokens;
  }

  private static Token token(Passage passage, int start, int end) {
    String word = passage.text().substring(start, end);
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return new Token(passage.inArticle(new Span(start, end)), word, lower, kind(word));
  }

  private static TokenKind kind(String word) {
    int digits = 0;
    int letters = 0;
    boolean hyphen = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if (Marks.isWordPart(word, i)) {
        letters++;
      } else if (Marks.isHyphen(c) && i > 0) {
        hyphen = true;
      }
    }
    if (digits + letters == 0) {
      return TokenKind.PUNCTUATION;
    }
    boolean leading = digits > 0 && !Character.isLetter(word.charAt(0));
    return leading && letters <= 3 && !(hyphen && letters > 0) ? TokenKind.NUMBER : TokenKind.WORD;
  }

  private int tokenEnd(String text, int at, int end, Quotations quotations) {
    char c = text.charAt(at);
    if (Marks.isWordPart(text, at)) {
      int address = addressEnd(text, at, end);
      return address > at ? address : wordEnd(text, at, end);
    }
    if (Marks.isApostrophe(c)
        && !quotations.opens(at)
        && !quotations.closes(at)
        && at + 1 < end
        && Marks.isWordPart(text, at + 1)) {
      return wordEnd(text, at + 1, end);
    }
    if (c == '.'
        && at + 1 < end
        && Character.isDigit(text.charAt(at + 1))
        && !isNote(text, at, end)) {
      return wordEnd(text, at + 1, end);
    }
    int next = at + Character.charCount(text.codePointAt(at));
    if (RUNS.indexOf(c) >= 0) {
      while (next < end && text.charAt(next) == c) {
        next++;
      }
    }
    while (next < end && Marks.isCombining(text.codePointAt(next))) {
      next += Character.charCount(text.codePointAt(next));
    }
    return Math.min(next, end);
  }

  private int wordEnd(String text, int start, int end) {
    int limit = Math.min(end, start + MAX_TOKEN);
    int at = start;
    while (at < limit) {
      if (Marks.isWordPart(text, at)) {
        at++;
      } else if (at + 1 < end
          && at > start
          && Marks.isWordPart(text, at + 1)
          && joins(text, at)
          && !isNote(text, at, end)) {
        if (Marks.isApostrophe(text.charAt(at)) && isPossessive(text, start, at, end)) {
          return at;
        }
        at++;
      } else {
        break;
      }
    }
    if (at < end && text.charAt(at) == '.' && takesStop(text, start, at, end)) {
      at++;
    }
    return at;
  }

  /** Whether the stop at {@code at} ends the sentence, and the number of a note follows. */
  private static boolean isNote(String text, int at, int end) {
    return text.charAt(at) == '.'
        && at + 1 < end
        && end - at < 10
        && Notes.end(text, at + 1) == end;
  }

  /** Whether the mark between two word characters joins them. */
  private static boolean joins(String text, int at) {
    char c = text.charAt(at);
    if (Marks.isApostrophe(c) || Marks.isHyphen(c) || c == '.' || c == '_' || c == '\u00ad') {
      return true;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (c == ',' || c == ':' || c == '/') {
      return Character.isDigit(before) && Character.isDigit(after);
    }
    return (c == '&' && Character.isUpperCase(before) && Character.isUpperCase(after))
        || (Marks.isInvisible(c) && Character.isLetter(before));
  }

  private static boolean isPossessive(String text, int start, int at, int end) {
    char s = text.charAt(at + 1);
    boolean last = at + 2 >= end || !Marks.isWordPart(text, at + 2);
    return (s == 's' || s == 'S')
        && last
        && !VERBAL.contains(text.substring(start, at).toLowerCase(Locale.ROOT));
  }

  /** Whether the stop after {@code [start, at)} is part of an abbreviation. */
  private boolean takesStop(String text, int start, int at, int end) {
    if (at - start > 24 || (at + 1 < end && text.charAt(at + 1) == '.')) {
      return false;
    }
    boolean last = isLastWord(text, at + 1, end);
    return switch (abbreviations.of(text.substring(start, at))) {
      case NONE, SHOUT -> false;
      case DOTTED, INNER, TITLE, STREET, NAME -> true;
      case NUMBER, DATE, UNIT, INITIAL -> !last;
    };
  }

  private static boolean isLastWord(String text, int from, int end) {
    int limit = Math.min(end, from + 8);
    for (int i = from; i < limit; i++) {
      if (Marks.isWordPart(text, i)) {
        return false;
      }
    }
    return limit == end;
  }

  /** End of a web or mail address that begins at {@code at}, or {@code at}. */
  private static int addressEnd(String text, int at, int end) {
    char c = text.charAt(at);
    boolean url =
        (c == 'h' && (text.startsWith("http://", at) || text.startsWith("https://", at)))
            || (c == 'w' && text.startsWith("www.", at));
    int limit = Math.min(end, at + MAX_TOKEN);
    int next = url ? at : plainEnd(text, at, limit);
    boolean sign = false;
    while (next < limit && isAddressPart(text, next, url)) {
      sign |= text.charAt(next) == '@';
      next++;
    }
    if (!url && !sign) {
      return at;
    }
    while (next > at && URL_ENDS.indexOf(text.charAt(next - 1)) >= 0) {
      next--;
    }
    return next;
  }

  /** End of the letters a to z at {@code at}: with a mark of other text after it, no address. */
  private static int plainEnd(String text, int at, int limit) {
    int next = at;
    while (next < limit && text.charAt(next) >= 'a' && text.charAt(next) <= 'z') {
      next++;
    }
    return next;
  }

  private static boolean isAddressPart(String text, int at, boolean url) {
    char c = text.charAt(at);
    if (url) {
      return !Marks.isSpace(c) && "<>\"“”«»".indexOf(c) < 0;
    }
    return (c == '@' && Marks.isWordPartAfter(text, at))
        || Marks.isWordPart(text, at)
        || "._%+-".indexOf(c) >= 0;
  }
}
