package io.calque.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the declarations of a style that decide whether text is seen. */
final class Declarations {
  private static final Set<String> KNOWN =
      Set.of(
          "display",
          "visibility",
          "opacity",
          "content-visibility",
          "font-size",
          "color",
          "background",
          "background-color",
          "background-image",
          "background-clip",
          "-webkit-background-clip",
          "text-shadow",
          "position",
          "left",
          "top",
          "right",
          "bottom",
          "margin",
          "margin-left",
          "margin-top",
          "text-indent",
          "width",
          "height",
          "max-width",
          "max-height",
          "overflow",
          "overflow-x",
          "overflow-y",
          "clip",
          "clip-path",
          "transform",
          "transition",
          "animation",
          "-webkit-animation",
          "animation-name",
          "filter",
          "zoom");

  private static final int LONGEST = 4_000;
  private static final int LONGEST_VALUE = 200;

  private Declarations() {}

  /** Known properties and their values, both in lower case; a later one replaces an earlier one. */
  static Map<String, String> of(String style) {
    if (style.isBlank() || style.length() > LONGEST) {
      return Map.of();
    }
    Map<String, String> found = new HashMap<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i <= style.length(); i++) {
      char c = i < style.length() ? style.charAt(i) : ';';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ';' && (depth <= 0 || i == style.length())) {
        add(found, style.substring(start, i));
        start = i + 1;
        depth = 0;
      }
    }
    return found;
  }

  private static void add(Map<String, String> found, String declaration) {
    int colon = declaration.indexOf(':');
    if (colon < 0) {
      return;
    }
    String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    String value = declaration.substring(colon + 1).strip();
    if (KNOWN.contains(name) && value.length() <= LONGEST_VALUE) {
      String lower = value.toLowerCase(Locale.ROOT);
      int important = lower.indexOf('!');
      found.put(name, important < 0 ? lower : lower.substring(0, important).strip());
    }
  }
}
