package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripSimulatorTest {
  private static final List<String> ARTICLE =
      List.of(
          "“We don't want a cold and chilly house,” said Quillmark Jonsson, who is a spokesman for"
              + " the union.",
          "Later Quillmark met members of local councils in Porto and she told reporters that"
              + " President Vazquez took part in the talks.",
          "Officials said that Quillmark called the meeting “a very useful step”, and it is at"
              + " stake for workers.");
  private static final Thesaurus THESAURUS =
      Thesaurus.of(
          Map.of(
              "cold", Set.of("chilly", "icy"),
              "chilly", Set.of("cold", "icy"),
              "useful", Set.of("helpful", "handy")));
  private static final WordFrequencies FREQUENCIES =
      WordFrequencies.of(
          Stream.of(
                  ("helpful handy chilly cold icy " + String.join(" ", ARTICLE))
                      .split("[^\\p{L}]+"))
              .collect(Collectors.toMap(String::toLowerCase, word -> 1, Integer::sum)));

  private final RoundTripSimulator simulator = new RoundTripSimulator(THESAURUS, FREQUENCIES, 3);

  @Test
  void translate_sameSeedAndDocument_givesTheSame() {
    Set<Perturbation> all = EnumSet.allOf(Perturbation.class);
    RoundTripSimulator other = new RoundTripSimulator(THESAURUS, FREQUENCIES, 3);
    assertEquals(simulator.translate("a", ARTICLE, all), other.translate("a", ARTICLE, all));
  }

  @ParameterizedTest
  @EnumSource(Perturbation.class)
  void translate_onePerturbation_makesOnlyItsChanges(Perturbation kind) {
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      RoundTripOptions options = new RoundTripOptions(Set.of(kind), 1.0);
      simulator.translate("d" + i, ARTICLE, options).paragraphs().stream()
          .flatMap(paragraph -> paragraph.changes().stream())
          .forEach(change -> kinds.add(change.kind()));
    }
    assertEquals(Set.of(kind.id()), kinds);
  }

  @Test
  void translate_anyDocument_changesPutBackGiveTheOriginal() {
    RoundTripOptions options = new RoundTripOptions(EnumSet.allOf(Perturbation.class), 0.7);
    for (int i = 0; i < 200; i++) {
      List<AlteredText> altered = simulator.translate("d" + i, ARTICLE, options).paragraphs();
      for (int p = 0; p < ARTICLE.size(); p++) {
        assertEquals(ARTICLE.get(p), AlteredTexts.restored(altered.get(p)));
      }
    }
  }

  @Test
  void translate_namesRespelt_areTheSameWhereverTheyChange() {
    RoundTripOptions options = new RoundTripOptions(Set.of(Perturbation.NAME_RESPELT), 1.0);
    for (int i = 0; i < 60; i++) {
      Set<String> spellings = new HashSet<>();
      for (AlteredText paragraph : simulator.translate("d" + i, ARTICLE, options).paragraphs()) {
        paragraph.changes().forEach(c -> spellings.add(c.span().of(paragraph.text())));
      }
      assertEquals(1, spellings.size(), spellings::toString);
    }
  }

  @Test
  void translate_nothingWanted_changesNothing() {
    List<AlteredText> same =
        simulator.translate("a", ARTICLE, new RoundTripOptions(Set.of(), 1.0)).paragraphs();
    assertTrue(same.stream().allMatch(text -> text.changes().isEmpty()), same::toString);
  }
}
