package io.calque.extract;

import io.calque.text.Mend;
import io.calque.text.Passage;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Letters that came out of reading UTF-8 as Windows-1252 or Latin-1, once or several times: {@code
 * â€™} for an apostrophe.
 *
 * <p>Only what no writer writes is taken for it: a lead byte's letter and the right number of
 * continuation bytes' letters, which stand for a mark or a letter of English text or of its names;
 * letters of other scripts only two or more together. Linear time.
 */
final class Mojibake {
  /** What Windows-1252 makes of the bytes 80 to 9F; five it leaves to the control characters. */
  private static final String HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

  private static final String LEADS = "ÂÃÄÅÆâãäåæçèéïðÐÑÎÏ\ufffd";

  /** Times that a text is read wrongly, at most. */
  private static final int MOST_LAYERS = 3;

  /** A quotation mark whose last byte Windows-1252 has no letter for, which is often lost. */
  private static final String CUT_QUOTE = "â€";

  /** What stands behind an apostrophe. */
  private static final Set<String> ENDINGS = Set.of("s", "t", "re", "ve", "ll", "d", "m");

  private static final char LOST = '\ufffd';

  /** A character and where it stands. */
  private record Letter(int code, int start, int end) {}

  private Mojibake() {}

  /** {@code text} as it was. */
  static String undone(String text) {
    return Passage.read(text, new Span(0, text.length()), in(text));
  }

  /** The broken letters of {@code text}, and what they were. */
  static List<Mend> in(String text) {
    List<Mend> mends = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c < 128) {
        at++;
        continue;
      }
      int end = at;
      boolean lead = false;
      while (end < text.length() && text.charAt(end) >= 128 && end - at < 400) {
        lead |= LEADS.indexOf(text.charAt(end)) >= 0;
        end++;
      }
      if (lead) {
        add(text, at, end, mends);
      }
      at = end;
    }
    return mends;
  }

  private static void add(String text, int start, int end, List<Mend> mends) {
    List<Letter> letters = letters(text, start, end);
    for (int layer = 0; layer < MOST_LAYERS; layer++) {
      List<Letter> read = read(letters, text, layer == 0);
      if (read.size() == letters.size()) {
        break;
      }
      letters = read;
    }
    for (Letter letter : letters) {
      boolean lost = letter.code() == LOST && isApostrophe(text, letter);
      boolean blank = isBlank(text, letter);
      String mark = lost ? "’" : blank ? "" : Character.toString(letter.code());
      if (lost || blank || letter.end() - letter.start() > Character.charCount(letter.code())) {
        mends.add(new Mend(new Span(letter.start(), letter.end()), mark));
      }
    }
  }

  /** A hard blank of which the first half is left before a blank: {@code fiveÂ miles}. */
  private static boolean isBlank(String text, Letter letter) {
    int before = letter.start() - 1;
    return letter.code() == 'Â'
        && letter.end() - letter.start() == 1
        && letter.end() < text.length()
        && Character.isWhitespace(text.charAt(letter.end()))
        && before >= 0
        && (Character.isLowerCase(text.charAt(before))
            || ".,;:!?)".indexOf(text.charAt(before)) >= 0);
  }

  /** Whether a lost character stood where only an apostrophe can: {@code don?t}. */
  private static boolean isApostrophe(String text, Letter letter) {
    int end = letter.end();
    while (end < text.length() && end < letter.end() + 3 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return letter.start() > 0
        && Character.isLetter(text.charAt(letter.start() - 1))
        && ENDINGS.contains(text.substring(letter.end(), end));
  }

  private static List<Letter> letters(String text, int start, int end) {
    List<Letter> letters = new ArrayList<>();
    for (int i = start; i < end; ) {
      int code = text.codePointAt(i);
      int next = Math.min(i + Character.charCount(code), end);
      letters.add(new Letter(code, i, next));
      i = next;
    }
    return letters;
  }

  /** The letters with one wrong reading undone. */
  private static List<Letter> read(List<Letter> letters, String text, boolean first) {
    List<Letter> read = new ArrayList<>();
    for (int i = 0; i < letters.size(); ) {
      int length = length(unit(letters.get(i).code()));
      int code = length > 1 && i + length <= letters.size() ? decoded(letters, i, length) : -1;
      Letter last = letters.get(Math.min(letters.size(), i + Math.max(1, length)) - 1);
      if (code >= 0
          && ((isPlain(code) && !isShouted(letters.get(i), text))
              || (isForeign(code) && isAmongForeign(letters, i, length)))) {
        read.add(new Letter(code == '\ufeff' ? ' ' : code, letters.get(i).start(), last.end()));
        i += length;
      } else if (isCutQuote(letters, i)) {
        Letter second = letters.get(i + 1);
        boolean straight =
            first && second.end() < text.length() && text.charAt(second.end()) == '"';
        read.add(
            new Letter(
                straight ? '–' : '”', letters.get(i).start(), second.end() + (straight ? 1 : 0)));
        i += 2;
      } else {
        read.add(letters.get(i));
        i++;
      }
    }
    return read;
  }

  private static boolean isCutQuote(List<Letter> letters, int at) {
    return at + 1 < letters.size()
        && letters.get(at).code() == CUT_QUOTE.charAt(0)
        && letters.get(at + 1).code() == CUT_QUOTE.charAt(1)
        && (at + 2 == letters.size()
            || unit(letters.get(at + 2).code()) < 0x80
            || unit(letters.get(at + 2).code()) > 0xbf);
  }

  /** Whether a capital letter stands before: {@code CAFÉ»} is French. */
  private static boolean isShouted(Letter letter, String text) {
    return letter.start() > 0
        && Character.isUpperCase(text.charAt(letter.start() - 1))
        && text.charAt(letter.start() - 1) < 128
        && (letter.code() == 'Ã' || letter.code() == 'Ä' || letter.code() == 'Å')
        && !(letter.start() > 1 && Character.isWhitespace(text.charAt(letter.start() - 2)));
  }

  /** The byte that a letter was read from, or -1. */
  private static int unit(int code) {
    int high = code < 0x100 ? -1 : HIGH.indexOf(code);
    return code < 0x100 ? code : high < 0 ? -1 : 0x80 + high;
  }

  /** Bytes of the character that begins with the byte, 0 where none does. */
  private static int length(int lead) {
    return lead >= 0xc2 && lead <= 0xdf
        ? 2
        : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  }

  /** The character that the bytes of {@code length} letters are, or -1. */
  private static int decoded(List<Letter> letters, int at, int length) {
    int code = unit(letters.get(at).code()) & (0xff >> (length + 1));
    for (int i = at + 1; i < at + length; i++) {
      int unit = unit(letters.get(i).code());
      if (unit < 0x80 || unit > 0xbf) {
        return -1;
      }
      code = (code << 6) | (unit & 0x3f);
    }
    int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    boolean surrogate = code >= 0xd800 && code <= 0xdfff;
    return code < least || code > 0x10ffff || surrogate ? -1 : code;
  }

  /** Marks and letters of English text and of the names in it, and what breaks once more. */
  private static boolean isPlain(int code) {
    return (code >= 0x80 && code < 0x180)
        || (code >= 0x2010 && code <= 0x205e)
        || (code >= 0x20a0 && code <= 0x20bf)
        || (code >= 0x2100 && code <= 0x2bff)
        || code == '\ufeff'
        || code == LOST
        || code == 0x192
        || code == 0x2c6
        || code == 0x2dc
        || code >= 0x1f000;
  }

  /** Letters of scripts that are written with many of them. */
  private static boolean isForeign(int code) {
    return code >= 0x370 && Character.isLetter(code);
  }

  private static boolean isAmongForeign(List<Letter> letters, int at, int length) {
    return isForeignAt(letters, at + length, length)
        || (at >= length && isForeignAt(letters, at - length, length));
  }

  private static boolean isForeignAt(List<Letter> letters, int at, int length) {
    return at + length <= letters.size()
        && length(unit(letters.get(at).code())) == length
        && isForeign(decoded(letters, at, length));
  }
}
