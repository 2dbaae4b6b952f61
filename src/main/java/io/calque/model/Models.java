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
  private final Optional<EvidenceWeigher> evidence;
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
    this(
        statistics,
        reader,
        sentences,
        calibration,
        articles,
        Optional.empty(),
        Optional.empty(),
        falseAlarms);
  }

  /** The parts as trained. */
  public Models(
      LanguageStatistics statistics,
      SentenceReader reader,
      SentenceModels sentences,
      DenseModel calibration,
      DenseModel articles,
      Optional<DenseModel> translations,
      Optional<EvidenceWeights> evidence,
      FalseAlarms falseAlarms) {
    this.statistics = statistics;
    this.reader = reader;
    this.numbers = new ArticleFeatures(new Habits(statistics));
    this.sentences = sentences;
    this.calibration = calibration.over(SentenceCalibration.names()).classifier();
    this.unknown = ArticleFeatures.unknown(articles.names());
    this.articles = articles.over(ArticleFeatures.names()).classifier();
    this.translations = translations.map(DenseModel::classifier);
    this.evidence = evidence.map(EvidenceWeights::weigher);
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
    return articles.probabilities(numbers.of(weighed(sentences), classes));
  }

  /**
   * How much an article reads like a machine's translation: log-odds against human writing, and
   * what evidence of a translation adds to them. Empty where there are no sentences, or the models
   * were trained without such a score.
   */
  public OptionalDouble translation(List<SentenceReading> sentences) {
    if (translations.isEmpty() || sentences.isEmpty()) {
      return OptionalDouble.empty();
    }
    Probabilities article =
        translations
            .get()
            .probabilities(TranslationNumbers.of(known(sentences), this.sentences.translation()));
    double carriedOver = evidence.map(one -> one.carriedOver(sentences)).orElse(0.0);
    return OptionalDouble.of(
        Math.log((article.translated() + FLOOR) / (article.original() + FLOOR)) + carriedOver);
  }

  /** How strongly an article speaks for a spinner: log-odds against human writing. */
  public static double spunStrength(Probabilities article) {
    return Math.log((article.spun() + FLOOR) / (article.original() + FLOOR));
  }

  /**
   * The same for a machine's translation.
   *
   * @param article its class probabilities, for models without a score of translations
   */
  public double translatedStrength(List<SentenceReading> sentences, Probabilities article) {
    return translation(sentences)
        .orElse(Math.log((article.translated() + FLOOR) / (article.original() + FLOOR)));
  }

  /**
   * Evidence with the probability that it is an artifact, in its place, as score; where models know
   * no weights, as it is.
   *
   * @param reading the sentence that it stands in
   * @param spun strength of the article in the test for spun text
   * @param translated the same for translations
   */
  public Evidence inPlace(Evidence found, SentenceReading reading, double spun, double translated) {
    boolean carried = EvidenceWeights.family(found) == EvidenceWeights.Family.TRANSLATED;
    return evidence
        .map(one -> found.with(one.inPlace(found, reading, carried ? translated : spun)))
        .orElse(found);
  }

  /** Whether evidence has probabilities in its place; else it keeps its rule's own weight. */
  public boolean weighsEvidence() {
    return evidence.isPresent();
  }

  /** The types of evidence that these models were not fitted with: shown, and weighing nothing. */
  public Set<ArtifactType> unknownTypes() {
    return Collections.unmodifiableSet(unknown);
  }

  /** What the article model knows of sentences, with evidence weighed by its rules. */
  public List<SentenceReading> weighed(List<SentenceReading> sentences) {
    List<SentenceReading> known = known(sentences);
    return evidence.map(weigher -> known.stream().map(weigher::weigh).toList()).orElse(known);
  }

  private List<SentenceReading> known(List<SentenceReading> sentences) {
    return unknown.isEmpty()
        ? sentences
        : sentences.stream().map(reading -> reading.without(unknown)).toList();
  }

  /** What each article number adds to the log-odds of a class against original. */
  public double[] contributions(
      List<SentenceReading> sentences, List<Probabilities> classes, Label label) {
    return articles.contributions(numbers.of(weighed(sentences), classes), label);
  }
}
