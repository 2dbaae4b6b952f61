package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.train.Provenance;
import io.calque.train.TrainingDocument;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutTextTest {
  @Test
  void joined_twentyThreeSingles_givesTwoOfTenAndDropsTheRest() {
    List<TrainingDocument> singles =
        IntStream.range(0, 23).mapToObj(i -> document("d" + i, "letters", "text " + i)).toList();
    List<TrainingDocument> joined = HeldOutText.joined(singles);
    assertEquals(2, joined.size());
    assertEquals("d10", joined.get(1).id());
    assertEquals(10, joined.get(1).texts().size());
    assertEquals("text 19", joined.get(1).texts().get(9));
  }

  @Test
  void areSingle_mostHoldOneText_isTrue() {
    TrainingDocument one = document("a", "letters", "one");
    TrainingDocument two = document("b", "letters", "one", "two");
    assertTrue(HeldOutText.areSingle(List.of(one, one, two)));
    assertFalse(HeldOutText.areSingle(List.of(one, two)));
  }

  @Test
  void by_mixedGroups_keepsTheOrderInside() {
    TrainingDocument first = document("a", "papers", "one");
    TrainingDocument second = document("b", "letters", "two");
    TrainingDocument third = document("c", "papers", "three");
    var groups = HeldOutText.by(List.of(first, second, third), TrainingDocument::group);
    assertEquals(Set.of("letters", "papers"), groups.keySet());
    assertEquals(List.of(first, third), groups.get("papers"));
  }

  private static TrainingDocument document(String id, String group, String... texts) {
    return new TrainingDocument(
        id, Provenance.HUMAN_OTHER, group, "", "en", OptionalInt.empty(), List.of(texts));
  }
}
