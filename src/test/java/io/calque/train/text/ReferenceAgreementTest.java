package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceAgreementTest {
  private static final List<String> REFERENCE =
      List.of("The mayor opened a new bridge on Monday.", "Nobody asked what it had cost.");

  private static TrainingDocument version(
      String id, Provenance label, String system, String lang, List<String> texts) {
    return new TrainingDocument(id, label, "wmt21", system, lang, OptionalInt.empty(), texts);
  }

  private static TrainingDocument reference(String id, String lang) {
    return version(id, Provenance.HUMAN_TRANSLATION, "ref", lang, REFERENCE);
  }

  /** The reference with as many words replaced. */
  private static TrainingDocument output(String id, String system, String lang, int wrong) {
    String[] words = String.join(" ", REFERENCE).split(" ", -1);
    for (int i = 0; i < wrong; i++) {
      words[2 * i + 1] = "wrong" + i;
    }
    return version(id, Provenance.MT, system, lang, List.of(String.join(" ", words)));
  }

  private static List<String> lowRanked(List<TrainingDocument> documents) {
    ReferenceAgreement agreement = new ReferenceAgreement(documents);
    return documents.stream()
        .filter(agreement::isLowRanked)
        .map(document -> document.lang() + " " + document.system())
        .distinct()
        .toList();
  }

  /** A quarter of the systems, rounded, from four on. */
  @ParameterizedTest
  @CsvSource({"3, 0", "4, 1", "5, 1", "6, 2"})
  void isLowRanked_systems_isTheQuarterWithFewestPairsOfTheReference(int systems, int low) {
    List<TrainingDocument> documents = new ArrayList<>(List.of(reference("d1", "de")));
    IntStream.range(0, systems)
        .forEach(i -> documents.add(output("d1", "system" + i, "de", systems - 1 - i)));
    List<String> expected = IntStream.range(0, low).mapToObj(i -> "de system" + i).toList();
    assertEquals(expected, lowRanked(documents));
  }

  @Test
  void isLowRanked_otherLanguage_isRankedApart() {
    List<TrainingDocument> documents =
        new ArrayList<>(List.of(reference("d1", "de"), reference("d2", "ru")));
    for (int i = 0; i < 4; i++) {
      documents.add(output("d1", "system" + i, "de", i));
      documents.add(output("d2", "system" + i, "ru", 4 - i));
    }
    assertEquals(List.of("ru system0", "de system3"), lowRanked(documents));
  }

  /** A system that translated the hardest document alone is held against it alone. */
  @Test
  void isLowRanked_hardDocument_isNotTheSystemsFault() {
    List<TrainingDocument> documents =
        new ArrayList<>(List.of(reference("easy", "de"), reference("hard", "de")));
    for (String system : List.of("a", "b", "c")) {
      documents.add(output("easy", system, "de", system.equals("b") ? 2 : 0));
      documents.add(output("hard", system, "de", 6));
    }
    documents.add(output("hard", "d", "de", 5));
    assertEquals(List.of("de b"), lowRanked(documents));
  }

  @Test
  void isLowRanked_documentsWithoutReference_areNotRanked() {
    List<TrainingDocument> documents = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      documents.add(output("d1", "system" + i, "de", i));
    }
    documents.add(version("d1", Provenance.HUMAN_ORIGINAL, "", "de", REFERENCE));
    assertEquals(List.of(), lowRanked(documents));
  }

  @Test
  void isLowRanked_caseAndMarks_countNothing() {
    List<TrainingDocument> documents = new ArrayList<>(List.of(reference("d1", "de")));
    for (int i = 0; i < 4; i++) {
      documents.add(output("d1", "system" + i, "de", i == 2 ? 1 : 0));
    }
    documents.set(
        1,
        version(
            "d1",
            Provenance.MT,
            "system0",
            "de",
            List.of(
                "THE mayor — opened a new bridge, on Monday", "nobody asked what it had cost!")));
    assertEquals(List.of("de system2"), lowRanked(documents));
  }

  @Test
  void isLowRanked_emptyText_isLowest() {
    List<TrainingDocument> documents = new ArrayList<>(List.of(reference("d1", "de")));
    for (int i = 0; i < 3; i++) {
      documents.add(output("d1", "system" + i, "de", 3));
    }
    TrainingDocument empty = version("d1", Provenance.MT, "system3", "de", List.of("…"));
    documents.add(empty);
    ReferenceAgreement agreement = new ReferenceAgreement(documents);
    assertTrue(agreement.isLowRanked(empty));
    assertFalse(agreement.isLowRanked(documents.get(1)));
  }
}
