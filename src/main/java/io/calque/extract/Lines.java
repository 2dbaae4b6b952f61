package io.calque.extract;

import io.calque.table.ResourceList;
import io.calque.table.TableRow;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines that stand on a page whatever its article, from a list with a key for each. Case, the marks
 * around a line and the style of its apostrophes do not count. Immutable.
 */
final class Lines {
  private static final int LONGEST = 200;
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

  private final Map<String, String> keys;

  private Lines(Map<String, String> keys) {
    this.keys = Map.copyOf(keys);
  }

  static Lines load(ResourceList list, String key) {
    Map<String, String> keys = new HashMap<>();
    for (TableRow row : list.tsv(key, "line")) {
      keys.putIfAbsent(normalise(row.get("line")), row.get(key));
    }
    return new Lines(keys);
  }

  /** The key of {@code line}, or of its sentences where all of them have one. */
  Optional<String> key(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> whole = Optional.ofNullable(keys.get(normalise(line)));
    int end = firstEnd(line);
    if (whole.isPresent()
        || end == line.length()
        || !keys.containsKey(normalise(line.substring(0, end)))) {
      return whole;
    }
    String first = "";
    for (String part : SENTENCE_END.split(line)) {
      String key = keys.get(normalise(part));
      if (key == null) {
        return Optional.empty();
      }
      first = first.isEmpty() ? key : first;
    }
    return Optional.of(first);
  }

  /** Where the first sentence ends; the line's own end if white space follows none before. */
  private static int firstEnd(String line) {
    for (int i = 1; i < line.length(); i++) {
      char stop = line.charAt(i - 1);
      char c = line.charAt(i);
      if ((stop == '.' || stop == '!' || stop == '?') && (c == ' ' || (c >= '\t' && c <= '\r'))) {
        return i;
      }
    }
    return line.length();
  }

  private static String normalise(String line) {
    String composed = isAscii(line) ? line : Normalizer.normalize(line, Normalizer.Form.NFC);
    String lower = composed.toLowerCase(Locale.ROOT).replace('’', '\'');
    int start = 0;
    int end = lower.length();
    while (start < end && isMargin(lower.codePointAt(start))) {
      start += Character.charCount(lower.codePointAt(start));
    }
    while (end > start && isMargin(lower.codePointBefore(end))) {
      end -= Character.charCount(lower.codePointBefore(end));
    }
    return lower.substring(start, end);
  }

  private static boolean isAscii(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMargin(int c) {
    return !Character.isLetterOrDigit(c)
        && c != '('
        && c != ')'
        && Character.getType(c) != Character.NON_SPACING_MARK
        && Character.getType(c) != Character.COMBINING_SPACING_MARK;
  }
}
