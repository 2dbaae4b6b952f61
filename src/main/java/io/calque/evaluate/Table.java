package io.calque.evaluate;

import java.util.ArrayList;
import java.util.List;

/** A Markdown table in the making. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();
  private final int width;

  Table(String... header) {
    width = header.length;
    rows.add(List.of(header));
  }

  Table row(String... cells) {
    if (cells.length != width) {
      throw new IllegalArgumentException(cells.length + " cells in a table of " + width);
    }
    rows.add(List.of(cells));
    return this;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      out.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        out.append("|").append("---|".repeat(width)).append('\n');
      }
    }
    return out.toString();
  }
}
