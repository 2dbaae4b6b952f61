package io.calque.english;

import io.calque.table.TableRow;
import java.util.List;

/** The word facts that come with the program, from {@code manner-words.tsv}. */
public final class MannerWords {
  private MannerWords() {}

  /**
   * All of them, in the order of the file.
   *
   * @throws io.calque.text.BadDataException naming the line of a row that cannot be read
   */
  public static List<MannerWord> all() {
    return EnglishLists.list("manner-words.tsv")
        .tsv("manner", "spun", "original", "basis", "pages")
        .stream()
        .map(MannerWords::word)
        .toList();
  }

  private static MannerWord word(TableRow row) {
    boolean aligned =
        switch (row.get("basis")) {
          case "al" -> true;
          case "cx" -> false;
          default -> throw row.bad("basis al or cx", "'" + row.get("basis") + "'");
        };
    try {
      return new MannerWord(
          row.get("manner"),
          row.get("spun"),
          row.get("original"),
          aligned,
          Integer.parseInt(row.get("pages")));
    } catch (NumberFormatException e) {
      throw row.bad("a number of pages", "'" + row.get("pages") + "'");
    } catch (IllegalArgumentException e) {
      throw row.bad("a word fact", String.valueOf(e.getMessage()));
    }
  }
}
