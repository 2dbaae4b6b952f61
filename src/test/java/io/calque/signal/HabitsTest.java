package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.text.Language;
import io.calque.train.TinyStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tiny statistics have {@code said} often, and neither {@code utilize} nor {@code use}. */
class HabitsTest {
  @TempDir static Path folder;

  private static Habits habits;

  @BeforeAll
  static void count() throws IOException {
    habits = new Habits(TinyStatistics.in(folder));
  }

  private static Map<String, Double> unusual(String text) {
    return habits.unusual(new Segmenter().segmentText(text).sentences());
  }

  private static Stream<Arguments> rows() {
    return new Lexicons(Language.ENGLISH)
        .rows(Lexicon.HABITS, "swap", "usual").stream()
            .map(row -> Arguments.of(row.get("swap"), row.get("usual")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void unusual_everyRow_isHitByTheSwapAndNotByTheUsualWording(String swap, String usual) {
    Map<String, Double> found = unusual(("They " + swap + " it. ").repeat(3));
    double surprise = found.getOrDefault(swap, 0.0);
    assertTrue(surprise > 0 && surprise <= 6, found.toString());
    assertFalse(unusual(("They " + usual + " it. ").repeat(3)).containsKey(swap));
  }

  @Test
  void rows_swaps_areEachInOneRow() {
    List<Object> swaps = rows().map(row -> row.get()[0]).toList();
    assertEquals(swaps.size(), swaps.stream().distinct().count(), swaps.toString());
  }

  @Test
  void unusual_rareSwapNeverTheUsual_isCappedAtSix() {
    String text = "She stated it. He stated that. They Stated more.";
    assertEquals(Map.of("stated", 6.0), unusual(text));
  }

  /** Half of both is usual here: {@code 3 ln 2}. */
  @Test
  void unusual_swapAlone_isTheLogLikelihoodRatio() {
    Map<String, Double> found = unusual("We utilize it. They utilize it. You utilize it.");
    assertEquals(List.of("utilize"), List.copyOf(found.keySet()));
    assertEquals(3 * Math.log(2), found.getOrDefault("utilize", 0.0), 1e-9);
  }

  @Test
  void unusual_severalHabits_comeInAlphabeticalOrder() {
    String text = "We utilize it within the box. You utilize it within the bag. They purchase it. ";
    assertEquals(
        List.of("purchase", "utilize", "within the"),
        List.copyOf(unusual(text.repeat(2)).keySet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "She stated it.",
        "We utilize it. They utilize it. You use it. I use it.",
        "We use it. They use it. You use it.",
        "“We utilize it,” he noted. “You utilize it.” “They utilize it.”",
        "He went within. The box fell. He went within. The box fell.",
        "He looked within, the box fell. He looked within, the box fell.",
        "He looked “within” the box. He looked “within” the box.",
        "The utilizer saw utilizers. The utilizer left."
      })
  void unusual_mixedQuotedRareOrPartedWording_isNone(String text) {
    assertEquals(Map.of(), unusual(text));
  }
}
