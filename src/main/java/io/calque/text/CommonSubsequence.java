package io.calque.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Matches two sequences of words by their longest common subsequence, taken in windows of {@value
 * #WINDOW} so that time grows with the length alone. Sequences that drift apart by more than a
 * window are not brought together again.
 */
public final class CommonSubsequence {
  private static final int WINDOW = 256;

  /** Matches behind this place of a window are left to the next one. */
  private static final int SETTLED = WINDOW * 3 / 4;

  private final List<String> before;
  private final List<String> after;
  private final List<Match> matches = new ArrayList<>();

  private CommonSubsequence(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Places of the same word.
   *
   * @param before index in the first sequence
   * @param after index in the second
   */
  public record Match(int before, int after) {}

  /**
   * The matches, rising in both indexes.
   *
   * @param before words, with fast access by index
   * @param after words of the other version, likewise
   */
  public static List<Match> of(List<String> before, List<String> after) {
    CommonSubsequence common = new CommonSubsequence(before, after);
    common.match();
    return common.matches;
  }

  private void match() {
    int i = 0;
    int j = 0;
    while (i < before.size() && j < after.size()) {
      int rows = Math.min(WINDOW, before.size() - i);
      int columns = Math.min(WINDOW, after.size() - j);
      boolean last = i + rows == before.size() && j + columns == after.size();
      int known = matches.size();
      for (Match match : window(i, j, rows, columns)) {
        if (last || (match.before() < i + SETTLED && match.after() < j + SETTLED)) {
          matches.add(match);
        }
      }
      if (last) {
        return;
      }
      boolean none = matches.size() == known;
      i = none ? i + SETTLED : matches.get(matches.size() - 1).before() + 1;
      j = none ? j + SETTLED : matches.get(matches.size() - 1).after() + 1;
    }
  }

  private List<Match> window(int i, int j, int rows, int columns) {
    int[][] common = new int[rows + 1][columns + 1];
    for (int row = rows - 1; row >= 0; row--) {
      for (int column = columns - 1; column >= 0; column--) {
        common[row][column] =
            isSame(i + row, j + column)
                ? common[row + 1][column + 1] + 1
                : Math.max(common[row + 1][column], common[row][column + 1]);
      }
    }
    List<Match> found = new ArrayList<>();
    for (int row = 0, column = 0; row < rows && column < columns; ) {
      if (isSame(i + row, j + column)) {
        found.add(new Match(i + row++, j + column++));
      } else if (common[row + 1][column] >= common[row][column + 1]) {
        row++;
      } else {
        column++;
      }
    }
    return found;
  }

  private boolean isSame(int i, int j) {
    return before.get(i).equals(after.get(j));
  }
}
