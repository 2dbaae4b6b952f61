package io.calque.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of {@code docs/evaluation.md} and {@code docs/benchmarks.md}. A cell is named {@code
 * SECTION > ROW > COLUMN}.
 *
 * <p>SECTION is a heading of the second level, with {@code > } and one of the third where there is
 * one; {@code fast > Spun text} stands for {@code Held-out data, fast tier > Spun text}. ROW is the
 * row's first cell, or its first two with {@code ": "} between them. Where several tables of a
 * section have such a cell, {@code SECTION #2} is the second of them alone.
 */
final class MeasuredTables {
  private static final List<String> FILES = List.of("docs/evaluation.md", "docs/benchmarks.md");
  private static final Pattern SECTION = Pattern.compile("(.*?)(?: #(\\d))?");
  private static final Pattern TIER = Pattern.compile("^(fast|deep|auto) > ");

  /** Whether a target was met, which follows its value. */
  private static final Pattern OUTCOME = Pattern.compile(", (met|\\*\\*missed\\*\\*)$");

  private record Table(String section, List<String> columns, List<List<String>> rows) {}

  private final List<Table> tables = new ArrayList<>();

  private MeasuredTables() {}

  static MeasuredTables read() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String file : FILES) {
      lines.addAll(Files.readAllLines(Path.of(file)));
    }
    return of(lines);
  }

  static MeasuredTables of(List<String> lines) {
    MeasuredTables out = new MeasuredTables();
    String second = "";
    String third = "";
    boolean inside = false;
    for (String line : lines) {
      if (line.startsWith("## ")) {
        second = line.substring(3);
        third = "";
      } else if (line.startsWith("### ")) {
        third = " > " + line.substring(4);
      } else if (line.startsWith("|") && !inside) {
        out.tables.add(new Table(second + third, cells(line), new ArrayList<>()));
      } else if (line.startsWith("|") && !line.startsWith("|---")) {
        out.tables.get(out.tables.size() - 1).rows().add(cells(line));
      }
      inside = line.startsWith("|");
    }
    return out;
  }

  /** The one cell of that name, without the word on whether a target was met. */
  String cell(String name) {
    List<String> parts =
        List.of(TIER.matcher(name).replaceFirst("Held-out data, $1 tier > ").split(" > "));
    int last = parts.size() - 1;
    if (last < 2) {
      throw new AssertionError("not SECTION > ROW > COLUMN: " + name);
    }
    List<String> found = new ArrayList<>();
    for (Table table : tables(String.join(" > ", parts.subList(0, last - 1)))) {
      int column = table.columns().indexOf(parts.get(last));
      for (List<String> row : table.rows()) {
        if (column >= 0 && isNamed(row, parts.get(last - 1))) {
          found.add(OUTCOME.matcher(row.get(column)).replaceFirst(""));
        }
      }
    }
    if (found.size() != 1 || found.get(0).isEmpty()) {
      throw new AssertionError(FILES + ": " + found.size() + " values of " + name + ": " + found);
    }
    return found.get(0);
  }

  private List<Table> tables(String name) {
    Matcher section = SECTION.matcher(name);
    if (!section.matches()) {
      return List.of();
    }
    List<Table> of = tables.stream().filter(t -> t.section().equals(section.group(1))).toList();
    return section.group(2) == null ? of : List.of(of.get(Integer.parseInt(section.group(2)) - 1));
  }

  private static boolean isNamed(List<String> row, String name) {
    return row.get(0).equals(name) || (row.get(0) + ": " + row.get(1)).equals(name);
  }

  private static List<String> cells(String line) {
    List<String> out = new ArrayList<>();
    for (String cell : line.substring(1).split("\\|", -1)) {
      out.add(cell.strip());
    }
    return List.copyOf(out.subList(0, out.size() - 1));
  }
}
