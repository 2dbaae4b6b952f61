package io.calque.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeighboursTest {
  private static final Form ONE = new Form("trip", InflectionTag.NN);
  private static final Form MANY = new Form("trip", InflectionTag.NNS);

  private static Neighbours neighbours() {
    Thesaurus thesaurus = Thesaurus.of(Map.of("trip", Set.of("journey", "day out")));
    Map<String, Integer> counts = Map.of("journey", 900, "journeys", 900, "day", 900, "out", 900);
    return new Neighbours(thesaurus, new Inflector(), WordFrequencies.of(counts));
  }

  /** A phrase stands for the singular alone: what was asked first must not answer for the other. */
  @Test
  void frequent_formsOfOneLemma_doNotDependOnTheOrderOfAsking() {
    Neighbours singularFirst = neighbours();
    Neighbours pluralFirst = neighbours();
    List<String> plural = pluralFirst.frequent("trips", MANY);
    assertEquals(singularFirst.frequent("trip", ONE), pluralFirst.frequent("trip", ONE));
    assertEquals(plural, singularFirst.frequent("trips", MANY));
  }
}
