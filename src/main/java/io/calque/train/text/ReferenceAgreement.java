package io.calque.train.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Ranks the translation systems of a set and language pair by how many of their word pairs stand in
 * the human translations of the same documents: the precision of bigrams, as in BLEU (Papineni et
 * al. 2002), against all references together. Systems translated different documents, so each
 * document counts by what it has above the mean of its versions.
 */
final class ReferenceAgreement {
  /** Systems of a set and language pair that count as low-ranked. */
  private static final double LOW_RANKED = 0.25;

  /** Fewer systems are no ranking. */
  private static final int LEAST_SYSTEMS = 4;

  private final Set<String> lowRanked = new HashSet<>();

  /** Ranks the systems of these documents by these documents' references. */
  ReferenceAgreement(List<TrainingDocument> documents) {
    Map<String, Set<String>> references = new HashMap<>();
    for (TrainingDocument document : documents) {
      if (document.label() == Provenance.HUMAN_TRANSLATION) {
        references
            .computeIfAbsent(source(document), key -> new HashSet<>())
            .addAll(pairs(document));
      }
    }
    Map<String, Map<String, Double>> versions = new TreeMap<>();
    for (TrainingDocument document : documents) {
      Set<String> wanted = references.get(source(document));
      if (document.label() == Provenance.MT && wanted != null) {
        versions
            .computeIfAbsent(source(document), key -> new TreeMap<>())
            .put(document.system(), precision(pairs(document), wanted));
      }
    }
    Map<String, Map<String, List<Double>>> gains = new TreeMap<>();
    versions.forEach((source, bySystem) -> addGains(gains, test(source), bySystem));
    gains.forEach(this::keepLowest);
  }

  /** Whether the document is the output of a low-ranked system. */
  boolean isLowRanked(TrainingDocument document) {
    return lowRanked.contains(test(source(document)) + "\t" + document.system());
  }

  private static void addGains(
      Map<String, Map<String, List<Double>>> gains, String test, Map<String, Double> bySystem) {
    double mean = bySystem.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    bySystem.forEach(
        (system, precision) ->
            gains
                .computeIfAbsent(test, key -> new TreeMap<>())
                .computeIfAbsent(system, key -> new ArrayList<>())
                .add(precision - mean));
  }

  private void keepLowest(String test, Map<String, List<Double>> bySystem) {
    if (bySystem.size() < LEAST_SYSTEMS) {
      return;
    }
    bySystem.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                entry ->
                    entry.getValue().stream().mapToDouble(Double::doubleValue).average().orElse(0)))
        .limit(Math.round(LOW_RANKED * bySystem.size()))
        .forEach(entry -> lowRanked.add(test + "\t" + entry.getKey()));
  }

  private static double precision(Set<String> pairs, Set<String> wanted) {
    long found = pairs.stream().filter(wanted::contains).count();
    return pairs.isEmpty() ? 0 : (double) found / pairs.size();
  }

  private static Set<String> pairs(TrainingDocument document) {
    Set<String> pairs = new HashSet<>();
    for (String text : document.texts()) {
      String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
      for (int i = 1; i < words.length; i++) {
        pairs.add(words[i - 1] + " " + words[i]);
      }
    }
    return pairs;
  }

  private static String source(TrainingDocument document) {
    return document.group() + "\t" + document.lang() + "\t" + document.id();
  }

  private static String test(String source) {
    return source.substring(0, source.lastIndexOf('\t'));
  }
}
