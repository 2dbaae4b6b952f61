package io.calque.extract;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours as styles write them, as 0xRRGGBB. */
final class Colours {
  /** Not known, or a picture. */
  static final int UNKNOWN = -1;

  /** Nothing at all. */
  static final int TRANSPARENT = -2;

  static final int WHITE = 0xffffff;

  /** The largest sum of differences that nobody sees. */
  private static final int UNSEEN = 18;

  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("white", WHITE),
          Map.entry("black", 0x000000),
          Map.entry("red", 0xff0000),
          Map.entry("blue", 0x0000ff),
          Map.entry("green", 0x008000),
          Map.entry("lime", 0x00ff00),
          Map.entry("yellow", 0xffff00),
          Map.entry("gray", 0x808080),
          Map.entry("grey", 0x808080),
          Map.entry("silver", 0xc0c0c0),
          Map.entry("navy", 0x000080),
          Map.entry("maroon", 0x800000),
          Map.entry("orange", 0xffa500),
          Map.entry("purple", 0x800080),
          Map.entry("teal", 0x008080),
          Map.entry("aqua", 0x00ffff),
          Map.entry("fuchsia", 0xff00ff),
          Map.entry("olive", 0x808000),
          Map.entry("snow", 0xfffafa),
          Map.entry("ivory", 0xfffff0),
          Map.entry("whitesmoke", 0xf5f5f5),
          Map.entry("ghostwhite", 0xf8f8ff),
          Map.entry("beige", 0xf5f5dc),
          Map.entry("lightgray", 0xd3d3d3),
          Map.entry("lightgrey", 0xd3d3d3));

  private static final Pattern PARTS =
      Pattern.compile(
          "rgba?\\(\\s*+(\\d{1,3})[\\s,]++(\\d{1,3})[\\s,]++(\\d{1,3})\\s*+(?:[,/]\\s*+([\\d.]{1,8})(%?)\\s*+)?\\)");
  private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,8})");

  private Colours() {}

  /** The colour that {@code value}, in lower case, is as a whole. */
  static int of(String value) {
    String word = value.strip();
    if (word.equals("transparent")) {
      return TRANSPARENT;
    }
    Matcher hex = HEX.matcher(word);
    if (hex.matches()) {
      return ofHex(hex.group(1));
    }
    Matcher parts = PARTS.matcher(word);
    if (!parts.matches()) {
      return NAMES.getOrDefault(word, UNKNOWN);
    }
    boolean clear = parts.group(4) != null && isZero(parts.group(4));
    return clear ? TRANSPARENT : part(parts, 1) << 16 | part(parts, 2) << 8 | part(parts, 3);
  }

  /** The colour of a {@code background}, which may have more words. */
  static int ofBackground(String value) {
    if (value.contains("url(") || value.contains("gradient") || value.contains("var(")) {
      return UNKNOWN;
    }
    int whole = of(value);
    if (whole != UNKNOWN || value.indexOf('(') >= 0) {
      return whole;
    }
    for (String word : value.split("\\s+")) {
      int one = of(word);
      if (one != UNKNOWN) {
        return one;
      }
    }
    return "none".equals(value.strip()) ? TRANSPARENT : UNKNOWN;
  }

  /** Whether text of one colour on the other cannot be seen. */
  static boolean areAlike(int a, int b) {
    if (a < 0 || b < 0) {
      return false;
    }
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      sum += Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
    }
    return sum <= UNSEEN;
  }

  private static int ofHex(String digits) {
    boolean isShort = digits.length() < 5;
    int red = channel(digits, 0, isShort);
    int green = channel(digits, 1, isShort);
    int blue = channel(digits, 2, isShort);
    boolean clear =
        (digits.length() == 4 && digits.charAt(3) == '0')
            || (digits.length() == 8 && digits.endsWith("00"));
    if (digits.length() == 5 || digits.length() == 7) {
      return UNKNOWN;
    }
    return clear ? TRANSPARENT : red << 16 | green << 8 | blue;
  }

  private static int channel(String digits, int index, boolean isShort) {
    return isShort
        ? Character.digit(digits.charAt(index), 16) * 17
        : digits.length() < 6
            ? 0
            : Integer.parseInt(digits.substring(2 * index, 2 * index + 2), 16);
  }

  private static int part(Matcher parts, int group) {
    return Math.min(255, Integer.parseInt(parts.group(group)));
  }

  private static boolean isZero(String alpha) {
    try {
      return Double.parseDouble(alpha) < 0.05;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
