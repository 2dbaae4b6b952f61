package io.calque.simulate;

import io.calque.english.Inflector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Puts into clean English what learners of it get wrong, by first language and at published rates
 * ({@code learner-rates.tsv}). The result is human writing with human mistakes: a detector must not
 * take it for a machine's. Every possible slip of a document is found first; then each happens with
 * the chance that gives its kind its rate. The same seed, document id and paragraphs give the same
 * result. Thread-safe.
 */
public final class LearnerSimulator {
  /** Writers make half to one and a half times the errors of the average one. */
  private static final double LEAST_OF_AVERAGE = 0.5;

  private static final double MOST_OF_AVERAGE = 1.5;

  /** Nobody gets everything wrong. */
  private static final double MOST_OF_SLIPS = 0.5;

  private final Inflector inflector = new Inflector();
  private final LearnerNouns nouns = new LearnerNouns(inflector);
  private final LearnerVerbs verbs = new LearnerVerbs(inflector);
  private final List<FirstLanguage> languages = FirstLanguage.all();
  private final LearnerWordings wordings =
      new LearnerWordings(
          languages.stream().map(FirstLanguage::id).collect(Collectors.toUnmodifiableSet()));
  private final long seed;

  /**
   * A simulator.
   *
   * @param seed of all choices
   */
  public LearnerSimulator(long seed) {
    this.seed = seed;
  }

  /** The document as a learner writes it, whose first language is drawn. */
  public LearnerDocument write(String id, List<String> paragraphs) {
    SplittableRandom random = DocumentRandom.of(seed, "learner\t" + id);
    return write(paragraphs, languages.get(random.nextInt(languages.size())), random);
  }

  /** The document as a learner with this first language writes it. */
  public LearnerDocument write(String id, List<String> paragraphs, FirstLanguage language) {
    return write(paragraphs, language, DocumentRandom.of(seed, "learner\t" + id));
  }

  private LearnerDocument write(
      List<String> paragraphs, FirstLanguage language, SplittableRandom random) {
    double skill = random.nextDouble(LEAST_OF_AVERAGE, MOST_OF_AVERAGE);
    List<Passage> passages = paragraphs.stream().map(Passage::new).toList();
    List<List<Slip>> slips = passages.stream().map(passage -> slips(passage, language)).toList();
    Map<LearnerError, Double> chances = chances(passages, slips, language, skill);
    List<AlteredText> written = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      for (Slip slip : slips.get(i)) {
        if (random.nextDouble() < chances.getOrDefault(slip.error(), 0.0)) {
          passage.replace(slip.from(), slip.to(), slip.wording(), slip.error().id());
        }
      }
      written.add(passage.altered());
    }
    return new LearnerDocument(language, written);
  }

  private List<Slip> slips(Passage passage, FirstLanguage language) {
    List<Slip> slips = new ArrayList<>();
    wordings.add(passage, language, slips);
    for (int i = 0; i < passage.size(); i++) {
      nouns.add(passage, i, slips);
      verbs.add(passage, i, slips);
    }
    slips.removeIf(slip -> slip.wording().equals(passage.text(slip.from(), slip.to())));
    return slips;
  }

  private static Map<LearnerError, Double> chances(
      List<Passage> passages, List<List<Slip>> slips, FirstLanguage language, double skill) {
    Map<LearnerError, Integer> possible = new EnumMap<>(LearnerError.class);
    slips.forEach(all -> all.forEach(slip -> possible.merge(slip.error(), 1, Integer::sum)));
    double words = 0;
    for (Passage passage : passages) {
      for (int i = 0; i < passage.size(); i++) {
        words += passage.at(i).isWord() ? 1 : 0;
      }
    }
    Map<LearnerError, Double> chances = new EnumMap<>(LearnerError.class);
    for (Map.Entry<LearnerError, Integer> entry : possible.entrySet()) {
      double wanted = language.perWord(entry.getKey()) * words * skill;
      chances.put(entry.getKey(), Math.min(MOST_OF_SLIPS, wanted / entry.getValue()));
    }
    return chances;
  }
}
