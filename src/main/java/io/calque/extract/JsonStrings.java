package io.calque.extract;

import io.calque.text.Alignment.Run;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Lays the value of a JSON string over the script that writes it, escapes and all. */
final class JsonStrings {
  private static final int MOST_TRIES = 20;

  private JsonStrings() {}

  /**
   * Runs from offsets in {@code value} to those in {@code script}.
   *
   * @param field name of the field whose value it is
   */
  static List<Run> runs(String script, String field, String value) {
    String key = "\"" + field + "\"";
    int at = script.indexOf(key);
    for (int i = 0; i < MOST_TRIES && at >= 0; i++) {
      int quote = quote(script, at + key.length());
      if (quote >= 0) {
        List<Run> runs = runs(script, quote + 1, value);
        if (!runs.isEmpty()) {
          return runs;
        }
      }
      at = script.indexOf(key, at + key.length());
    }
    return List.of();
  }

  private static int quote(String script, int from) {
    int i = from;
    boolean colon = false;
    while (i < script.length()) {
      char c = script.charAt(i);
      if (c == '"' && colon) {
        return i;
      }
      if (c == ':' && !colon) {
        colon = true;
      } else if (c > ' ') {
        return -1;
      }
      i++;
    }
    return -1;
  }

  private static List<Run> runs(String script, int from, String value) {
    List<Run> runs = new ArrayList<>();
    int at = from;
    int in = 0;
    while (in < value.length()) {
      int start = at;
      int first = in;
      while (in < value.length()
          && at < script.length()
          && script.charAt(at) != '\\'
          && script.charAt(at) == value.charAt(in)) {
        at++;
        in++;
      }
      if (in > first) {
        runs.add(new Run(new Span(first, in), new Span(start, at), true));
      } else {
        int length = escape(script, at, value.charAt(in));
        if (length == 0) {
          return List.of();
        }
        runs.add(new Run(new Span(in, in + 1), new Span(at, at + length), false));
        at += length;
        in++;
      }
    }
    return at < script.length() && script.charAt(at) == '"' ? runs : List.of();
  }

  /** Length of the escape at {@code at} if it stands for {@code c}, else 0. */
  private static int escape(String script, int at, char c) {
    if (at + 1 >= script.length() || script.charAt(at) != '\\') {
      return 0;
    }
    char kind = script.charAt(at + 1);
    int plain = "bfnrt".indexOf(kind);
    if (plain >= 0) {
      return "\b\f\n\r\t".charAt(plain) == c ? 2 : 0;
    }
    if (kind != 'u') {
      return kind == c ? 2 : 0;
    }
    int code = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = i < script.length() ? Character.digit(script.charAt(i), 16) : -1;
      if (digit < 0) {
        return 0;
      }
      code = code * 16 + digit;
    }
    return code == c ? 6 : 0;
  }
}
