package io.calque.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a word before a full stop is, by the list {@code abbreviations.txt}. Immutable. */
final class Abbreviations {
  /** How the full stop after a word is to be read. */
  enum Kind {
    /** An ordinary word. */
    NONE,
    TITLE,
    NUMBER,
    DATE,
    NAME,
    STREET,
    UNIT,
    INNER,
    SHOUT,
    /** Letters and stops: {@code U.S}, {@code a.m}. */
    DOTTED,
    /** One capital letter. */
    INITIAL
  }

  private static final int LONGEST = 10;

  private final Map<String, Kind> kinds;

  private Abbreviations(Map<String, Kind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  static Abbreviations load() {
    Map<String, Kind> kinds = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(
                Abbreviations.class.getResourceAsStream("abbreviations.txt"), "abbreviations.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                String[] parts = line.split(": ", 2);
                Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
                Arrays.stream(parts[1].split(" ")).forEach(word -> kinds.putIfAbsent(word, kind));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Abbreviations(kinds);
  }

  /** The kind of {@code word}, given without its final stop. */
  Kind of(String word) {
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return Kind.INITIAL;
    }
    if (isDotted(word)) {
      String letters = word.replace(".", "").toLowerCase(Locale.ROOT);
      return kinds.get(letters) == Kind.INNER ? Kind.INNER : Kind.DOTTED;
    }
    return word.length() > LONGEST
        ? Kind.NONE
        : kinds.getOrDefault(word.toLowerCase(Locale.ROOT), Kind.NONE);
  }

  /** Letters with a stop after each, save that the parts may have two letters ({@code Ph.D}). */
  private static boolean isDotted(String word) {
    boolean dotted = false;
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.') {
        if (run == 0) {
          return false;
        }
        dotted = true;
        run = 0;
      } else if (!Character.isLetter(c) || ++run > 2) {
        return false;
      }
    }
    return dotted && run == 1;
  }
}
