package io.calque.corpus;

import io.calque.table.TableRow;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one reading. */
final class ProblemLog {
  private static final int LONGEST_QUOTE = 60;

  private final List<Problem> problems = new ArrayList<>();

  void add(TableRow row, String expected, String found) {
    problems.add(new Problem(row.file(), Math.toIntExact(row.line()), expected, found));
  }

  void add(String file, int line, String expected, String found) {
    problems.add(new Problem(file, line, expected, found));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** {@code text} in quotation marks, cut and on one line; {@code nothing} where it is empty. */
  static String quote(String text) {
    if (text.isEmpty()) {
      return "nothing";
    }
    String cut = text;
    if (text.length() > LONGEST_QUOTE) {
      int end = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_QUOTE));
      cut = text.substring(0, end) + "…";
    }
    return "'" + cut.replace("\n", "\\n").replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD") + "'";
  }
}
