package io.calque.evaluate;

import io.calque.model.FalseAlarms;
import io.calque.score.ArticleTests;
import io.calque.score.Verdict;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What is kept of a scored held-out document.
 *
 * @param group data set, genre or simulator
 * @param label what it is
 * @param verdict what it is said to be
 * @param deep whether a transformer read it
 * @param shortAndOdd whether it is too short to judge, and has anything odd
 * @param tests the outcome of both tests
 * @param probability calibrated
 * @param translation log-odds by which translations are ranked; empty where models have none
 * @param words words and numbers
 * @param marked words and numbers in evidence of a score of at least 0.5
 * @param hits the evidence that is shown, and whether it is an artifact
 * @param sentences its sentences
 */
record Measured(
    String group,
    Label label,
    Verdict verdict,
    boolean deep,
    boolean shortAndOdd,
    ArticleTests tests,
    Probabilities probability,
    OptionalDouble translation,
    int words,
    int marked,
    List<EvidenceHit> hits,
    List<Row> sentences) {
  /** How the promise is shared by both tests. */
  static final String SHARES =
      "the test for spun text may use up three quarters of the promise, that for translations one"
          + " quarter";

  private static final double FLOOR = 1e-9;

  Measured {
    hits = List.copyOf(hits);
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence of it.
   *
   * @param label what it is
   * @param probability calibrated
   * @param repeated highest score of evidence for a repeated word, 0 to 1
   * @param spunGrams n-gram baseline, probability of spun
   * @param translatedGrams n-gram baseline, probability of translated
   * @param masked log-odds of the model of masked words; empty where there is none, or too little
   */
  record Row(
      Label label,
      Probabilities probability,
      double repeated,
      double spunGrams,
      double translatedGrams,
      OptionalDouble masked) {
    /** Probability of spun. */
    double spun() {
      return probability.spun();
    }

    /** Log-odds of the n-gram baseline. */
    private double spunOdds() {
      return Math.log((spunGrams + FLOOR) / (1 - spunGrams + FLOOR));
    }

    /** Probability of translated. */
    double translated() {
      return probability.translated();
    }
  }

  /** How a sentence is ranked. */
  interface Ranker {
    double of(Row row);
  }

  boolean isJudged() {
    return verdict != Verdict.INSUFFICIENT;
  }

  boolean isAccused() {
    return verdict.isAccusation();
  }

  /** Scores of all sentences of these documents that have the label. */
  static List<Double> scores(List<Measured> documents, Label label, Ranker ranker) {
    return documents.stream()
        .flatMap(document -> document.sentences().stream())
        .filter(row -> row.label() == label)
        .map(ranker::of)
        .toList();
  }

  /** How strongly these documents are spoken against in the test for spun text. */
  static List<Double> strengths(List<Measured> documents) {
    return spinnings(documents);
  }

  /**
   * How much each of these documents reads like a machine's translation: the log-odds of the models
   * that rank translations, or of models without any those of spun or translated.
   */
  static List<Double> translations(List<Measured> documents) {
    return documents.stream().map(Measured::translated).toList();
  }

  private double translated() {
    double original = probability.original();
    return translation.orElseGet(() -> Math.log((1 - original + FLOOR) / (original + FLOOR)));
  }

  /** How much each of these documents reads spun: log-odds of spun against original. */
  static List<Double> spinnings(List<Measured> documents) {
    return documents.stream()
        .map(Measured::probability)
        .map(one -> Math.log((one.spun() + FLOOR) / (one.original() + FLOOR)))
        .toList();
  }

  /**
   * The mean log-odds that the n-gram baseline gives their sentences; without one they are left
   * out.
   */
  static List<Double> grams(List<Measured> documents) {
    return documents.stream()
        .map(one -> one.sentences().stream().mapToDouble(Row::spunOdds).average())
        .flatMap(mean -> mean.stream().boxed())
        .toList();
  }

  /**
   * The mean of what the model of masked words gives their sentences; those without are left out.
   */
  static List<Double> masked(List<Measured> documents) {
    return documents.stream()
        .map(
            one -> one.sentences().stream().flatMapToDouble(row -> row.masked().stream()).average())
        .flatMap(mean -> mean.stream().boxed())
        .toList();
  }

  /** Accused ones among the judged. */
  static Proportion accused(List<Measured> documents) {
    return new Proportion(
        (int) documents.stream().filter(Measured::isAccused).count(),
        (int) documents.stream().filter(Measured::isJudged).count());
  }

  /** Those with the verdict among the judged. */
  static Proportion said(List<Measured> documents, Verdict verdict) {
    return new Proportion(
        (int) documents.stream().filter(one -> one.verdict() == verdict).count(),
        (int) documents.stream().filter(Measured::isJudged).count());
  }

  /** Those that fail the test for spun text among the judged, whatever there is to show for it. */
  static Proportion failSpun(List<Measured> documents) {
    return rejected(documents, ArticleTests::spun, FalseAlarms.SPUN_SHARE);
  }

  /** The same for the test for translations. */
  static Proportion failTranslated(List<Measured> documents) {
    return rejected(documents, ArticleTests::translated, FalseAlarms.TRANSLATED_SHARE);
  }

  private static Proportion rejected(
      List<Measured> documents, Function<ArticleTests, ArticleTests.Test> test, double share) {
    double most = share * Evaluation.PROMISED;
    return new Proportion(
        (int)
            documents.stream()
                .filter(Measured::isJudged)
                .filter(one -> test.apply(one.tests()).falseAlarmRate() <= most)
                .count(),
        (int) documents.stream().filter(Measured::isJudged).count());
  }

  /** The documents of so many sentences and more. */
  static List<Measured> longer(List<Measured> documents, int sentences) {
    return documents.stream().filter(one -> one.sentences().size() >= sentences).toList();
  }

  /** Share of documents on which no verdict is given. */
  static String insufficient(List<Measured> documents) {
    int judged = (int) documents.stream().filter(Measured::isJudged).count();
    return Figures.share(documents.size() - judged, documents.size());
  }

  /** Marked words per 1,000. */
  static String markedPerThousand(List<Measured> documents) {
    double words = documents.stream().mapToInt(Measured::words).sum();
    double marked = documents.stream().mapToInt(Measured::marked).sum();
    return words == 0 ? Figures.NONE : String.format(Locale.ROOT, "%.2f", 1000 * marked / words);
  }
}
