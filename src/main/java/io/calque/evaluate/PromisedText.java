package io.calque.evaluate;

import io.calque.evaluate.TranslationSet.Generation;
import io.calque.train.text.WriterKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The documents that verdicts are held against, as one tier scores them.
 *
 * @param writers every human document by the kind of writer
 * @param learners clean English with simulated errors of learners, by first language
 * @param planted clean English by how many phrases of the lists were put into it
 * @param articles whole documents of machine translation; of those that nothing was learnt from
 *     only longer ones, and not all
 */
record PromisedText(
    Map<WriterKind, List<Measured>> writers,
    Map<String, List<Measured>> learners,
    Map<Integer, List<Measured>> planted,
    Map<TranslationSet, List<Measured>> articles) {
  /** Generations whose damage is learnt from. */
  static final Set<Generation> LEARNT = EnumSet.of(Generation.DAMAGED, Generation.WEAK);

  /** Nothing measured. */
  static final PromisedText NONE = new PromisedText(Map.of(), Map.of(), Map.of(), Map.of());

  /** The wanted machine translation. */
  List<Measured> articles(Predicate<TranslationSet> wanted) {
    return articles.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** Machine translation of the generations that are learnt from, whole documents. */
  List<Measured> damaged() {
    return articles(set -> LEARNT.contains(set.generation()));
  }
}
