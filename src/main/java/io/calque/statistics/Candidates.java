package io.calque.statistics;

import io.calque.text.Token;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranks the wordings that may have stood in the places of a sentence. Immutable. */
public final class Candidates {
  /**
   * Nearness, as it were, of a word that the thesaurus does not give: fitted beside a transformer.
   */
  private static final double NO_NEIGHBOUR = -0.9;

  private final LanguageStatistics statistics;
  private final SequenceCounts counts;

  Candidates(LanguageStatistics statistics, List<Token> tokens) {
    this.statistics = statistics;
    counts = new SequenceCounts(statistics, statistics.ids(tokens));
  }

  /**
   * A wording that may have stood in a place before.
   *
   * @param word in lower case
   * @param value log-odds that it did, up to a constant of the place, by fit, nearness, pairs and
   *     triples
   */
  public record Candidate(String word, double value) {}

  /**
   * The thesaurus neighbours of a word, those that suit its place best first. One of the hundred
   * commonest words is held against others of these only.
   *
   * @param place index of the word in the sentence
   * @param others words to weigh as well, in lower case; those the statistics do not know are left
   *     out
   */
  public List<Candidate> of(int place, List<String> others) {
    int word = counts.id(place);
    Map<Integer, Double> nearness = new LinkedHashMap<>();
    for (int n = 0; n < statistics.neighbourCount(word); n++) {
      nearness.put(statistics.neighbour(word, n), statistics.nearness(word, n));
    }
    others.stream()
        .map(statistics::id)
        .filter(id -> id > 0 && id != word)
        .forEach(id -> nearness.putIfAbsent(id, NO_NEIGHBOUR));
    if (isCommonest(word)) {
      nearness.keySet().removeIf(id -> !isCommonest(id));
    }
    float[] context = statistics.context(counts.ids(), place);
    return nearness.entrySet().stream()
        .map(
            entry ->
                new Candidate(
                    statistics.word(entry.getKey()),
                    ContextReader.FIT_WEIGHT * statistics.fit(context, entry.getKey())
                        + ContextReader.NEARNESS_WEIGHT * entry.getValue()
                        + ContextReader.PAIR_WEIGHT * counts.pairs(place, entry.getKey())
                        + ContextReader.TRIPLE_WEIGHT * counts.triples(place, entry.getKey())))
        .sorted(Comparator.comparingDouble(Candidate::value).reversed())
        .toList();
  }

  private boolean isCommonest(int id) {
    return statistics.logCount(id) >= WordInContext.COMMONEST;
  }
}
