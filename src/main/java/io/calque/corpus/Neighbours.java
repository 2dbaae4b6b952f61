package io.calque.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Ranks what a thesaurus spinner may put for a surface form: words that WordNet calls synonyms or
 * more general first ({@code close-words.tsv}), then neighbours in the thesaurus by the share of
 * common synonyms times log frequency. In sample 002 the word chosen stands tenth in the median.
 * Thread-safe.
 */
final class Neighbours {
  /** Frequent words occur this often in a million. */
  private static final double FREQUENT = 3;

  private static final double SEEN = 0.02;
  private static final int MOST_KEPT = 30;

  private final Thesaurus thesaurus;
  private final Inflector inflector;
  private final WordFrequencies frequencies;
  private final Map<String, List<String>> close = new HashMap<>();
  private final Map<String, List<String>> frequentCache = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> lemmaCache = new ConcurrentHashMap<>();
  private final Map<String, List<String>> rareCache = new ConcurrentHashMap<>();

  Neighbours(Thesaurus thesaurus, Inflector inflector, WordFrequencies frequencies) {
    this.thesaurus = thesaurus;
    this.inflector = inflector;
    this.frequencies = frequencies;
    for (List<String> row : TsvTable.resource("close-words.tsv")) {
      close.put(row.get(0), List.of(row.get(1).split(",")));
    }
  }

  /** Frequent replacements for one reading of {@code surface}, inflected like it, best first. */
  List<String> frequent(String surface, Form reading) {
    return frequentCache.computeIfAbsent(
        surface + "/" + reading, key -> inflected(surface, reading, frequentLemmas(reading)));
  }

  /** Rare replacements for one reading of {@code surface}, not inflected, best first. */
  List<String> rare(String surface, Form reading) {
    List<String> lemmas = rareCache.computeIfAbsent(reading.toString(), key -> rareLemmas(reading));
    return lemmas.contains(surface) ? List.of() : lemmas;
  }

  /** {@code lemma} in the form of {@code reading}. */
  String inflect(String lemma, Form reading) {
    String form = inflector.inflect(lemma, reading.tag()).orElse(lemma);
    return isPeriphrastic(form) ? lemma : form;
  }

  private List<String> inflected(String surface, Form reading, Set<String> lemmas) {
    List<String> forms = new ArrayList<>();
    for (String lemma : lemmas) {
      Optional<String> form = inflector.inflect(lemma, reading.tag());
      form.filter(word -> frequencies.rarestPerMillion(word) >= FREQUENT / 2)
          .filter(word -> !word.equals(surface) && !forms.contains(word))
          .filter(word -> !isPeriphrastic(word))
          .ifPresent(forms::add);
    }
    return List.copyOf(forms.subList(0, Math.min(MOST_KEPT, forms.size())));
  }

  private static boolean isPeriphrastic(String form) {
    return form.startsWith("more ") || form.startsWith("most ");
  }

  private Set<String> frequentLemmas(Form reading) {
    return lemmaCache.computeIfAbsent(reading.toString(), key -> rankFrequent(reading));
  }

  private Set<String> rankFrequent(Form reading) {
    Set<String> lemmas = new LinkedHashSet<>();
    for (String lemma : close.getOrDefault(reading.lemma(), List.of())) {
      if (frequencies.rarestPerMillion(lemma) >= FREQUENT && fits(lemma, reading)) {
        lemmas.add(lemma);
      }
    }
    lemmas.addAll(
        ranked(
            reading,
            other -> frequencies.rarestPerMillion(other) >= FREQUENT && fits(other, reading)));
    return lemmas;
  }

  private List<String> rareLemmas(Form reading) {
    return ranked(
        reading,
        other -> {
          double often = frequencies.rarestPerMillion(other);
          return often >= SEEN && often < FREQUENT && fits(other, reading);
        });
  }

  private List<String> ranked(Form reading, Predicate<String> wanted) {
    String lemma = reading.lemma();
    Map<String, Double> scores = new HashMap<>();
    for (String other : thesaurus.neighbours(lemma)) {
      if (wanted.test(other)) {
        double often = Math.log1p(frequencies.rarestPerMillion(other));
        double phrase = other.indexOf(' ') < 0 ? 1 : 0.25;
        scores.put(other, -thesaurus.similarity(lemma, other) * often * phrase);
      }
    }
    return scores.keySet().stream()
        .sorted(
            Comparator.comparingDouble((String other) -> scores.getOrDefault(other, 0.0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_KEPT)
        .toList();
  }

  /** Whether a word can be of the word class of {@code reading}; phrases may always. */
  private boolean fits(String lemma, Form reading) {
    boolean phrase = lemma.indexOf(' ') >= 0;
    return phrase
        ? reading.tag().isBase() || reading.part() == PartOfSpeech.VERB
        : inflector.partsOf(lemma).contains(reading.part());
  }
}
