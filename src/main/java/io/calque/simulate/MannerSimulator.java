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
  private static final Manners NONE = Manners.of(List.of());

  private final Neighbours neighbours;
  private final WordFrequencies frequencies;
  private final Inflector inflector = new Inflector();
  private final MannerFillers fillers = new MannerFillers();
  private final WordJoints joints = new WordJoints();
  private final Map<Manner, Map<Manners, MannerSpinner>> spinners = new ConcurrentHashMap<>();
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
   * Spins a document in one of the manners, well-known ones likelier, at a density of its range. It
   * borrows from the others of the selection, and from no other manner.
   *
   * @throws IllegalArgumentException if there is none
   */
  public MannerDocument spin(String id, List<String> paragraphs, Manners manners) {
    if (manners.isEmpty()) {
      throw new IllegalArgumentException("manners is empty");
    }
    SplittableRandom random = DocumentRandom.of(seed, "manner\t" + id);
    return spin(paragraphs, manners.draw(random), manners, random);
  }

  /**
   * Spins a document in one manner at a density of its range.
   *
   * @param others manners that it may borrow words from; whether it is one of them does not matter
   */
  public MannerDocument spin(String id, List<String> paragraphs, Manner manner, Manners others) {
    return spin(paragraphs, manner, others, DocumentRandom.of(seed, "manner\t" + id));
  }

  /** Spins a document in one manner at a density of its range, borrowing from no other. */
  public MannerDocument spin(String id, List<String> paragraphs, Manner manner) {
    return spin(id, paragraphs, manner, NONE);
  }

  private MannerDocument spin(
      List<String> paragraphs, Manner manner, Manners others, SplittableRandom random) {
    MannerHabits habits = manner.habits();
    double density =
        habits.least() == habits.most()
            ? habits.least()
            : random.nextDouble(habits.least(), habits.most());
    MannerSpinner spinner =
        spinners
            .computeIfAbsent(manner, one -> new ConcurrentHashMap<>())
            .computeIfAbsent(others, some -> spinner(manner, some));
    return new MannerDocument(manner, density, spinner.spin(paragraphs, density, random));
  }

  private MannerSpinner spinner(Manner manner, Manners others) {
    KinWords kin = new KinWords(manner, others, inflector, frequencies);
    return new MannerSpinner(
        manner,
        new MannerWords(manner.facts(), inflector, frequencies),
        new BorrowedWords(neighbours, inflector, manner.habits(), kin),
        fillers,
        joints);
  }
}
