package io.calque.segment;

/** Emoji and the signs they are put together with. */
final class Pictures {
  private static final String HEARTS = "❤♥💙💚💛💜🖤🤍🤎🧡💗💖💕💓💘";
  private static final int JOINER = 0x200d;

  private Pictures() {}

  /** Whether a picture begins at {@code at}. */
  static boolean isAt(CharSequence text, int at) {
    char c = text.charAt(at);
    if (c < '\u203c' || (c > '\u3299' && !Character.isHighSurrogate(c))) {
      return false;
    }
    return isPicture(Character.codePointAt(text, at));
  }

  private static boolean isPicture(int c) {
    return (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x1f1e6 && c <= 0x1f1ff)
        || (c >= 0x2600 && c <= 0x27bf && c != 0x2640 && c != 0x2642)
        || (c >= 0x2b05 && c <= 0x2b55)
        || c == 0x203c
        || c == 0x2049;
  }

  /** Past the pictures at {@code at}, with their modifiers and the blanks between them. */
  static int end(CharSequence text, int at) {
    int end = at;
    int next = at;
    while (next < text.length()) {
      int c = Character.codePointAt(text, next);
      boolean sign = c == JOINER || (c >= 0xfe00 && c <= 0xfe0f) || c == 0x2640 || c == 0x2642;
      if (isPicture(c) || (sign && next == end && end > at)) {
        next += Character.charCount(c);
        end = next;
      } else if (c == ' ' && next == end) {
        next++;
      } else {
        break;
      }
    }
    return end;
  }

  /** Whether a heart stands there, which may be a verb. */
  static boolean isHeart(CharSequence text, int at) {
    return HEARTS.indexOf(Character.codePointAt(text, at)) >= 0;
  }
}
