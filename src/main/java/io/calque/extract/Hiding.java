package io.calque.extract;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from an element's style whether it is seen, apart from what children may undo. */
final class Hiding {
  /** Further to the left, in pixels, is no menu waiting to be drawn in. */
  private static final double OFF_SCREEN = -500;

  /** A page behind a dialog is moved up by as far as it was scrolled. */
  private static final double FAR_OFF = -2_000;

  private static final double NOTHING = 2.5;
  private static final Pattern LENGTH =
      Pattern.compile("(-?\\d{0,7}(?:\\.\\d{1,6})?)(px|em|rem|pt|vw|vh|%|ch|cm|in|mm)?");

  private Hiding() {}

  static Sight of(Map<String, String> style) {
    if (style.isEmpty()) {
      return Sight.SHOWN;
    }
    if (isOffScreen(style) || isScaledAway(style)) {
      return Sight.CONCEALED;
    }
    if (isClipped(style)) {
      return Sight.SPOKEN;
    }
    boolean sized = isBoxOfNothing(style, "width", "height");
    if (sized) {
      return Sight.CONCEALED;
    }
    boolean moving = style.keySet().stream().anyMatch(Hiding::isMotion);
    boolean filtered = style.getOrDefault("filter", "").replace(" ", "").startsWith("opacity(0)");
    boolean clear = (length(style, "opacity") == 0 || filtered) && !moving;
    return "none".equals(style.get("display"))
            || "hidden".equals(style.get("content-visibility"))
            || isBoxOfNothing(style, "max-width", "max-height")
            || clear
        ? Sight.UNDISPLAYED
        : Sight.SHOWN;
  }

  private static boolean isMotion(String property) {
    return property.startsWith("animation")
        || property.startsWith("-webkit-animation")
        || property.equals("transition")
        || property.equals("transform");
  }

  private static boolean isOffScreen(Map<String, String> style) {
    String position = style.getOrDefault("position", "");
    boolean placed =
        position.equals("absolute") || position.equals("fixed") || position.equals("relative");
    boolean away =
        placed
            && (length(style, "left") <= OFF_SCREEN
                || length(style, "right") <= OFF_SCREEN
                || length(style, "bottom") <= OFF_SCREEN
                || length(style, "top") <= (position.equals("fixed") ? FAR_OFF : OFF_SCREEN));
    return away
        || length(style, "text-indent") <= OFF_SCREEN
        || length(style, "margin-left") <= OFF_SCREEN
        || length(style, "margin-top") <= OFF_SCREEN
        || isFarMargin(style.getOrDefault("margin", ""));
  }

  private static boolean isFarMargin(String margin) {
    for (String side : margin.split("\\s+")) {
      if (length(side) <= OFF_SCREEN) {
        return true;
      }
    }
    return false;
  }

  private static boolean isScaledAway(Map<String, String> style) {
    String transform = style.getOrDefault("transform", "").replace(" ", "");
    int shift = transform.indexOf("translate");
    boolean far = false;
    if (shift >= 0) {
      int open = transform.indexOf('(', shift);
      int close = transform.indexOf(')', shift);
      if (open > 0 && close > open) {
        for (String part : transform.substring(open + 1, close).split(",")) {
          far |= length(part) <= OFF_SCREEN;
        }
      }
    }
    return far
        || transform.contains("scale(0)")
        || transform.contains("scale(0,0)")
        || length(style, "zoom") == 0;
  }

  private static boolean isClipped(Map<String, String> style) {
    String clip = style.getOrDefault("clip", "").replaceAll("[\\s,]+", " ");
    String path = style.getOrDefault("clip-path", "").replace(" ", "");
    return clip.matches("rect\\( ?([01](px)? ){3}[01](px)? ?\\)")
        || path.startsWith("inset(50%)")
        || path.startsWith("inset(100%)")
        || path.startsWith("circle(0");
  }

  /** Whether a side has no length and what would not fit is cut off. */
  private static boolean isBoxOfNothing(Map<String, String> style, String width, String height) {
    boolean cut =
        isCut(style.getOrDefault("overflow", ""))
            || isCut(style.getOrDefault("overflow-x", ""))
            || isCut(style.getOrDefault("overflow-y", ""));
    return cut && (isNothing(length(style, width)) || isNothing(length(style, height)));
  }

  private static boolean isCut(String overflow) {
    return overflow.startsWith("hidden") || overflow.startsWith("clip");
  }

  private static boolean isNothing(double length) {
    return length >= 0 && length < NOTHING;
  }

  /** Whether letters of this size cannot be read. */
  static boolean isTiny(String fontSize) {
    boolean relative = fontSize.endsWith("em") || fontSize.endsWith("%");
    return length(fontSize) == 0 || (!relative && isNothing(length(fontSize)));
  }

  private static double length(Map<String, String> style, String property) {
    return length(style.getOrDefault(property, ""));
  }

  /** In pixels, or NaN if it is none. */
  static double length(String value) {
    Matcher length = LENGTH.matcher(value.strip());
    if (!length.matches() || length.group(1).isEmpty() || length.group(1).equals("-")) {
      return Double.NaN;
    }
    double number = Double.parseDouble(length.group(1));
    String unit = length.group(2) == null ? "px" : length.group(2);
    return switch (unit) {
      case "em", "rem", "ch" -> number * 16;
      case "pt" -> number * 4 / 3;
      case "vw", "vh" -> number * 10;
      case "%" -> number;
      case "cm" -> number * 38;
      case "mm" -> number * 3.8;
      case "in" -> number * 96;
      default -> number;
    };
  }
}
