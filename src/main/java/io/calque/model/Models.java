package io.calque.model;

import io.calque.english.InverseDictionary;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.signal.Habits;
import io.calque.statistics.LanguageStatistics;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;

/** The opened models of a tier. Immutable and thread-safe; nobody may read when they are closed. */
public final class Models implements AutoCloseable {
  private static final double FLOOR = 1e-9;

  private final LanguageStatistics statistics;
  private final SentenceReader reader;
  private final ArticleFeatures numbers;
  private final SentenceModels sentences;
  private final DenseModel.Classifier calibration;
  private final DenseModel.Classifier articles;
  private final Optional<DenseModel.Classifier> translations;
  private final FalseAlarms falseAlarms;
  private final Set<ArtifactType> unknown;

  /** The parts as trained, without a model that ranks articles as translations. */
  public Models(
      LanguageStatistics statistics,
      SentenceReader reader,
      SentenceModels sentences,
      DenseModel calibration,
      DenseModel articles,
      FalseAlarms falseAlarms) {
    this(statistics, reader, sentences, calibration, articles, Optional.empty(), falseAlarms);
  }

  /** The parts as trained. */
  public Models(
      LanguageStatistics statistics,
      SentenceReader reader,
      SentenceModels sentences,
      DenseModel calibration,
      DenseModel articles,
      Optional<DenseModel> translations,
      FalseAlarms falseAlarms) {
    this.statistics = statistics;
    this.reader = reader;
    this.numbers = new ArticleFeatures(new Habits(statistics));
    this.sentences = sentences;
    this.calibration = calibration.over(SentenceCalibration.names()).classifier();
    this.unknown = ArticleFeatures.unknown(articles.names());
    this.articles = articles.over(ArticleFeatures.names()).classifier();
    this.translations = translations.map(DenseModel::classifier);
    this.falseAlarms = falseAlarms;
  }

  /**
   * What probably stood in place of replaced words.
   *
   * @param places indexes of words of the sentence
   * @param free accepts the indexes of words that a phrase may cover
   * @param dictionary what spinners are known to put
   * @param most how many wordings a place, at the most
   * @return one for each place, of its word or of a phrase that it is part of
   */
  public List<Restored> restore(
      Sentence sentence,
      List<Integer> places,
      IntPredicate free,
      InverseDictionary dictionary,
      int most) {
    return places.isEmpty() ? List.of() : reader.restore(sentence, places, free, dictionary, most);
  }

  /** How high human articles score. */
  public FalseAlarms falseAlarms() {
    return falseAlarms;
  }

  LanguageStatistics statistics() {
    return statistics;
  }

  /** How sentences are read. */
  SentenceReader reader() {
    return reader;
  }

  /** Whether a transformer reads too. */
  public boolean isDeep() {
    return reader.isDeep();
  }

  /** Lets go of the transformer, if there is one. */
  @Override
  public void close() {
    reader.close();
  }

  /**
   * The sentences of a text with their tokens' scores.
   *
   * @param evidence what the signals found in each, same order
   */
  public List<SentenceReading> read(List<Sentence> sentences, List<List<Evidence>> evidence) {
    return reader.read(sentences, evidence);
  }

  /**
   * What the model of masked words makes of a sentence, as {@link MaskedNgrams#logOdds} says it.
   */
  public OptionalDouble masked(Sentence sentence) {
    return reader.masked(sentence);
  }

  /** Calibrated class probabilities of a sentence. */
  public Probabilities classify(SentenceReading reading) {
    return calibration.probabilities(sentences.numbers(reading.without(unknown)));
  }

  /** Class probabilities of a sentence before calibration. */
  public static Probabilities raw(LinearModel sentences, SentenceReading reading) {
    return Probabilities.of(sentences.probabilities(SentenceFeatures.of(reading)));
  }

  /** Calibrated class probabilities of an article. */
  public Probabilities classify(List<SentenceReading> sentences, List<Probabilities> classes) {
    return articles.probabilities(numbers.of(known(sentences), classes));
  }

  /**
   * How much an article reads like a machine's translation, whatever evidence there is to show:
   * log-odds against human writing. Empty where there are no sentences, or the models were trained
   * without such a score.
   */
  public OptionalDouble translation(List<SentenceReading> sentences) {
    if (translations.isEmpty() || sentences.isEmpty()) {
      return OptionalDouble.empty();
    }
    Probabilities article =
        translations
            .get()
            .probabilities(TranslationNumbers.of(known(sentences), this.sentences.translation()));
    return OptionalDouble.of(
        Math.log((article.translated() + FLOOR) / (article.original() + FLOOR)));
  }

  /** The types of evidence that these models were not fitted with: shown, and weighing nothing. */
  public Set<ArtifactType> unknownTypes() {
    return Collections.unmodifiableSet(unknown);
  }

  private List<SentenceReading> known(List<SentenceReading> sentences) {
    return unknown.isEmpty()
        ? sentences
        : sentences.stream().map(reading -> reading.without(unknown)).toList();
  }

  /** What each article number adds to the log-odds of a class against original. */
  public double[] contributions(
      List<SentenceReading> sentences, List<Probabilities> classes, Label label) {
    return articles.contributions(numbers.of(known(sentences), classes), label);
  }
}
