package io.calque.simulate;

import io.calque.english.Form;
import io.calque.english.FunctionWords;
import io.calque.english.Inflector;
import java.util.List;
import java.util.SplittableRandom;

/** What a thesaurus puts for words of the classes that a manner touches. Immutable. */
final class BorrowedWords {
  private static final int LEAST_LETTERS = 3;

  /** Half of the picks are of the first eighth of the candidates. */
  private static final double CLOSENESS = 3;

  private final Neighbours neighbours;
  private final Inflector inflector;
  private final MannerHabits habits;

  BorrowedWords(Neighbours neighbours, Inflector inflector, MannerHabits habits) {
    this.neighbours = neighbours;
    this.inflector = inflector;
    this.habits = habits;
  }

  /** What may stand for a lower-case word, the best first; empty if the manner leaves it alone. */
  List<String> candidates(String lower) {
    if (lower.length() < LEAST_LETTERS || FunctionWords.contains(lower)) {
      return List.of();
    }
    return inflector.analyse(lower).stream()
        .findFirst()
        .filter(reading -> habits.touches().contains(reading.part()))
        .map(reading -> candidates(lower, reading))
        .orElse(List.of());
  }

  private List<String> candidates(String lower, Form reading) {
    List<String> all = neighbours.frequent(lower, reading);
    return all.stream()
        .filter(one -> habits.phrases() || one.indexOf(' ') < 0)
        .limit(habits.reach())
        .toList();
  }

  /** One of the candidates, the first ones likelier. */
  static String pick(List<String> candidates, SplittableRandom random) {
    return candidates.get((int) (Math.pow(random.nextDouble(), CLOSENESS) * candidates.size()));
  }
}
