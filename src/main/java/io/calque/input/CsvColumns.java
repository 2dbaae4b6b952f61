package io.calque.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The columns of a table.
 *
 * @param names in their order, without blanks and marks around them
 */
record CsvColumns(List<String> names) {
  private static final int LONGEST_SHOWN = 200;

  CsvColumns {
    names = List.copyOf(names);
  }

  /** The columns that a header names. */
  static CsvColumns of(List<String> header) {
    return new CsvColumns(
        header.stream().map(name -> name.replaceAll("[\\ufeff\\u200b]", "").strip()).toList());
  }

  /** Columns up to the last that has a name. */
  int named() {
    int count = names.size();
    while (count > 0 && names.get(count - 1).isEmpty()) {
      count--;
    }
    return count;
  }

  /** Whether a row has a cell for each column; cells and names that are empty may end both. */
  boolean fit(CsvRows.Row row) {
    int cells = row.cells().size();
    return cells <= names.size()
        ? cells >= named()
        : row.cells().subList(names.size(), cells).stream().allMatch(String::isBlank);
  }

  /** The column of the texts; empty if there is none, or none of the name that is asked for. */
  Optional<Integer> text(InputOptions options) {
    return options
        .textColumn()
        .map(this::find)
        .orElseGet(() -> Columns.guess(names, Columns.TEXT).map(names::indexOf));
  }

  /** The first column that is called so, in whatever case if in none other. */
  Optional<Integer> find(String name) {
    int index = names.indexOf(name);
    for (int i = 0; index < 0 && i < names.size(); i++) {
      index = names.get(i).equalsIgnoreCase(name.strip()) ? i : index;
    }
    return index < 0 ? Optional.empty() : Optional.of(index);
  }

  /** Those that more than one column has. */
  Set<String> doubled() {
    Set<String> doubled = new TreeSet<>();
    List<String> seen = new ArrayList<>();
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && seen.contains(lower)) {
        doubled.add(name);
      }
      seen.add(lower);
    }
    return doubled;
  }

  /** The names in one line, for messages. */
  String shown() {
    String all = String.join(", ", names);
    return all.length() > LONGEST_SHOWN ? all.substring(0, LONGEST_SHOWN) + "..." : all;
  }
}
