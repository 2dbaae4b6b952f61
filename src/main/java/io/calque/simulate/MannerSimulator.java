package io.calque.simulate;

import io.calque.english.Inflector;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rewrites clean English as real spinners do, each with its own words and habits. What was read of
 * a dictionary is only part of it: where that does not reach the density of a document, words of
 * the classes that the manner touches get neighbours from a thesaurus, and such changes are told
 * apart ({@link MannerChange#BORROWED}). The same seed, document id, paragraphs and manners give
 * the same result. Thread-safe.
 */
public final class MannerSimulator {
  private final Neighbours neighbours;
  private final WordFrequencies frequencies;
  private final Inflector inflector = new Inflector();
  private final MannerFillers fillers = new MannerFillers();
  private final WordJoints joints = new WordJoints();
  private final Map<Manner, MannerWords> words = new ConcurrentHashMap<>();
  private final long seed;

  /**
   * A simulator.
   *
   * @param thesaurus heads and synonyms, for words that no manner was seen to replace
   * @param frequencies of clean English; words from the thesaurus must occur in it
   * @param seed of all choices
   */
  public MannerSimulator(Thesaurus thesaurus, WordFrequencies frequencies, long seed) {
    this.neighbours = new Neighbours(thesaurus, inflector, frequencies);
    this.frequencies = frequencies;
    this.seed = seed;
  }

  /**
   * Spins a document in one of the manners, well-known ones likelier, at a density of its range.
   *
   * @throws IllegalArgumentException if there is none
   */
  public MannerDocument spin(String id, List<String> paragraphs, Manners manners) {
    if (manners.isEmpty()) {
      throw new IllegalArgumentException("manners is empty");
    }
    SplittableRandom random = DocumentRandom.of(seed, "manner\t" + id);
    return spin(paragraphs, manners.draw(random), random);
  }

  /** Spins a document in one manner at a density of its range. */
  public MannerDocument spin(String id, List<String> paragraphs, Manner manner) {
    return spin(paragraphs, manner, DocumentRandom.of(seed, "manner\t" + id));
  }

  private MannerDocument spin(List<String> paragraphs, Manner manner, SplittableRandom random) {
    MannerHabits habits = manner.habits();
    double density =
        habits.least() == habits.most()
            ? habits.least()
            : random.nextDouble(habits.least(), habits.most());
    MannerWords known =
        words.computeIfAbsent(manner, one -> new MannerWords(one.facts(), inflector, frequencies));
    MannerSpinner spinner =
        new MannerSpinner(
            manner, known, new BorrowedWords(neighbours, inflector, habits), fillers, joints);
    return new MannerDocument(manner, density, spinner.spin(paragraphs, density, random));
  }
}
