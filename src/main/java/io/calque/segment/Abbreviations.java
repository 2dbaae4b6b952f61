package io.calque.segment;

import io.calque.table.ResourceList;
import io.calque.table.TableRow;
import io.calque.text.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a word before a full stop is, by the list {@code abbreviations.tsv}. Immutable. */
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

  private static final String LIST = "abbreviations.tsv";
  private static final int LONGEST = 10;

  private final Map<String, Kind> kinds;

  private Abbreviations(Map<String, Kind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  static Abbreviations load(Language language) {
    Map<String, Kind> kinds = new HashMap<>();
    for (TableRow row :
        ResourceList.of(Abbreviations.class, language, LIST).tsv("kind", "abbreviation")) {
      if (kinds.put(row.get("abbreviation"), kind(row)) != null) {
        throw row.bad("each abbreviation once", "'" + row.get("abbreviation") + "' again");
      }
    }
    return new Abbreviations(kinds);
  }

  private static Kind kind(TableRow row) {
    return switch (row.get("kind")) {
      case "title" -> Kind.TITLE;
      case "number" -> Kind.NUMBER;
      case "date" -> Kind.DATE;
      case "name" -> Kind.NAME;
      case "inner" -> Kind.INNER;
      case "street" -> Kind.STREET;
      case "unit" -> Kind.UNIT;
      case "shout" -> Kind.SHOUT;
      default ->
          throw row.bad(
              "title, number, date, name, street, unit, inner or shout",
              "'" + row.get("kind") + "'");
    };
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
