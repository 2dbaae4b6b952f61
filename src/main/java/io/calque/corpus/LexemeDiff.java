package io.calque.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Aligns a text with a reworded version of it by the longest common subsequence of lexemes, taken
 * in windows of {@value #WINDOW} so that time grows with the length alone.
 */
final class LexemeDiff {
  private static final int WINDOW = 256;

  /** Matches behind this place of a window are left to the next one. */
  private static final int SETTLED = WINDOW * 3 / 4;

  private final List<Lexeme> before;
  private final List<Lexeme> after;
  private final List<Match> matches = new ArrayList<>();

  private LexemeDiff(List<Lexeme> before, List<Lexeme> after) {
    this.before = before;
    this.after = after;
  }

  /** {@code after} as an altered {@code before}, every difference a change of {@code kind}. */
  static AlteredText altered(String before, String after, String kind) {
    LexemeDiff diff = new LexemeDiff(Lexeme.split(before), Lexeme.split(after));
    diff.match();
    return AlteredText.of(diff.before, diff.edits(kind));
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
    return before.get(i).text().equals(after.get(j).text());
  }

  /** An edit for each gap; one that only adds or only removes takes a match beside it. */
  private List<Edit> edits(String kind) {
    List<Gap> gaps = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Match match : matches) {
      Gap gap = new Gap(i, match.before(), j, match.after());
      i = match.before() + 1;
      j = match.after() + 1;
      if (!gap.isEmpty()) {
        gaps.add(gap.isOneSided() ? new Gap(gap.from(), i, gap.start(), j) : gap);
      }
    }
    Gap rest = new Gap(i, before.size(), j, after.size());
    if (rest.isOneSided()) {
      boolean taken = !gaps.isEmpty() && gaps.get(gaps.size() - 1).to() == i;
      Gap last = taken ? gaps.remove(gaps.size() - 1) : new Gap(i - 1, i, j - 1, j);
      gaps.add(new Gap(last.from(), rest.to(), last.start(), rest.end()));
    } else if (!rest.isEmpty()) {
      gaps.add(rest);
    }
    return gaps.stream().map(gap -> edit(gap, kind)).toList();
  }

  private Edit edit(Gap gap, String kind) {
    return new Edit(gap.from(), gap.to(), Lexeme.join(after, gap.start(), gap.end()), kind);
  }

  /** Lexemes before, and those that stand in their place after. */
  private record Gap(int from, int to, int start, int end) {
    boolean isEmpty() {
      return from == to && start == end;
    }

    boolean isOneSided() {
      return (from == to) != (start == end);
    }
  }

  /** Places of the same lexeme. */
  private record Match(int before, int after) {}
}
