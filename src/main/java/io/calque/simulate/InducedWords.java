package io.calque.simulate;

import io.calque.english.FunctionWords;
import io.calque.table.TableRow;
import io.calque.table.TsvTable;
import io.calque.text.BadDataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Single-word replacements learnt from published tortured phrases. Immutable. */
public final class InducedWords {
  private final Map<String, List<String>> replacements;

  private InducedWords(Map<String, List<String>> replacements) {
    this.replacements = replacements;
  }

  /**
   * Reads a table with the columns {@code tortured} and {@code expected}, commonest pair first;
   * function words put for others are slips of the table and left out.
   *
   * @throws BadDataException if it cannot be read
   */
  public static InducedWords read(Path file) {
    Map<String, List<String>> replacements = new HashMap<>();
    try (Stream<TableRow> rows = TsvTable.rows(file, "tortured", "expected")) {
      rows.filter(row -> !FunctionWords.contains(row.get("tortured")))
          .forEach(
              row ->
                  replacements
                      .computeIfAbsent(row.get("expected"), expected -> new ArrayList<>())
                      .add(row.get("tortured")));
    }
    if (replacements.isEmpty()) {
      throw new BadDataException(file.toString(), "line 2", "expected a row, found nothing");
    }
    return new InducedWords(replacements);
  }

  /** No words at all. */
  public static InducedWords none() {
    return new InducedWords(Map.of());
  }

  /** What the spinner puts for a lower-case surface form, the commonest first. */
  public List<String> replacements(String word) {
    return replacements.getOrDefault(word, List.of());
  }
}
