package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.english.Form;
import io.calque.english.InflectionTag;
import io.calque.english.Inflector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeighboursTest {
  private static final Form ONE = new Form("trip", InflectionTag.NN);
  private static final Form MANY = new Form("trip", InflectionTag.NNS);

  private static final Form CUT = new Form("reduce", InflectionTag.VBG);

  private static Neighbours neighbours() {
    Thesaurus thesaurus =
        Thesaurus.of(
            Map.of(
                "trip", Set.of("journey", "day out", "salad", "her"),
                "journey", Set.of("trip"),
                "day out", Set.of("trip"),
                "her", Set.of("trip"),
                "reduce", Set.of("cut back", "be less"),
                "cut back", Set.of("reduce"),
                "be less", Set.of("reduce")));
    Map<String, Integer> counts = new HashMap<>();
    for (String word :
        "journey journeys day days out salad salads her cut cutting back be being less"
            .split(" ")) {
      counts.put(word, 900);
    }
    return new Neighbours(thesaurus, new Inflector(), WordFrequencies.of(counts));
  }

  /** What was asked first must not answer for the other. */
  @Test
  void frequent_formsOfOneLemma_doNotDependOnTheOrderOfAsking() {
    Neighbours singularFirst = neighbours();
    Neighbours pluralFirst = neighbours();
    List<String> plural = pluralFirst.frequent("trips", MANY);
    assertEquals(singularFirst.frequent("trip", ONE), pluralFirst.frequent("trip", ONE));
    assertEquals(plural, singularFirst.frequent("trips", MANY));
  }

  /** Salad does not list trip; a day out is no word; her is for other rules. */
  @Test
  void frequent_noun_givesWordsThatListEachOther() {
    assertEquals(List.of("journey"), neighbours().frequent("trip", ONE));
    assertEquals(List.of("journeys"), neighbours().frequent("trips", MANY));
  }

  @Test
  void frequent_verb_maySayItWithAParticle() {
    assertEquals(List.of("cutting back", "cutting"), neighbours().frequent("reducing", CUT));
  }
}
