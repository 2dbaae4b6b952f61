package io.calque.simulate;

import io.calque.english.Form;
import io.calque.english.FunctionWords;
import io.calque.english.Inflector;
import io.calque.english.PartOfSpeech;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a manner may put for words of the classes that it touches and that it was not seen to
 * replace: what other manners put, then neighbours from a thesaurus. Thread-safe.
 */
final class BorrowedWords {
  private static final int LEAST_LETTERS = 3;

  /** Half of the picks are of the first eighth of the candidates. */
  private static final double CLOSENESS = 3;

  private final Neighbours neighbours;
  private final Inflector inflector;
  private final MannerHabits habits;
  private final KinWords kin;
  private final Map<String, List<String>> byWord = new ConcurrentHashMap<>();

  BorrowedWords(Neighbours neighbours, Inflector inflector, MannerHabits habits, KinWords kin) {
    this.neighbours = neighbours;
    this.inflector = inflector;
    this.habits = habits;
    this.kin = kin;
  }

  /** What may stand for a lower-case word, the best first; empty if the manner leaves it alone. */
  List<String> candidates(String lower) {
    return byWord.computeIfAbsent(lower, this::find);
  }

  private List<String> find(String lower) {
    if (lower.length() < LEAST_LETTERS || FunctionWords.contains(lower)) {
      return List.of();
    }
    Optional<Form> reading = reading(lower).filter(form -> habits.touches().contains(form.part()));
    if (reading.isEmpty()) {
      return List.of();
    }
    Set<String> all = new LinkedHashSet<>(kin.of(lower));
    all.addAll(neighbours.frequent(lower, reading.get()));
    return all.stream()
        .filter(one -> habits.phrases() || one.indexOf(' ') < 0)
        .limit(habits.reach())
        .toList();
  }

  /** The first reading, but another word's form before an adverb: needs is of need. */
  private Optional<Form> reading(String lower) {
    List<Form> readings = inflector.analyse(lower);
    boolean adverb =
        !readings.isEmpty()
            && readings.get(0).part() == PartOfSpeech.ADVERB
            && !lower.endsWith("ly");
    return readings.stream()
        .filter(form -> adverb && !form.lemma().equals(lower))
        .findFirst()
        .or(() -> readings.stream().findFirst());
  }

  /** One of the candidates, the first ones likelier. */
  static String pick(List<String> candidates, SplittableRandom random) {
    return candidates.get((int) (Math.pow(random.nextDouble(), CLOSENESS) * candidates.size()));
  }
}
