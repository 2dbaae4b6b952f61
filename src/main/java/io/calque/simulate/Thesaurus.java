package io.calque.simulate;

import io.calque.table.StrictLines;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Heads and their synonyms, lower-case words and phrases of up to three words. Immutable and
 * thread-safe.
 */
public final class Thesaurus {
  private static final int MOST_WORDS = 3;

  private final List<String> entries = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** For each entry the sorted numbers of its synonyms. */
  private final List<int[]> synonyms = new ArrayList<>();

  private Thesaurus() {}

  /**
   * Reads a file with a head and its synonyms in each line, separated by commas; plain or {@code
   * .gz}. Names and other entries with anything but lower-case letters, blanks, hyphens and
   * apostrophes are left out.
   *
   * @throws BadDataException if the file is missing, cut short or not UTF-8, or a line has no
   *     synonym
   */
  public static Thesaurus read(Path file) {
    Thesaurus thesaurus = new Thesaurus();
    try (StrictLines lines = StrictLines.open(file)) {
      for (@Nullable String text = lines.next(); text != null; text = lines.next()) {
        List<String> fields = List.of(text.split(","));
        if (fields.size() < 2) {
          throw lines.bad("a head and synonyms", "none");
        }
        thesaurus.add(fields.get(0), fields.subList(1, fields.size()));
      }
      if (thesaurus.entries.isEmpty()) {
        throw lines.bad("a head and synonyms", "nothing");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return thesaurus;
  }

  /** A thesaurus of the given heads and synonyms. */
  public static Thesaurus of(Map<String, Set<String>> heads) {
    Thesaurus thesaurus = new Thesaurus();
    heads.keySet().stream()
        .sorted()
        .forEach(
            head ->
                thesaurus.add(head, heads.getOrDefault(head, Set.of()).stream().sorted().toList()));
    return thesaurus;
  }

  /** The synonyms listed under {@code lemma}; empty if it is no head. */
  public List<String> neighbours(String lemma) {
    return IntStream.of(numbersOf(lemma)).mapToObj(entries::get).toList();
  }

  /** Whether one of the two lists the other. */
  public boolean areNeighbours(String one, String other) {
    return lists(one, other) || lists(other, one);
  }

  /**
   * How much the synonyms of two heads have in common, from 0 (nothing) to 1 (all): the Jaccard
   * coefficient of the two lists, each with its head.
   */
  public double similarity(String one, String other) {
    int[] a = numbersOf(one);
    int[] b = numbersOf(other);
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    int common = (lists(one, other) ? 1 : 0) + (lists(other, one) ? 1 : 0);
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      int order = Integer.compare(a[i], b[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) common / (a.length + b.length + 2 - common);
  }

  /** Whether {@code synonym} is listed under {@code head}. */
  boolean lists(String head, String synonym) {
    @Nullable Integer number = numbers.get(synonym);
    return number != null && Arrays.binarySearch(numbersOf(head), number) >= 0;
  }

  private int[] numbersOf(String head) {
    @Nullable Integer number = numbers.get(head);
    return number == null ? new int[0] : synonyms.get(number);
  }

  private void add(String head, List<String> listed) {
    if (isUsable(head)) {
      int[] own =
          listed.stream()
              .filter(synonym -> isUsable(synonym) && !synonym.equals(head))
              .mapToInt(this::number)
              .distinct()
              .sorted()
              .toArray();
      synonyms.set(number(head), own);
    }
  }

  private int number(String entry) {
    @Nullable Integer known = numbers.get(entry);
    if (known != null) {
      return known;
    }
    numbers.put(entry, entries.size());
    entries.add(entry);
    synonyms.add(new int[0]);
    return entries.size() - 1;
  }

  private static boolean isUsable(String entry) {
    int words = 1;
    for (int i = 0; i < entry.length(); i++) {
      char c = entry.charAt(i);
      if (c == ' ') {
        words++;
      } else if ((c < 'a' || c > 'z') && c != '-' && c != '\'') {
        return false;
      }
    }
    return !entry.isEmpty() && words <= MOST_WORDS;
  }
}
