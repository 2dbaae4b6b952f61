package io.calque.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Translations and what they are held against, in documents of ten sentences.
 *
 * @param machine machine translation by where it comes from
 * @param human originals and human translations by data set
 * @param news world English news
 */
record TranslatedText(
    Map<TranslationSet, List<Measured>> machine,
    Map<String, List<Measured>> human,
    List<Measured> news) {
  /** The wanted translations. */
  List<Measured> of(Predicate<TranslationSet> wanted) {
    return machine.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** Human documents of the sets that the wanted translations are of; of all where none has any. */
  List<Measured> humanOf(Predicate<TranslationSet> wanted) {
    List<Measured> own = new ArrayList<>();
    machine.keySet().stream()
        .filter(wanted)
        .map(TranslationSet::set)
        .distinct()
        .forEach(set -> own.addAll(human.getOrDefault(set, List.of())));
    return own.isEmpty() ? MeasuredText.all(human) : own;
  }

  /** Whether some of the wanted translations have human documents of their sets beside them. */
  boolean isCompared(Predicate<TranslationSet> wanted) {
    return machine.keySet().stream().filter(wanted).anyMatch(set -> human.containsKey(set.set()));
  }
}
