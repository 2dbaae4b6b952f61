package io.calque.version;

import io.calque.text.CommonSubsequence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import io.calque.text.Typography;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words two versions of a text have in common, in order. First the runs of {@value #ANCHOR}
 * words that stand once in each text, as many as rise together (patience diff); between those the
 * longest common subsequence; then matches are dropped that stand alone amid large differences,
 * where they are chance. Time grows with the length alone, whatever was inserted.
 */
final class WordMatches {
  private static final int ANCHOR = 3;

  /** A match is chance where so many words differ on both its sides, for each of its words. */
  private static final int CHANCE = 4;

  private static final int REPEATED = -1;

  private final List<String> before;
  private final List<String> after;

  private WordMatches(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Tokens in a row that match.
   *
   * @param before first token in the first text
   * @param after first token in the second
   * @param length tokens, at least 1
   */
  record Run(int before, int after, int length) {}

  /** The runs, rising in both texts. */
  static List<Run> of(List<Token> before, List<Token> after) {
    WordMatches matches = new WordMatches(words(before), words(after));
    return matches.clean(matches.runs(), before);
  }

  /** Whether the token counts as a word. */
  static boolean isWord(Token token) {
    return token.kind() != TokenKind.PUNCTUATION;
  }

  private static List<String> words(List<Token> tokens) {
    return tokens.stream().map(t -> isWord(t) ? t.lower() : Typography.plain(t.text())).toList();
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (int[] anchor : anchors()) {
      if (anchor[0] >= i && anchor[1] >= j) {
        between(i, anchor[0], j, anchor[1], runs);
        i = anchor[0];
        j = anchor[1];
        for (int k = 0; k < ANCHOR; k++) {
          add(i++, j++, runs);
        }
      } else if (anchor[0] - i == anchor[1] - j) {
        for (; i < anchor[0] + ANCHOR; i++, j++) {
          add(i, j, runs);
        }
      }
    }
    between(i, before.size(), j, after.size(), runs);
    return runs;
  }

  private void between(int from, int to, int start, int end, List<Run> runs) {
    for (CommonSubsequence.Match match :
        CommonSubsequence.of(before.subList(from, to), after.subList(start, end))) {
      add(from + match.before(), start + match.after(), runs);
    }
  }

  private static void add(int i, int j, List<Run> runs) {
    int last = runs.size() - 1;
    if (last >= 0
        && runs.get(last).before() + runs.get(last).length() == i
        && runs.get(last).after() + runs.get(last).length() == j) {
      Run run = runs.get(last);
      runs.set(last, new Run(run.before(), run.after(), run.length() + 1));
    } else {
      runs.add(new Run(i, j, 1));
    }
  }

  /** Pairs of places where a run of words begins that is unique in both; rising in both. */
  private List<int[]> anchors() {
    Map<List<String>, Integer> places = unique(after);
    List<int[]> pairs = new ArrayList<>();
    Map<List<String>, Integer> own = unique(before);
    for (int i = 0; i + ANCHOR <= before.size(); i++) {
      List<String> words = before.subList(i, i + ANCHOR);
      int place = places.getOrDefault(words, REPEATED);
      if (place != REPEATED && own.getOrDefault(words, REPEATED) == i) {
        pairs.add(new int[] {i, place});
      }
    }
    return rising(pairs);
  }

  private static Map<List<String>, Integer> unique(List<String> words) {
    Map<List<String>, Integer> places = new HashMap<>();
    for (int i = 0; i + ANCHOR <= words.size(); i++) {
      places.merge(words.subList(i, i + ANCHOR), i, (one, other) -> REPEATED);
    }
    return places;
  }

  /** The longest selection whose second numbers rise too. */
  private static List<int[]> rising(List<int[]> pairs) {
    int[] ends = new int[pairs.size()];
    int[] previous = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(ends[middle])[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : ends[low - 1];
      ends[low] = i;
      length = Math.max(length, low + 1);
    }
    int[][] chosen = new int[length][];
    int at = length == 0 ? -1 : ends[length - 1];
    for (int k = length - 1; k >= 0; k--) {
      chosen[k] = pairs.get(at);
      at = previous[at];
    }
    return Arrays.asList(chosen);
  }

  private List<Run> clean(List<Run> runs, List<Token> tokens) {
    List<Run> kept = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (int k = 0; k < runs.size(); k++) {
      Run run = runs.get(k);
      boolean last = k + 1 == runs.size();
      int end = run.before() + run.length();
      int left = Math.max(run.before() - i, run.after() - j);
      int right =
          Math.max(
              (last ? before.size() : runs.get(k + 1).before()) - end,
              (last ? after.size() : runs.get(k + 1).after()) - run.after() - run.length());
      long words = tokens.subList(run.before(), end).stream().filter(WordMatches::isWord).count();
      if (Math.min(left, right) < CHANCE * Math.max(1, words)) {
        kept.add(run);
        i = end;
        j = run.after() + run.length();
      }
    }
    return kept;
  }
}
