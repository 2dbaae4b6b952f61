package io.calque.train;

import io.calque.model.EvidenceWeights;
import io.calque.model.EvidenceWeights.Part;
import io.calque.model.SentenceReading;
import io.calque.score.ArticleScorer;
import io.calque.signal.Evidence;
import io.calque.text.Label;
import io.calque.train.text.WriterKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts how often each part of each signal fires, and on what. */
final class EvidenceCounter {
  /**
   * What the weight that a row was written with is worth in hits: a part that never fired is
   * believed, one that fired is counted.
   */
  private static final double WRITTEN = 3;

  private final Map<String, Tally> parts = new HashMap<>();
  private final Map<String, Tally> wordings = new HashMap<>();
  private final Map<String, Integer> humanArticles = new TreeMap<>();
  private final Map<String, Long> humanWords = new TreeMap<>();
  private long spunWords;
  private long translatedWords;

  /** Hits of a part or of a wording. */
  private static final class Tally {
    private final Evidence one;
    private final Map<String, Integer> human = new TreeMap<>();
    private final Map<String, Integer> humanArticles = new TreeMap<>();
    private int spun;
    private int translated;

    Tally(Evidence one) {
      this.one = one;
    }
  }

  /** Counts documents; those with planted phrases and simulated round trips are left out. */
  void add(List<ReadDocument> documents) {
    documents.stream()
        .filter(one -> !one.writer().equals(Optional.of(WriterKind.CHANCE)))
        .filter(one -> one.labelled().label() != Label.TRANSLATED || one.isTranslated())
        .forEach(this::add);
  }

  private void add(ReadDocument document) {
    int words = ArticleScorer.unquotedWords(document.labelled().document());
    switch (document.labelled().label()) {
      case ORIGINAL -> {
        humanArticles.merge(kind(document), 1, Integer::sum);
        humanWords.merge(kind(document), (long) words, Long::sum);
      }
      case SPUN -> spunWords += words;
      case TRANSLATED -> translatedWords += words;
    }
    Set<String> seen = new HashSet<>();
    for (SentenceReading reading : document.readings()) {
      for (Evidence found : reading.evidence()) {
        if (found.isWeighed()) {
          count(document, found, seen);
        }
      }
    }
  }

  private void count(ReadDocument document, Evidence found, Set<String> seen) {
    Tally part = parts.computeIfAbsent(EvidenceWeights.part(found), k -> new Tally(found));
    Tally wording = wordings.computeIfAbsent(EvidenceWeights.wording(found), k -> new Tally(found));
    for (Tally tally : List.of(part, wording)) {
      switch (document.labelled().label()) {
        case ORIGINAL -> tally.human.merge(kind(document), 1, Integer::sum);
        case SPUN -> tally.spun += document.labelled().isDamaged(found.span()) ? 1 : 0;
        case TRANSLATED -> tally.translated++;
      }
    }
    if (document.labelled().label() == Label.ORIGINAL && seen.add(EvidenceWeights.part(found))) {
      part.humanArticles.merge(kind(document), 1, Integer::sum);
    }
  }

  private static String kind(ReadDocument document) {
    return document.writer().orElse(WriterKind.OTHER).title();
  }

  /** What was counted, without a model of the place. */
  EvidenceWeights weights() {
    List<Part> counted =
        parts.values().stream()
            .map(
                tally ->
                    new Part(
                        tally.one.rule(),
                        EvidenceWeights.tenth(tally.one),
                        tally.human,
                        tally.humanArticles,
                        tally.spun,
                        tally.translated,
                        probability(tally, tally.one.score())))
            .sorted(Comparator.comparing(Part::rule).thenComparing(Part::tenth))
            .toList();
    Map<String, Double> byPart = new HashMap<>();
    counted.forEach(one -> byPart.put(one.rule() + "\t" + one.tenth(), one.probability()));
    Map<String, Double> own = new TreeMap<>();
    wordings.forEach(
        (wording, tally) -> {
          if (!tally.human.isEmpty()) {
            double part = byPart.getOrDefault(EvidenceWeights.part(tally.one), tally.one.score());
            own.put(wording, probability(tally, part));
          }
        });
    return new EvidenceWeights(
        humanArticles, humanWords, spunWords, translatedWords, counted, own, Map.of());
  }

  /** Hits in changed text, had there been as much of it as of human text, of all. */
  private double probability(Tally tally, double before) {
    double humans = humanWords.values().stream().mapToLong(Long::longValue).sum();
    int human = tally.human.values().stream().mapToInt(Integer::intValue).sum();
    boolean carried = EvidenceWeights.family(tally.one) == EvidenceWeights.Family.TRANSLATED;
    double hits =
        carried
            ? tally.translated * humans / Math.max(1, translatedWords)
            : tally.spun * humans / Math.max(1, spunWords);
    double probability = (hits + WRITTEN * before) / (hits + human + WRITTEN);
    return Math.round(probability * 1e4) / 1e4;
  }
}
