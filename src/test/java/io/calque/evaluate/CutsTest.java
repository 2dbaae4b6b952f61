package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.train.text.Provenance;
import io.calque.train.text.TrainingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CutsTest {
  @Test
  void joined_twentyThreeSingles_givesTwoOfTenAndDropsTheRest() {
    List<TrainingDocument> singles =
        IntStream.range(0, 23).mapToObj(i -> document("d" + i, "letters", "text " + i)).toList();
    List<TrainingDocument> joined = Cuts.joined(singles);
    assertEquals(2, joined.size());
    assertEquals("d10", joined.get(1).id());
    assertEquals(10, joined.get(1).texts().size());
    assertEquals("text 19", joined.get(1).texts().get(9));
  }

  /** Sentences of one system, set and language follow one another; others are never mixed in. */
  @Test
  void tens_versionsOfSystems_areCutApart() {
    List<TrainingDocument> documents = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      documents.add(version("d" + i, "a", "de", 4));
      documents.add(version("d" + i, "b", "de", 3));
      documents.add(version("d" + i, "a", "ha", 2));
    }
    List<TrainingDocument> tens = Cuts.tens(documents);
    assertEquals(
        List.of("a de", "a de", "b de", "a ha"),
        tens.stream().map(one -> one.system() + " " + one.lang()).toList());
    for (TrainingDocument ten : tens) {
      assertEquals(10, ten.texts().size());
      String mark = ten.system() + " " + ten.lang() + " ";
      assertTrue(ten.texts().stream().allMatch(text -> text.startsWith(mark)), ten.toString());
      assertEquals(Provenance.MT, ten.label());
    }
    List<String> texts = tens.get(0).texts();
    assertEquals("a de d0 0", texts.get(0));
    assertEquals("a de d2 1", texts.get(9));
    assertEquals("a de d2 2", tens.get(1).texts().get(0));
  }

  @Test
  void tens_anyVersions_giveNoTextTwice() {
    List<TrainingDocument> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      documents.add(version("d" + i, "system" + i % 3, "de", 1 + i % 7));
    }
    List<String> texts =
        Cuts.tens(documents).stream().flatMap(one -> one.texts().stream()).toList();
    assertEquals(texts.size(), texts.stream().distinct().count());
    int all = documents.stream().mapToInt(one -> one.texts().size()).sum();
    assertTrue(texts.size() > all - 30 && texts.size() <= all, texts.size() + " of " + all);
  }

  @Test
  void tens_fewerThanTenSentences_giveNone() {
    assertEquals(List.of(), Cuts.tens(List.of(version("d", "a", "de", 9))));
    assertEquals(List.of(), Cuts.tens(List.of()));
  }

  private static TrainingDocument version(String id, String system, String lang, int texts) {
    String mark = system + " " + lang + " " + id + " ";
    return new TrainingDocument(
        id,
        Provenance.MT,
        "wmt21",
        system,
        lang,
        OptionalInt.empty(),
        IntStream.range(0, texts).mapToObj(i -> mark + i).toList());
  }

  @Test
  void drawn_lists_areEvenlySpacedAndNeverLonger() {
    List<Integer> ten = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertEquals(List.of(0, 3, 6), Cuts.drawn(ten, 3));
    assertEquals(ten, Cuts.drawn(ten, 10));
    assertEquals(ten, Cuts.drawn(ten, 11));
    assertEquals(List.of(), Cuts.drawn(List.of(), 3));
  }

  @Test
  void areSingle_mostHoldOneText_isTrue() {
    TrainingDocument one = document("a", "letters", "one");
    TrainingDocument two = document("b", "letters", "one", "two");
    assertTrue(Cuts.areSingle(List.of(one, one, two)));
    assertFalse(Cuts.areSingle(List.of(one, two)));
  }

  @Test
  void by_mixedGroups_keepsTheOrderInside() {
    TrainingDocument first = document("a", "papers", "one");
    TrainingDocument second = document("b", "letters", "two");
    TrainingDocument third = document("c", "papers", "three");
    var groups = Cuts.by(List.of(first, second, third), TrainingDocument::group);
    assertEquals(Set.of("letters", "papers"), groups.keySet());
    assertEquals(List.of(first, third), groups.get("papers"));
  }

  private static TrainingDocument document(String id, String group, String... texts) {
    return new TrainingDocument(
        id, Provenance.HUMAN_OTHER, group, "", "en", OptionalInt.empty(), List.of(texts));
  }
}
