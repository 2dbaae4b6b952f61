package io.calque.simulate;

import io.calque.english.FunctionWords;
import io.calque.english.Inflector;
import io.calque.english.WordFact;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What other manners of a selection put for single words: spinners buy and copy each other's
 * dictionaries, so this is likelier than a thesaurus to be what one puts whose own words nobody has
 * read. Those of kin go first, then what most of the others put; of others, only real ones that
 * look at the sense of a word. Immutable.
 */
final class KinWords {
  /** Manners that choose from more neighbours are blind to the sense. */
  private static final int LARGEST_REACH = 12;

  private final MannerWords kin;
  private final MannerWords others;

  KinWords(Manner manner, Manners manners, Inflector inflector, WordFrequencies frequencies) {
    kin = words(manners, other -> manner.kin().contains(other.id()), inflector, frequencies);
    others =
        words(
            manners,
            other ->
                !other.id().equals(manner.id())
                    && other.habits().reach() <= LARGEST_REACH
                    && !other.isInvented(),
            inflector,
            frequencies);
  }

  private static MannerWords words(
      Manners manners, Predicate<Manner> used, Inflector inflector, WordFrequencies frequencies) {
    List<WordFact> facts =
        manners.list().stream()
            .filter(used)
            .flatMap(manner -> manner.facts().stream())
            .filter(fact -> fact.original().indexOf(' ') < 0)
            .filter(fact -> !FunctionWords.contains(fact.original()))
            .toList();
    return new MannerWords(facts, inflector, frequencies);
  }

  /** What others put for a lower-case word, the likeliest first; empty if nothing is known. */
  List<String> of(String lower) {
    Set<String> all = new LinkedHashSet<>(best(kin, lower));
    all.addAll(best(others, lower));
    return List.copyOf(all);
  }

  private static List<String> best(MannerWords words, String lower) {
    Map<String, Double> weights = new LinkedHashMap<>();
    words
        .longest(List.of(lower), new BitSet(), 0)
        .ifPresent(
            entry ->
                entry
                    .wordings()
                    .forEach(one -> weights.merge(one.text(), one.weight(), Double::sum)));
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
