package io.calque.model;

import io.calque.signal.ContextReader;
import io.calque.signal.Evidence;
import io.calque.signal.Habits;
import io.calque.signal.LanguageStatistics;
import io.calque.signal.WordInContext;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.List;

/** The opened models of the fast tier. Immutable and thread-safe. */
public final class Models {
  private final ContextReader contexts;
  private final ArticleFeatures numbers;
  private final LinearModel tokens;
  private final SentenceModels sentences;
  private final DenseModel.Classifier calibration;
  private final DenseModel.Classifier articles;
  private final FalseAlarms falseAlarms;

  /** The parts as trained. */
  public Models(
      LanguageStatistics statistics,
      LinearModel tokens,
      SentenceModels sentences,
      DenseModel calibration,
      DenseModel articles,
      FalseAlarms falseAlarms) {
    this.contexts = new ContextReader(statistics);
    this.numbers = new ArticleFeatures(new Habits(statistics));
    this.tokens = tokens;
    this.sentences = sentences;
    this.calibration = calibration.classifier();
    this.articles = articles.classifier();
    this.falseAlarms = falseAlarms;
  }

  /** Reads words in context; also gives the wordings that suit a place better. */
  public ContextReader contexts() {
    return contexts;
  }

  /** How high human articles score. */
  public FalseAlarms falseAlarms() {
    return falseAlarms;
  }

  /** The sentence with its tokens' scores. */
  public SentenceReading read(Sentence sentence, List<Evidence> evidence) {
    return read(contexts, tokens, sentence, evidence);
  }

  /** The same with models that are still being trained. */
  public static SentenceReading read(
      ContextReader contexts, LinearModel tokens, Sentence sentence, List<Evidence> evidence) {
    List<WordInContext> words = contexts.read(sentence.tokens());
    TokenFeatures features = new TokenFeatures(sentence, words);
    List<Double> replaced = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      Token token = sentence.tokens().get(i);
      replaced.add(TokenFeatures.judges(token) ? tokens.probabilities(features.of(i))[1] : 0.0);
    }
    return new SentenceReading(sentence, words, replaced, evidence);
  }

  /** Calibrated class probabilities of a sentence. */
  public Probabilities classify(SentenceReading reading) {
    return calibration.probabilities(sentences.numbers(reading));
  }

  /** Class probabilities of a sentence before calibration. */
  public static Probabilities raw(LinearModel sentences, SentenceReading reading) {
    return Probabilities.of(sentences.probabilities(SentenceFeatures.of(reading)));
  }

  /** Calibrated class probabilities of an article. */
  public Probabilities classify(List<SentenceReading> sentences, List<Probabilities> classes) {
    return articles.probabilities(numbers.of(sentences, classes));
  }

  /** What each article number adds to the log-odds of a class against original. */
  public double[] contributions(
      List<SentenceReading> sentences, List<Probabilities> classes, Label label) {
    return articles.contributions(numbers.of(sentences, classes), label);
  }
}
