package io.calque.simulate;

import io.calque.english.Inflector;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Damages clean English as a neural translation into another language and back does. The same seed,
 * document id and paragraphs give the same result. Thread-safe.
 */
public final class RoundTripSimulator {
  private final Inflector inflector = new Inflector();
  private final RoundTripRules rules = new RoundTripRules();
  private final GrammarPerturber grammar;
  private final QuotationPerturber quotations;
  private final long seed;

  /**
   * A simulator.
   *
   * @param thesaurus heads and synonyms, for quotations and pairs
   * @param frequencies of clean English
   * @param seed of all choices
   */
  public RoundTripSimulator(Thesaurus thesaurus, WordFrequencies frequencies, long seed) {
    this.grammar = new GrammarPerturber(thesaurus, inflector);
    this.quotations =
        new QuotationPerturber(new Neighbours(thesaurus, inflector, frequencies), inflector);
    this.seed = seed;
  }

  /** Perturbs a document at a random rate; only {@code perturbations} are used. */
  public TranslatedDocument translate(
      String id, List<String> paragraphs, Set<Perturbation> perturbations) {
    SplittableRandom random = DocumentRandom.of(seed, id);
    return translate(paragraphs, RoundTripOptions.draw(perturbations, random), random);
  }

  /** Perturbs a document with given options. */
  public TranslatedDocument translate(
      String id, List<String> paragraphs, RoundTripOptions options) {
    return translate(paragraphs, options, DocumentRandom.of(seed, id));
  }

  private TranslatedDocument translate(
      List<String> paragraphs, RoundTripOptions options, SplittableRandom random) {
    Set<Perturbation> wanted = options.perturbations();
    double rate = options.rate();
    List<Passage> passages = paragraphs.stream().map(Passage::new).toList();
    if (wanted.contains(Perturbation.NAME_RESPELT)) {
      NameRespelling names = new NameRespelling(passages, inflector, rate, random);
      passages.forEach(names::apply);
    }
    for (Passage passage : passages) {
      quotations.apply(passage, wanted, rate, random);
      rules.apply(passage, wanted, rate, random);
      grammar.apply(passage, wanted, rate, random);
    }
    return new TranslatedDocument(options, passages.stream().map(Passage::altered).toList());
  }
}
