package io.calque.version;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.score.Sentences;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.version.WordMatches.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordMatchesTest {
  private static List<Token> tokens(String text) {
    return Sentences.document("a", text).sentences().stream()
        .map(Sentence::tokens)
        .flatMap(List::stream)
        .toList();
  }

  private static List<Run> runs(String before, String after) {
    return WordMatches.of(tokens(before), tokens(after));
  }

  @Test
  void of_sameText_isOneRun() {
    assertEquals(List.of(new Run(0, 0, 7)), runs("A b c d e f.", "A b c d e f."));
  }

  @Test
  void of_noTokens_isNoRun() {
    assertEquals(List.of(), runs("", "a b c"));
    assertEquals(List.of(), runs("a b c", ""));
  }

  @Test
  void of_caseAndStyleOfMarks_match() {
    assertEquals(List.of(new Run(0, 0, 5)), runs("“Say NO” now", "\"say no\" Now"));
  }

  @Test
  void of_swappedWord_splitsTheRun() {
    assertEquals(
        List.of(new Run(0, 0, 2), new Run(3, 4, 3)),
        runs("bread prices soared on Monday morning", "bread prices went up on Monday morning"));
  }

  /** Runs unique in both texts that cross: the longest rising selection of them is kept. */
  @Test
  void of_movedPassage_keepsTheLongerOrder() {
    assertEquals(
        List.of(new Run(3, 0, 6)),
        runs(
            "one two three four five six seven eight nine",
            "four five six seven eight nine one two three"));
  }

  /** One word alone amid four differing ones on both its sides is chance, amid three it is not. */
  @Test
  void of_loneWord_isChanceAmidLargeDifferences() {
    assertEquals(List.of(), runs("a b c d same e f g h", "i j k l same m n o p"));
    assertEquals(List.of(new Run(3, 3, 1)), runs("a b c same d e f", "i j k same l m n"));
    assertEquals(List.of(new Run(4, 3, 1)), runs("a b c d same e f g", "i j k same l m n"));
  }

  @Test
  void of_repeatedWords_matchByTheLongestCommonSubsequence() {
    assertEquals(
        List.of(new Run(0, 0, 3), new Run(3, 4, 2)), runs("go to go to go", "go to go very to go"));
  }
}
