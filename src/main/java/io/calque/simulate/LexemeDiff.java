package io.calque.simulate;

import io.calque.text.CommonSubsequence;
import java.util.ArrayList;
import java.util.List;

/** Aligns a text with a reworded version of it, in time that grows with the length alone. */
final class LexemeDiff {
  private final List<Lexeme> before;
  private final List<Lexeme> after;
  private final List<CommonSubsequence.Match> matches;

  private LexemeDiff(List<Lexeme> before, List<Lexeme> after) {
    this.before = before;
    this.after = after;
    matches = CommonSubsequence.of(words(before), words(after));
  }

  /** {@code after} as an altered {@code before}, every difference a change of {@code kind}. */
  static AlteredText altered(String before, String after, String kind) {
    LexemeDiff diff = new LexemeDiff(Lexeme.split(before), Lexeme.split(after));
    return AlteredText.of(diff.before, diff.edits(kind));
  }

  private static List<String> words(List<Lexeme> lexemes) {
    return lexemes.stream().map(Lexeme::text).toList();
  }

  /** An edit for each gap; one that only adds or only removes takes a match beside it. */
  private List<Edit> edits(String kind) {
    List<Gap> gaps = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (CommonSubsequence.Match match : matches) {
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
}
