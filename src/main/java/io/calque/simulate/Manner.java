package io.calque.simulate;

import io.calque.english.WordFact;
import java.util.List;

/**
 * One real spinner as its pages show it: what it was seen to put for what, and its habits.
 *
 * @param id short name, the same in all tables
 * @param name what a reader calls it
 * @param kin ids of manners that seem to have the same dictionary
 * @param habits density, what it leaves alone, and what else it does
 * @param facts what it was seen to put; may be empty, then all its words are from the thesaurus
 */
public record Manner(
    String id, String name, List<String> kin, MannerHabits habits, List<WordFact> facts) {
  /** Checks that every fact is of this manner, and copies the lists. */
  public Manner {
    for (WordFact fact : facts) {
      if (!fact.manner().equals(id)) {
        throw new IllegalArgumentException("manner " + id + " has a fact of " + fact.manner());
      }
    }
    kin = List.copyOf(kin);
    facts = List.copyOf(facts);
  }

  /** Whether it is made up: no page of it was read. */
  boolean isInvented() {
    return !facts.isEmpty() && facts.stream().allMatch(fact -> fact.basis().equals("own"));
  }

  /** Whether nothing is known of its dictionary. */
  public boolean isWordless() {
    return facts.isEmpty();
  }

  /** Of the id alone: it is looked up for every document. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
