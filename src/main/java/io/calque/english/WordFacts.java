package io.calque.english;

import io.calque.table.TableRow;
import java.util.List;
import java.util.Set;

/** The word facts that come with the program, from {@code manner-words.tsv}. */
public final class WordFacts {
  private static final Set<String> BASES = Set.of("al", "cx", "sample", "induced", "own");

  private WordFacts() {}

  /**
   * All of them, in the order of the file.
   *
   * @throws io.calque.text.BadDataException naming the line of a row that cannot be read
   */
  public static List<WordFact> all() {
    return rows().stream().map(WordFacts::of).toList();
  }

  /** The rows of the table. */
  public static List<TableRow> rows() {
    return EnglishLists.list("manner-words.tsv")
        .tsv("manner", "spun", "original", "basis", "pages");
  }

  /**
   * The fact of a row.
   *
   * @throws io.calque.text.BadDataException naming its line if there is none
   */
  public static WordFact of(TableRow row) {
    if (!BASES.contains(row.get("basis"))) {
      throw row.bad("basis al, cx, sample, induced or own", "'" + row.get("basis") + "'");
    }
    int pages;
    try {
      pages = Integer.parseInt(row.get("pages"));
    } catch (NumberFormatException e) {
      throw row.bad("a number of pages", "'" + row.get("pages") + "'");
    }
    try {
      return new WordFact(
          row.get("manner"), row.get("spun"), row.get("original"), row.get("basis"), pages);
    } catch (IllegalArgumentException e) {
      throw row.bad("a word fact", String.valueOf(e.getMessage()));
    }
  }
}
