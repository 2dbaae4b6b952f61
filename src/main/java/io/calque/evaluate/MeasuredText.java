package io.calque.evaluate;

import io.calque.model.AutoBand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The test part as one tier scores it.
 *
 * @param clean clean English by file
 * @param hard what careless detectors flag, by group
 * @param human originals and human translations by data set
 * @param hardJoined groups of single texts, ten to a document
 * @param humanJoined the same beside translations
 * @param spun clean English by the family of the simulated spinner
 * @param roundTrips clean English after simulated round trips
 * @param machine machine translation, ten sentences to a document
 * @param humanTens originals and human translations cut alike, by data set
 * @param newsTens world English news cut alike
 * @param manners clean English by the manner of the real spinner that was imitated
 * @param learners texts of learners of English and of students by group and system, ten sentences
 * @param cleanNewsTens news among clean English cut alike
 * @param promised the documents that verdicts are held against
 */
record MeasuredText(
    Map<String, List<Measured>> clean,
    Map<String, List<Measured>> hard,
    Map<String, List<Measured>> human,
    Map<String, List<Measured>> hardJoined,
    Map<String, List<Measured>> humanJoined,
    Map<String, List<Measured>> spun,
    List<Measured> roundTrips,
    Map<TranslationSet, List<Measured>> machine,
    Map<String, List<Measured>> humanTens,
    List<Measured> newsTens,
    Map<String, List<Measured>> manners,
    Map<String, List<Measured>> learners,
    List<Measured> cleanNewsTens,
    PromisedText promised) {
  /**
   * The same as {@code auto} scores it: by the deep tier where the fast one sends a document on.
   *
   * @param fast by the fast tier
   * @param deep the same documents by the deep tier
   */
  static MeasuredText auto(MeasuredText fast, MeasuredText deep, AutoBand band) {
    return new MeasuredText(
        auto(fast.clean, deep.clean, band),
        auto(fast.hard, deep.hard, band),
        auto(fast.human, deep.human, band),
        auto(fast.hardJoined, deep.hardJoined, band),
        auto(fast.humanJoined, deep.humanJoined, band),
        auto(fast.spun, deep.spun, band),
        auto(fast.roundTrips, deep.roundTrips, band),
        auto(fast.machine, deep.machine, band),
        auto(fast.humanTens, deep.humanTens, band),
        auto(fast.newsTens, deep.newsTens, band),
        auto(fast.manners, deep.manners, band),
        auto(fast.learners, deep.learners, band),
        auto(fast.cleanNewsTens, deep.cleanNewsTens, band),
        auto(fast.promised, deep.promised, band));
  }

  private static PromisedText auto(PromisedText fast, PromisedText deep, AutoBand band) {
    return new PromisedText(
        auto(fast.writers(), deep.writers(), band),
        auto(fast.learners(), deep.learners(), band),
        auto(fast.planted(), deep.planted(), band),
        auto(fast.articles(), deep.articles(), band));
  }

  private static <K> Map<K, List<Measured>> auto(
      Map<K, List<Measured>> fast, Map<K, List<Measured>> deep, AutoBand band) {
    Map<K, List<Measured>> out = new LinkedHashMap<>();
    deep.forEach((key, each) -> out.put(key, auto(fast.getOrDefault(key, each), each, band)));
    return out;
  }

  private static List<Measured> auto(List<Measured> fast, List<Measured> deep, AutoBand band) {
    List<Measured> out = new ArrayList<>();
    for (int i = 0; i < fast.size(); i++) {
      Measured own = fast.get(i);
      boolean sent = band.sendsOn(own.tests().smallest()) || own.shortAndOdd();
      out.add(sent ? deep.get(i) : own);
    }
    return out;
  }

  /** Every human document. */
  List<Measured> everyHuman() {
    return Stream.of(clean, hard, human).map(MeasuredText::all).flatMap(List::stream).toList();
  }

  /** What sentence probabilities are held against: every class as it was calibrated on. */
  List<Measured> calibrated() {
    List<Measured> out = new ArrayList<>(everyHuman());
    out.addAll(spun.getOrDefault(SpunTables.ALL, List.of()));
    out.addAll(roundTrips);
    out.addAll(promised.damaged());
    return out;
  }

  /**
   * What the scores of evidence are held against: the same, and human text that phrases were put
   * into, about as much of it as there was where the weights were fitted.
   */
  List<Measured> weighed() {
    List<Measured> out = new ArrayList<>(calibrated());
    out.addAll(promised.planted().getOrDefault(PlantedTable.MOST, List.of()));
    return out;
  }

  /** Translations and what they are held against. */
  TranslatedText translated() {
    return new TranslatedText(machine, humanTens, newsTens);
  }

  /** Edited news, ten sentences to a document. */
  List<Measured> editedNews() {
    return Stream.concat(newsTens.stream(), cleanNewsTens.stream()).toList();
  }

  /** The documents of all groups. */
  static <K> List<Measured> all(Map<K, List<Measured>> groups) {
    return groups.values().stream().flatMap(List::stream).toList();
  }
}
