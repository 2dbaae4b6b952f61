package io.calque.model;

import io.calque.encode.Encoded;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.statistics.WordInContext;
import io.calque.text.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A sentence with what the signals and the token model saw in it.
 *
 * @param sentence the sentence
 * @param contexts its tokens in context, same order
 * @param replaced for each token the probability that a spinner put it there; 0 for marks
 * @param evidence evidence of the rule signals in this sentence
 * @param encoded what a transformer made of it; empty where none has read
 * @param masked log-odds that a machine translated it by its masked words; empty where no such
 *     model has read, or too little
 */
public record SentenceReading(
    Sentence sentence,
    List<WordInContext> contexts,
    List<Double> replaced,
    List<Evidence> evidence,
    Optional<Encoded> encoded,
    OptionalDouble masked) {
  /** Copies the lists and checks their lengths. */
  public SentenceReading {
    contexts = List.copyOf(contexts);
    replaced = List.copyOf(replaced);
    evidence = List.copyOf(evidence);
    int tokens = sentence.tokens().size();
    if (contexts.size() != tokens || replaced.size() != tokens) {
      throw new IllegalArgumentException(
          tokens + " tokens, " + contexts.size() + " contexts, " + replaced.size() + " scores");
    }
  }

  /** A sentence that no model of masked words has read. */
  public SentenceReading(
      Sentence sentence,
      List<WordInContext> contexts,
      List<Double> replaced,
      List<Evidence> evidence,
      Optional<Encoded> encoded) {
    this(sentence, contexts, replaced, evidence, encoded, OptionalDouble.empty());
  }

  /** The evidence that models weigh: all but slips and candidates. */
  List<Evidence> weighed() {
    return evidence.stream().filter(Evidence::isWeighed).toList();
  }

  /** The same with other evidence. */
  SentenceReading with(List<Evidence> other) {
    return new SentenceReading(sentence, contexts, replaced, other, encoded, masked);
  }

  /** The same as models see it that know nothing of some types of evidence. */
  SentenceReading without(Set<ArtifactType> unknown) {
    if (evidence.stream().noneMatch(one -> unknown.contains(one.type()))) {
      return this;
    }
    List<Evidence> known = evidence.stream().filter(one -> !unknown.contains(one.type())).toList();
    return with(known);
  }

  /**
   * Whether the score of a token may be held against it: outside quotations, and where no
   * transformer has read only if a thesaurus neighbour would suit its place better.
   */
  public boolean isAnswerable(int at) {
    return TokenFeatures.judges(sentence.tokens().get(at))
        && !sentence.isQuoted(sentence.tokens().get(at).span())
        && (contexts.get(at).isReplaceable() || encoded.isPresent());
  }
}
