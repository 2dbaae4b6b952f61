package io.calque.segment;

/** Character classes of the segmenter. */
final class Marks {
  static final String DOUBLE_OPENING = "“„‟「『〝«‹";
  static final String DOUBLE_CLOSING = "”」』〞〟»›";
  private static final String HYPHENS = "-\u2010\u2011";
  private static final String CLOSING_BRACKETS = ")]}";
  private static final String DASHES = "–—―";

  private Marks() {}

  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00a0'
        || (c > 127 && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  /** Invisible format characters: soft hyphen, zero-width space, byte-order mark, bidi controls. */
  static boolean isInvisible(char c) {
    return c == '\u00ad' || (c > 127 && Character.getType(c) == Character.FORMAT);
  }

  static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？';
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  static boolean isHyphen(char c) {
    return HYPHENS.indexOf(c) >= 0;
  }

  static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  static boolean isClosingBracket(char c) {
    return CLOSING_BRACKETS.indexOf(c) >= 0;
  }

  /** Whether {@code c} can be a quotation mark of any style. */
  static boolean isQuote(char c) {
    return c == '"'
        || c == '\''
        || c == '‘'
        || c == '’'
        || c == '‚'
        || (c > 127 && (DOUBLE_OPENING.indexOf(c) >= 0 || DOUBLE_CLOSING.indexOf(c) >= 0));
  }

  /** Letter, digit, combining mark or half of a surrogate pair that is a letter. */
  static boolean isWordPart(CharSequence text, int at) {
    char c = text.charAt(at);
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    if (Character.isSurrogate(c)) {
      int start = Character.isLowSurrogate(c) && at > 0 ? at - 1 : at;
      return Character.isLetterOrDigit(Character.codePointAt(text, start));
    }
    return Character.isLetterOrDigit(c) || isCombining(c);
  }

  static boolean isWordPartAfter(CharSequence text, int at) {
    return at + 1 < text.length() && isWordPart(text, at + 1);
  }

  static boolean isCombining(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
