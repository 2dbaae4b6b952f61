package io.calque.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.CommonSubsequence.Match;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CommonSubsequenceTest {
  @Test
  void of_shortSeededLists_isAsLongAsTheLongest() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 200; round++) {
      List<String> before = words(random, random.nextInt(9), 4);
      List<String> after = words(random, random.nextInt(9), 4);
      List<Match> matches = CommonSubsequence.of(before, after);
      assertMatches(before, after, matches);
      assertEquals(longest(before, after, 0, 0), matches.size(), before + " and " + after);
    }
  }

  @Test
  void of_longSeededLists_areMatchedInOrder() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 10; round++) {
      List<String> before = words(random, 1_500, 40);
      List<String> after = new ArrayList<>(before);
      for (int i = 0; i < 100; i++) {
        after.set(random.nextInt(after.size()), "other");
        after.remove(random.nextInt(after.size()));
      }
      List<Match> matches = CommonSubsequence.of(before, after);
      assertMatches(before, after, matches);
      assertTrue(matches.size() >= before.size() - 400, "only " + matches.size());
    }
  }

  @Test
  void of_sameLongList_matchesEveryWord() {
    List<String> words = words(new SplittableRandom(6), 2_000, 10);
    List<Match> matches = CommonSubsequence.of(words, words);
    assertEquals(words.size(), matches.size());
    assertTrue(matches.stream().allMatch(match -> match.before() == match.after()));
  }

  @Test
  void of_nothingInCommon_isEmpty() {
    List<String> a = Collections.nCopies(700, "a");
    List<String> b = Collections.nCopies(700, "b");
    assertEquals(List.of(), CommonSubsequence.of(a, b));
    assertEquals(List.of(), CommonSubsequence.of(List.of(), b));
    assertEquals(List.of(), CommonSubsequence.of(a, List.of()));
  }

  private static void assertMatches(List<String> before, List<String> after, List<Match> matches) {
    int lastBefore = -1;
    int lastAfter = -1;
    for (Match match : matches) {
      assertTrue(match.before() > lastBefore && match.after() > lastAfter, match.toString());
      assertEquals(before.get(match.before()), after.get(match.after()));
      lastBefore = match.before();
      lastAfter = match.after();
    }
  }

  /** Straight from the definition; exponential, for short lists. */
  private static int longest(List<String> before, List<String> after, int i, int j) {
    if (i == before.size() || j == after.size()) {
      return 0;
    }
    return before.get(i).equals(after.get(j))
        ? 1 + longest(before, after, i + 1, j + 1)
        : Math.max(longest(before, after, i + 1, j), longest(before, after, i, j + 1));
  }

  private static List<String> words(SplittableRandom random, int count, int different) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(different));
    }
    return words;
  }
}
