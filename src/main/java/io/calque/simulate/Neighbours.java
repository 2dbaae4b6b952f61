package io.calque.simulate;

import io.calque.english.Form;
import io.calque.english.FunctionWords;
import io.calque.english.Inflector;
import io.calque.english.PartOfSpeech;
import io.calque.table.TableRow;
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
 * more general ({@code close-words.tsv}) and words that list each other in the thesaurus, by place
 * there, mutual listing and share of common synonyms, rare words last. Of the 69 single words that
 * sample 002 replaced, 43 have the word it chose among the {@value #MOST_KEPT} best, in the median
 * fifth. Thread-safe.
 */
final class Neighbours {
  /** Frequent words occur this often in a million. */
  private static final double FREQUENT = 3;

  /** Words more frequent than this in a million are no likelier to be put. */
  private static final double COMMON = 30;

  private static final double SEEN = 0.02;
  private static final int MOST_KEPT = 30;

  /** What the first word of {@code close-words.tsv} adds to the share of common synonyms. */
  private static final double CLOSE = 0.3;

  /** What words that list each other add. */
  private static final double MUTUAL = 0.15;

  /** A verb with a particle is put less often than one word. */
  private static final double PARTICLE_VERB = 0.4;

  private static final Set<String> PARTICLES =
      Set.of(
          "about",
          "ahead",
          "along",
          "around",
          "away",
          "back",
          "down",
          "in",
          "into",
          "off",
          "on",
          "out",
          "over",
          "through",
          "to",
          "together",
          "up");

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
    for (TableRow row : SimulatorLists.list("close-words.tsv").tsv("lemma", "close")) {
      close.put(row.get("lemma"), List.of(row.get("close").split(",")));
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
    String lemma = reading.lemma();
    List<String> closest = close.getOrDefault(lemma, List.of());
    Set<String> candidates = new LinkedHashSet<>(closest);
    for (String other : thesaurus.neighbours(lemma)) {
      if (thesaurus.lists(other, lemma)) {
        candidates.add(other);
      }
    }
    Map<String, Double> scores = new HashMap<>();
    for (String other : candidates) {
      double often = frequencies.rarestPerMillion(other);
      if (often >= FREQUENT && fits(other, reading) && isPlain(other)) {
        int place = closest.indexOf(other);
        double near = place < 0 ? 0 : CLOSE / (1 + place / 4.0);
        double mutual = areMutual(lemma, other) ? MUTUAL : 0;
        double likeness = near + mutual + thesaurus.similarity(lemma, other);
        double single = other.indexOf(' ') < 0 ? 1 : PARTICLE_VERB;
        scores.put(other, likeness * single * Math.log1p(Math.min(often, COMMON)));
      }
    }
    return new LinkedHashSet<>(best(scores));
  }

  private boolean areMutual(String one, String other) {
    return thesaurus.lists(one, other) && thesaurus.lists(other, one);
  }

  /** One word that a thesaurus replaces, or a verb with a particle: a spinner has few others. */
  private static boolean isPlain(String wording) {
    int space = wording.indexOf(' ');
    return space < 0
        ? !FunctionWords.contains(wording)
        : PARTICLES.contains(wording.substring(space + 1))
            && !FunctionWords.contains(wording.substring(0, space));
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
      if (wanted.test(other) && isPlain(other)) {
        double often = Math.log1p(frequencies.rarestPerMillion(other));
        scores.put(other, thesaurus.similarity(lemma, other) * often);
      }
    }
    return best(scores);
  }

  private static List<String> best(Map<String, Double> scores) {
    return scores.keySet().stream()
        .sorted(
            Comparator.comparingDouble((String other) -> -scores.getOrDefault(other, 0.0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_KEPT)
        .toList();
  }

  /** Whether a word can be of the word class of {@code reading}; phrases are verbs. */
  private boolean fits(String lemma, Form reading) {
    return lemma.indexOf(' ') >= 0
        ? reading.part() == PartOfSpeech.VERB
        : inflector.partsOf(lemma).contains(reading.part());
  }
}
