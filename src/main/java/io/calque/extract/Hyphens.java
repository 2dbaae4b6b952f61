package io.calque.extract;

import io.calque.table.ResourceList;
import io.calque.table.TableRow;
import io.calque.text.Language;
import io.calque.text.Mend;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells hyphens that a line end put into a word from those of the word itself.
 *
 * <p>What the text writes elsewhere decides; else the parts: a compound is known by its first word
 * ({@code well-}), its second ({@code -based}) or both ({@code run-up}), from the list {@code
 * compounds.tsv}. Anything else was one word.
 */
final class Hyphens {
  static final char SOFT = '\u00ad';

  private static final int LONGEST_WORD = 40;

  /** Words that may follow a hyphen left hanging: {@code two- and three-year terms}. */
  private static final Set<String> HANGING = Set.of("and", "or", "to", "nor", "but", "versus");

  private final Set<String> firsts;
  private final Set<String> seconds;
  private final Set<String> wholes;

  Hyphens() {
    List<TableRow> rows =
        ResourceList.of(Hyphens.class, Language.ENGLISH, "compounds.tsv").tsv("part", "word");
    firsts = words(rows, "first");
    seconds = words(rows, "second");
    wholes = words(rows, "whole");
  }

  private static Set<String> words(List<TableRow> rows, String part) {
    return rows.stream()
        .filter(row -> row.get("part").equals(part))
        .map(row -> row.get("word"))
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == SOFT;
  }

  /** Soft hyphens inside words: nothing is read there. */
  static List<Mend> soft(String text) {
    List<Mend> mends = List.of();
    for (int at = text.indexOf(SOFT); at >= 0; at = text.indexOf(SOFT, at + 1)) {
      if (at > 0
          && at + 1 < text.length()
          && Character.isLetter(text.charAt(at - 1))
          && Character.isLetter(text.charAt(at + 1))) {
        mends = mends.isEmpty() ? new ArrayList<>() : mends;
        mends.add(new Mend(new Span(at, at + 1), ""));
      }
    }
    return mends;
  }

  /** What becomes of a hyphen and the line end behind it. */
  enum Fate {
    /** Both go: one word. */
    DROP,
    /** The hyphen stays, and the parts touch. */
    KEEP,
    /** The hyphen stays, and the next word is another one. */
    HANG
  }

  /** The words of a text, hyphenated ones whole, in lower case, but those at the ends of lines. */
  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetter(c) || (isHyphen(c) && start >= 0)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        if (i - start <= LONGEST_WORD && !isHyphen(text.charAt(i - 1))) {
          words.add(normal(text.substring(start, i)));
        }
        start = -1;
      }
    }
    return words;
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replace("\u00ad", "").replace('\u2010', '-');
  }

  /**
   * The fate of a hyphen at the end of {@code line}.
   *
   * @param next the line that follows
   * @param words those of the text
   */
  Fate fate(String line, String next, Set<String> words) {
    char hyphen = line.charAt(line.length() - 1);
    int end = 0;
    while (end < next.length() && end < LONGEST_WORD && isPart(next.charAt(end))) {
      end++;
    }
    String second = normal(next.substring(0, end));
    if (hyphen == SOFT) {
      return Fate.DROP;
    }
    if (second.isEmpty()) {
      return Fate.KEEP;
    }
    int from = line.length() - 1;
    while (from > 0 && line.length() - from < LONGEST_WORD && isPart(line.charAt(from - 1))) {
      from--;
    }
    String first = normal(line.substring(from, line.length() - 1));
    boolean whole = words.contains(first + second);
    boolean capital = Character.isUpperCase(next.charAt(0));
    boolean shouted = capital && first.length() > 1 && isUpper(line, from, line.length() - 1);
    boolean figure = Character.isDigit(line.charAt(line.length() - 2));
    if (!whole && HANGING.contains(second) && (figure || isWord(first, words))) {
      return Fate.HANG;
    }
    if (figure || first.indexOf('-') >= 0 || (capital && !shouted)) {
      return Fate.KEEP;
    }
    boolean compound = words.contains(first + "-" + second);
    return whole != compound
        ? (whole ? Fate.DROP : Fate.KEEP)
        : isCompound(first, second) ? Fate.KEEP : Fate.DROP;
  }

  private static boolean isPart(char c) {
    return Character.isLetter(c) || isHyphen(c);
  }

  private static boolean isUpper(String line, int from, int to) {
    return line.substring(from, to).chars().noneMatch(Character::isLowerCase);
  }

  private boolean isWord(String first, Set<String> words) {
    return firsts.contains(first) || words.contains(first);
  }

  private boolean isCompound(String first, String second) {
    int hyphen = second.indexOf('-');
    if (hyphen >= 0) {
      return true;
    }
    return firsts.contains(first)
        || seconds.contains(second)
        || wholes.contains(first + "-" + second);
  }
}
