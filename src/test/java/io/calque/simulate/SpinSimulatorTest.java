package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Span;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpinSimulatorTest {
  private static final Set<SpinFamily> ALL = EnumSet.allOf(SpinFamily.class);
  private static final List<String> ARTICLE =
      List.of(
          "The mayor said on Tuesday that the big trip to Lisbon was a success, but the council"
              + " wants a meeting before the trip is paid for.",
          "“The trip was a success and the meeting was big,” said Mayor Ana Trip without a smile.",
          "In the first week of the trip two officials walked 3.5 km to the town’s old meeting"
              + " hall.");
  private static final Thesaurus THESAURUS =
      Thesaurus.of(
          Map.of(
              "trip", Set.of("journey", "voyage", "fall", "jaunt"),
              "journey", Set.of("trip", "voyage"),
              "success", Set.of("hit", "triumph"),
              "meeting", Set.of("gathering", "assembly"),
              "big", Set.of("large", "great"),
              "official", Set.of("officer", "agent"),
              "walk", Set.of("march", "stroll"),
              "town", Set.of("city", "municipality")));
  private static final WordFrequencies FREQUENCIES = frequencies();

  private final SpinSimulator simulator =
      new SpinSimulator(THESAURUS, InducedWords.none(), FREQUENCIES, 11);

  @Test
  void spin_sameSeedAndDocument_givesTheSame() {
    SpinSimulator other = new SpinSimulator(THESAURUS, InducedWords.none(), FREQUENCIES, 11);
    assertEquals(simulator.spin("a", ARTICLE, ALL), other.spin("a", ARTICLE, ALL));
    assertNotEquals(
        simulator.spin("a", ARTICLE, options(0.9)), simulator.spin("b", ARTICLE, options(0.9)));
  }

  @Test
  void spin_anyDocument_changesPutBackGiveTheOriginal() {
    for (int i = 0; i < 200; i++) {
      SpunDocument spun = simulator.spin("d" + i, ARTICLE, ALL);
      for (int p = 0; p < ARTICLE.size(); p++) {
        AlteredText paragraph = spun.paragraphs().get(p);
        assertEquals(ARTICLE.get(p), paragraph.original());
        assertEquals(ARTICLE.get(p), AlteredTexts.restored(paragraph));
      }
    }
  }

  @Test
  void tokens_untouched_standInTheOriginalAndReplacedAreFlagged() {
    AlteredText spun = simulator.spin("x", ARTICLE, options(1.0)).paragraphs().get(0);
    Set<String> before = new HashSet<>(Arrays.asList(spun.original().split("[ ,.]+")));
    assertTrue(spun.tokens().stream().anyMatch(AlignedToken::replaced), spun.text());
    for (AlignedToken token : spun.tokens()) {
      assertEquals(token.text(), token.span().of(spun.text()));
      boolean word = Character.isLetter(token.text().charAt(0));
      assertTrue(
          token.replaced() || !word || before.contains(token.text()),
          () -> token + " is neither replaced nor original");
      assertEquals(token.replaced(), !token.kind().isEmpty());
    }
  }

  @Test
  void spin_quotationsProtected_leavesThemAlone() {
    for (int i = 0; i < 100; i++) {
      String text = simulator.spin("d" + i, ARTICLE, options(1.0)).paragraphs().get(1).text();
      assertTrue(
          text.startsWith("“The trip was a success and the meeting was big,” "),
          () -> "quotation changed: " + text);
    }
  }

  @Test
  void spin_capitalsProtected_leavesThemAlone() {
    for (int i = 0; i < 100; i++) {
      String text = simulator.spin("d" + i, ARTICLE, options(1.0)).paragraphs().get(1).text();
      assertTrue(text.contains(" Mayor Ana Trip "), () -> "capitals changed: " + text);
    }
  }

  @Test
  void spin_fixedChoice_isOnePerSurfaceForm() {
    SpinOptions options =
        new SpinOptions(Set.of(SpinFamily.THESAURUS), 0.8, false, true, false, true);
    for (int i = 0; i < 100; i++) {
      Map<String, Set<String>> wordings = new HashMap<>();
      for (AlteredText paragraph : simulator.spin("d" + i, ARTICLE, options).paragraphs()) {
        for (AlignedToken token : paragraph.tokens()) {
          wordings.computeIfAbsent(token.original(), word -> new HashSet<>()).add(token.text());
        }
      }
      assertEquals(1, wordings.getOrDefault("trip", Set.of()).size(), wordings::toString);
    }
  }

  @ParameterizedTest
  @EnumSource(SpinFamily.class)
  void spin_oneFamily_makesOnlyItsChanges(SpinFamily family) {
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      SpinOptions options = new SpinOptions(Set.of(family), 1.0, true, true, false, true);
      simulator.spin("d" + i, ARTICLE, options).paragraphs().stream()
          .flatMap(paragraph -> paragraph.changes().stream())
          .forEach(change -> kinds.add(change.kind()));
    }
    Set<String> expected = family == SpinFamily.INDUCED ? Set.of() : Set.of(family.id());
    assertEquals(expected, kinds);
  }

  @Test
  void spin_articlesRepaired_putsAnBeforeAVowel() {
    Thesaurus thesaurus =
        Thesaurus.of(Map.of("trip", Set.of("excursion"), "excursion", Set.of("trip")));
    WordFrequencies frequencies = WordFrequencies.of(Map.of("excursion", 1, "trip", 1));
    SpinSimulator one = new SpinSimulator(thesaurus, InducedWords.none(), frequencies, 1);
    SpinOptions plain = new SpinOptions(Set.of(SpinFamily.THESAURUS), 1, true, true, false, true);
    SpinOptions repaired = new SpinOptions(Set.of(SpinFamily.THESAURUS), 1, true, true, true, true);
    String text = "They took a trip.";
    assertTrue(
        texts(one, text, repaired).contains("They took an excursion."),
        () -> texts(one, text, repaired).toString());
    assertFalse(texts(one, text, plain).contains("They took an excursion."));
    assertTrue(texts(one, text, plain).contains("They took a excursion."));
  }

  @Test
  void changeAt_neighbourOfAChange_isEmpty() {
    AlteredText text =
        new AlteredText("a b c", "a x c", List.of(new Change(new Span(2, 3), "x", "phrase")));
    assertTrue(text.changeAt(new Span(2, 3)).isPresent());
    assertFalse(text.changeAt(new Span(0, 1)).isPresent());
    assertFalse(text.changeAt(new Span(4, 5)).isPresent());
  }

  private static Set<String> texts(SpinSimulator simulator, String text, SpinOptions options) {
    return Stream.iterate(0, i -> i + 1)
        .limit(40)
        .map(i -> simulator.spin("d" + i, List.of(text), options).paragraphs().get(0).text())
        .collect(Collectors.toSet());
  }

  private static WordFrequencies frequencies() {
    Map<String, Integer> counts = new HashMap<>(Map.of("filler", 400_000, "jaunt", 1));
    String frequent =
        "journey journeys voyage hit triumph gathering assembly large great officer officers agents"
            + " marched strolled city municipality trip success meeting big officials walked town";
    for (String word : frequent.split(" ")) {
      counts.put(word, 100);
    }
    return WordFrequencies.of(counts);
  }

  private static SpinOptions options(double rate) {
    return new SpinOptions(ALL, rate, true, true, false, true);
  }
}
