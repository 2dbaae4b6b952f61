package io.calque.train.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Gives texts of all sources one typography, so that a model cannot tell the file from quotes,
 * dashes and spacing: straight quotes, {@code " - "} for long dashes, {@code ...}, single spaces,
 * and no space that a tokeniser left before a mark or a contraction. Linear in the text.
 * Idempotent. Immutable and thread-safe.
 */
public final class TextNormaliser {
  private static final String DOUBLE_QUOTES =
      "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\u301D\u301E\u301F";
  private static final String SINGLE_QUOTES = "'`\u2018\u2019\u201A\u201B\u2039\u203A\u2032\u00B4";
  private static final Pattern ELLIPSIS = Pattern.compile("\\u2026|\\.(?: \\.){2,8}+");
  private static final Pattern RANGE_DASH = Pattern.compile("(?<=\\d)[\\u2012-\\u2015](?=\\d)");
  private static final Pattern HYPHEN = Pattern.compile("[\\u2010\\u2011]|@-@");
  private static final Pattern LONG_DASH =
      Pattern.compile(" ?+(?:[\\u2012-\\u2015\\u2212]|--++) ?+");
  private static final Pattern CONTRACTION =
      Pattern.compile(" (?=n't\\b|'(?:s|re|ve|ll|d|m)\\b(?!'))", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE_MARK = Pattern.compile(" (?=[,;:!?%)\\]}]|\\.(?!\\d))");
  private static final Pattern AFTER_BRACKET = Pattern.compile("(?<=[(\\[{]) ");

  /** What follows a closing quote. */
  private static final String AFTER_QUOTE = " ,.;:!?)";

  /** A normaliser. */
  public TextNormaliser() {}

  /** {@code text} in one line and in the common typography; may be empty. */
  public String normalise(String text) {
    String one = plainCharacters(Normalizer.normalize(text, Normalizer.Form.NFC));
    one = HYPHEN.matcher(one).replaceAll("-");
    one = RANGE_DASH.matcher(one).replaceAll("-");
    one = LONG_DASH.matcher(one).replaceAll(" - ");
    one = ELLIPSIS.matcher(one).replaceAll("...");
    one = CONTRACTION.matcher(one).replaceAll("");
    one = BEFORE_MARK.matcher(one).replaceAll("");
    one = AFTER_BRACKET.matcher(one).replaceAll("");
    return attachQuotes(one).strip();
  }

  /** Quotes made straight, runs of blanks and controls one space, invisible characters dropped. */
  private static String plainCharacters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (c > ' ' && c < 0x7f && c != '\'' && c != '`') {
        out.append(c);
      } else if ((c == '`' || c == '\'') && next == c) {
        out.append('"');
        i++;
      } else if (SINGLE_QUOTES.indexOf(c) >= 0) {
        out.append('\'');
      } else if (DOUBLE_QUOTES.indexOf(c) >= 0) {
        out.append('"');
      } else if (isBlank(c)) {
        if (out.length() == 0 || out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (!isInvisible(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isBlank(char c) {
    return Character.isISOControl(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    return c == 0xad
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xfeff;
  }

  /** Joins a quote that stands alone between spaces to the side it belongs to. */
  private static String attachQuotes(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '"') {
        out.append(c);
        continue;
      }
      boolean before = out.isEmpty() || out.charAt(out.length() - 1) == ' ';
      boolean after = i + 1 == text.length() || AFTER_QUOTE.indexOf(text.charAt(i + 1)) >= 0;
      open = before == after ? !open : before;
      if (before && after && !open && !out.isEmpty()) {
        out.setLength(out.length() - 1);
      }
      out.append(c);
      if (before && after && open && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
        i++;
      }
    }
    return out.toString();
  }
}
