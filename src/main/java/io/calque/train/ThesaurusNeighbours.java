package io.calque.train;

import io.calque.english.Form;
import io.calque.english.Inflector;
import io.calque.simulate.Thesaurus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the thesaurus neighbours of word forms, inflected alike and nearest first. */
final class ThesaurusNeighbours {
  private final Thesaurus thesaurus;
  private final Inflector inflector;
  private final Map<String, Set<String>> listedUnder = new HashMap<>();

  /**
   * Prepares the reverse of the thesaurus for the given words.
   *
   * @param words the vocabulary; forms outside it are of no use to the caller
   */
  ThesaurusNeighbours(Thesaurus thesaurus, Inflector inflector, List<String> words) {
    this.thesaurus = thesaurus;
    this.inflector = inflector;
    for (String word : words) {
      for (String synonym : thesaurus.neighbours(word)) {
        listedUnder.computeIfAbsent(synonym, key -> new TreeSet<>()).add(word);
      }
    }
  }

  /** The neighbours of a lower-case form, nearest first, each with its nearness from 0 to 1. */
  Map<String, Double> of(String word) {
    Map<String, Double> nearness = new HashMap<>();
    for (Form form : inflector.analyse(word)) {
      Set<String> lemmas = new TreeSet<>(thesaurus.neighbours(form.lemma()));
      lemmas.addAll(listedUnder.getOrDefault(form.lemma(), Set.of()));
      for (String lemma : lemmas) {
        if (lemma.indexOf(' ') < 0 && inflector.partsOf(lemma).contains(form.part())) {
          double near = thesaurus.similarity(form.lemma(), lemma);
          inflector
              .inflect(lemma, form.tag())
              .filter(other -> !other.equals(word))
              .ifPresent(other -> nearness.merge(other, near, Math::max));
        }
      }
    }
    List<Map.Entry<String, Double>> sorted = new ArrayList<>(nearness.entrySet());
    sorted.sort(
        Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    Map<String, Double> out = new LinkedHashMap<>();
    sorted.forEach(entry -> out.put(entry.getKey(), entry.getValue()));
    return out;
  }
}
