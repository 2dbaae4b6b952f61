package io.calque.report;

import io.calque.version.AlignedPart;
import io.calque.version.Comparison;
import java.util.ArrayList;
import java.util.List;

/** Cuts an alignment into rows to be shown side by side: a row ends where a sentence does. */
final class VersionRows {
  private VersionRows() {}

  /** The parts in rows, in order; no row is empty. */
  static List<List<AlignedPart>> of(Comparison comparison) {
    List<List<AlignedPart>> rows = new ArrayList<>();
    List<AlignedPart> row = new ArrayList<>();
    for (AlignedPart part : comparison.parts()) {
      boolean passage =
          part.kind() == AlignedPart.Kind.REMOVED || part.kind() == AlignedPart.Kind.ADDED;
      if (passage && isLong(part) && !row.isEmpty()) {
        rows.add(List.copyOf(row));
        row.clear();
      }
      row.add(part);
      if ((passage && isLong(part)) || endsSentence(part, comparison)) {
        rows.add(List.copyOf(row));
        row.clear();
      }
    }
    if (!row.isEmpty()) {
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  private static boolean isLong(AlignedPart part) {
    return Math.max(part.before().length(), part.after().length()) > 120;
  }

  private static boolean endsSentence(AlignedPart part, Comparison comparison) {
    String text = comparison.before().read(part.before());
    int last = text.length() - 1;
    while (last > 0 && "\"”’')]".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ".!?".indexOf(text.charAt(last)) >= 0;
  }
}
