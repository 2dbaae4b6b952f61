package io.calque.simulate;

import io.calque.english.EnglishLists;
import io.calque.parallel.Workers;
import io.calque.segment.Segmenter;
import io.calque.statistics.LanguageStatistics;
import io.calque.table.ResourceList;
import io.calque.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The word lists that simulators draw from.
 *
 * @param thesaurus heads and synonyms
 * @param induced word list of a real spinner
 * @param frequencies of clean English
 */
public record SimulatorWords(
    Thesaurus thesaurus, InducedWords induced, WordFrequencies frequencies) {
  /** Ids below this are no words. */
  private static final int FIRST_WORD = 3;

  /**
   * Reads {@code lexicon/moby-thesaurus.txt.gz} and {@code spun/induced-words.tsv}.
   *
   * @param data folder of the training data
   * @throws io.calque.text.BadDataException if one is missing or cut short
   */
  public static SimulatorWords read(Path data, LanguageStatistics statistics) {
    Map<String, Integer> counts = new HashMap<>();
    for (int id = FIRST_WORD; id < statistics.size(); id++) {
      counts.put(statistics.word(id), statistics.count(id));
    }
    return new SimulatorWords(
        Thesaurus.read(data.resolve("lexicon/moby-thesaurus.txt.gz")),
        InducedWords.read(data.resolve("spun/induced-words.tsv")),
        WordFrequencies.of(counts));
  }

  /**
   * SHA-256 over the lists that come with the program and that simulated text depends on, comments
   * left out: those of the simulators, of English words and of the segmenter. The files of the
   * training data are no part of it.
   */
  public static String digest() {
    List<ResourceList> lists = new ArrayList<>(SimulatorLists.all());
    lists.addAll(EnglishLists.all());
    lists.addAll(Segmenter.lists(Language.ENGLISH));
    return ResourceList.digest(lists);
  }

  /** A spinner with these settings. */
  public Simulator spinner(SpinSettings settings, long seed) {
    SpinSimulator spinner = new SpinSimulator(thesaurus, induced, frequencies, seed);
    return articles ->
        Workers.ofProcessors()
            .map(
                articles,
                one ->
                    new SimulatedArticle(
                        one.id(),
                        spinner.spin(one.name(), one.paragraphs(), settings).paragraphs()));
  }

  /** Real spinners, one of them drawn for each article. */
  public Simulator manners(Manners manners, long seed) {
    MannerSimulator spinner = new MannerSimulator(thesaurus, frequencies, seed);
    return articles ->
        Workers.ofProcessors()
            .map(
                articles,
                one ->
                    new SimulatedArticle(
                        one.id(),
                        spinner.spin(one.name(), one.paragraphs(), manners).paragraphs()));
  }

  /** A neural round trip with every perturbation. */
  public Simulator translator(long seed) {
    RoundTripSimulator translator = new RoundTripSimulator(thesaurus, frequencies, seed);
    Set<Perturbation> all = Set.of(Perturbation.values());
    return articles ->
        Workers.ofProcessors()
            .map(
                articles,
                one ->
                    new SimulatedArticle(
                        one.id(),
                        translator.translate(one.name(), one.paragraphs(), all).paragraphs()));
  }
}
