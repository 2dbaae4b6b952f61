package io.calque.model;

import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.signal.Habits;
import io.calque.signal.Signals;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns an article's read and classified sentences into the article model's numbers. Immutable and
 * thread-safe.
 */
public final class ArticleFeatures {
  private static final double STRONG = 0.75;

  /** Phrases of lists that are left to chance in an article. */
  private static final int BY_CHANCE = 2;

  /** Types that rules find; the last is found by what reads words, once an article is judged. */
  private static final Set<ArtifactType> TYPES =
      Collections.unmodifiableSet(
          EnumSet.complementOf(EnumSet.of(ArtifactType.TRANSLATED_WORDING)));

  /** Numbers of the model of masked words, which may be missing. */
  private static final List<String> MASKED =
      List.of("masked words mean", "masked words top quarter");

  private final Habits habits;

  /** Numbers that hold habits against what is usual. */
  public ArticleFeatures(Habits habits) {
    this.habits = habits;
  }

  /** What each number is, in order. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Label label : List.of(Label.SPUN, Label.TRANSLATED)) {
      String id = label.id();
      names.addAll(
          List.of(id + " mean", id + " top quarter", id + " top", id + " share above half"));
    }
    names.addAll(
        List.of(
            "replaced words per word",
            "words likelier replaced than not, per word",
            "strong evidence per sentence",
            "evidence kinds"));
    for (ArtifactType type : TYPES) {
      names.add(name(type));
    }
    names.addAll(ArticleStyle.NAMES);
    names.add("log sentences");
    names.addAll(MASKED);
    return names;
  }

  private static String name(ArtifactType type) {
    return type.id() + " per sentence";
  }

  /**
   * The types that an article model cannot weigh as it was fitted before they came up; slips, which
   * no model weighs, apart.
   *
   * @param known the numbers that the model was fitted on
   */
  static Set<ArtifactType> unknown(List<String> known) {
    Set<ArtifactType> unknown = EnumSet.noneOf(ArtifactType.class);
    for (ArtifactType type : ArtifactType.values()) {
      if (TYPES.contains(type) && !type.isSlip() && !known.contains(name(type))) {
        unknown.add(type);
      }
    }
    return unknown;
  }

  /**
   * Whether an article model can be used: it was fitted on the numbers that are computed here, save
   * those of evidence types that came up later and of masked words.
   */
  static boolean fits(List<String> known) {
    List<String> needed = new ArrayList<>(names());
    for (ArtifactType type : ArtifactType.values()) {
      needed.remove(name(type));
    }
    needed.removeAll(MASKED);
    return names().containsAll(known) && known.containsAll(needed);
  }

  /** Whether a model was fitted with the numbers of masked words. */
  static boolean needsMasked(List<String> known) {
    return known.contains(MASKED.get(0));
  }

  /**
   * The numbers.
   *
   * @param sentences the article's sentences, at least one
   * @param classes for each sentence its class probabilities
   * @return shape {@code (names().size())}
   */
  public double[] of(List<SentenceReading> sentences, List<Probabilities> classes) {
    if (sentences.isEmpty() || sentences.size() != classes.size()) {
      throw new IllegalArgumentException(
          sentences.size() + " sentences for " + classes.size() + " class probabilities");
    }
    List<Double> out = new ArrayList<>();
    addDistribution(out, classes, Label.SPUN);
    addDistribution(out, classes, Label.TRANSLATED);
    addReplaced(out, sentences);
    addEvidence(out, sentences);
    for (double number : ArticleStyle.of(sentences, habits)) {
      out.add(number);
    }
    out.add(Math.log(sentences.size()));
    addMasked(out, sentences);
    return out.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void addDistribution(List<Double> out, List<Probabilities> classes, Label label) {
    List<Double> odds =
        classes.stream()
            .map(probabilities -> logOdds(probabilities.of(label)))
            .sorted(Comparator.reverseOrder())
            .toList();
    int quarter = (odds.size() + 3) / 4;
    out.add(mean(odds));
    out.add(mean(odds.subList(0, quarter)));
    out.add(odds.get(0));
    out.add((double) odds.stream().filter(value -> value > 0).count() / odds.size());
  }

  private static void addMasked(List<Double> out, List<SentenceReading> sentences) {
    List<Double> odds =
        sentences.stream()
            .flatMapToDouble(reading -> reading.masked().stream())
            .boxed()
            .sorted(Comparator.reverseOrder())
            .toList();
    out.add(mean(odds));
    out.add(mean(odds.subList(0, (odds.size() + 3) / 4)));
  }

  private static void addReplaced(List<Double> out, List<SentenceReading> sentences) {
    double expected = 0;
    double likely = 0;
    double words = 0;
    for (SentenceReading reading : sentences) {
      List<Token> tokens = reading.sentence().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (TokenFeatures.judges(tokens.get(i))
            && !reading.sentence().isQuoted(tokens.get(i).span())) {
          double score = reading.replaced().get(i);
          words++;
          expected += score;
          likely += score > 0.5 ? 1 : 0;
        }
      }
    }
    out.add(Math.sqrt(expected / Math.max(1, words)));
    out.add(Math.sqrt(likely / Math.max(1, words)));
  }

  private static void addEvidence(List<Double> out, List<SentenceReading> sentences) {
    Map<ArtifactType, Double> sums = new EnumMap<>(ArtifactType.class);
    double strong = 0;
    for (Evidence evidence : counted(sentences)) {
      sums.merge(evidence.type(), evidence.score(), Double::sum);
      strong += evidence.score() >= STRONG ? 1 : 0;
    }
    out.add(Math.sqrt(strong / sentences.size()));
    out.add((double) sums.values().stream().filter(sum -> sum >= 0.5).count());
    for (ArtifactType type : TYPES) {
      out.add(Math.min(1, Math.sqrt(sums.getOrDefault(type, 0.0) / sentences.size())));
    }
  }

  /**
   * The evidence that counts. Anybody may write a phrase or two that stand in a list of spinners'
   * phrases, so the strongest of them are left out.
   */
  private static List<Evidence> counted(List<SentenceReading> sentences) {
    List<Evidence> all =
        new ArrayList<>(sentences.stream().flatMap(one -> one.weighed().stream()).toList());
    all.stream()
        .filter(one -> Signals.isList(one.rule()))
        .sorted(Comparator.comparingDouble(Evidence::score).reversed())
        .limit(BY_CHANCE)
        .toList()
        .forEach(all::remove);
    return all;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static double logOdds(double probability) {
    double clipped = Math.max(1e-4, Math.min(1 - 1e-4, probability));
    return Math.log(clipped / (1 - clipped));
  }
}
