package io.calque.cli;

import io.calque.ExplainListener;
import io.calque.OwnArticles;
import io.calque.RunListener;
import io.calque.RunSummary;
import io.calque.ScoreListener;
import io.calque.ScoreOptions;
import io.calque.evaluate.JudgedText;
import io.calque.input.InputOptions;
import io.calque.input.Source;
import io.calque.score.ArticleScore;
import io.calque.score.Calibration;
import io.calque.score.ExplainedArticle;
import io.calque.score.Tier;
import io.calque.serve.ServeOptions;
import io.calque.simulate.Manners;
import io.calque.simulate.Pivot;
import io.calque.simulate.Simulator;
import io.calque.simulate.SpinSettings;
import io.calque.site.SiteBasis;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the commands call that needs models or training data; {@link CalqueServices} is the real
 * one, tests have one that needs neither.
 */
interface Services {
  /** The front door as the commands see it. */
  interface Scorer extends AutoCloseable {
    RunSummary score(
        List<String> inputs, InputStream stdin, ScoreOptions options, ScoreListener listener);

    RunSummary scan(List<String> sites, ScoreOptions options, ScoreListener listener);

    RunSummary explain(
        List<String> inputs, InputStream stdin, InputOptions options, ExplainListener listener);

    ExplainedArticle explain(String text);

    /**
     * The score of an article.
     *
     * @throws io.calque.text.BadDataException if its page cannot be parsed
     */
    ArticleScore score(Source source);

    /** What sites are judged by; nothing where no sites are. */
    default SiteBasis siteBasis() {
      return SiteBasis.NONE;
    }

    /** Changes with any of the model files: SHA-256 in hexadecimal. */
    String modelsDigest();

    /** The user's own articles that others are held against. */
    default Optional<Calibration> calibration() {
      return Optional.empty();
    }

    @Override
    void close();
  }

  /**
   * Opens the models.
   *
   * @param tier asked for
   * @param falseAlarmRate promised, above 0, below 1
   * @param calibration file of the user's own articles
   * @throws io.calque.model.ModelException if one is missing or corrupt
   * @throws io.calque.score.CalibrationException if the calibration cannot be used
   * @throws io.calque.encode.EncoderUnavailableException if the deep tier was asked for and this
   *     platform cannot run it
   */
  Scorer open(Path models, Tier tier, double falseAlarmRate, Optional<Path> calibration);

  /**
   * Scores clean articles of the user's own; fails as {@link #open} does.
   *
   * @param name what reports are to call them
   */
  OwnArticles calibrate(
      Path models,
      Tier tier,
      String name,
      List<String> inputs,
      InputStream stdin,
      ScoreOptions options,
      RunListener listener);

  /** A running server. */
  interface Listening extends AutoCloseable {
    /** The address that a browser opens. */
    String address();

    /** Digest of the models it scores by. */
    String digest();

    /** Waits until it is closed. */
    void await() throws InterruptedException;

    @Override
    void close();
  }

  /**
   * Opens the models and listens.
   *
   * @param said hears remarks, from any thread
   * @throws io.calque.model.ModelException if a model is missing or corrupt
   * @throws io.calque.serve.StartException if the port cannot be had
   */
  Listening serve(Path models, ServeOptions options, Consumer<String> said);

  /**
   * A spinner.
   *
   * @throws io.calque.text.BadDataException if a word list is missing or cut short
   * @throws io.calque.model.ModelException if the language statistics are
   */
  Simulator spinner(Path data, Path models, SpinSettings settings, long seed);

  /** Real spinners, one drawn for each article; fails as {@link #spinner} does. */
  Simulator manners(Path data, Path models, Manners manners, long seed);

  /** A neural round trip; fails as {@link #spinner} does. */
  Simulator translator(Path data, Path models, long seed);

  /**
   * A round trip through Apertium.
   *
   * @throws io.calque.corpus.MissingProgramException if it is not installed
   */
  Simulator apertium(String program, List<Pivot> pivots, long seed);

  /** Trains models of the fast tier, logging to {@code progress}. */
  void train(Path data, Path out, long seed, PrintWriter progress);

  /**
   * Trains the deep tier beside them.
   *
   * @param resume whether to go on with a transformer whose training was broken off
   */
  void trainDeep(
      Path data, Path out, Optional<Path> earlier, long seed, boolean resume, PrintWriter progress);

  /** What each rule is worth, as Markdown. */
  String signals(Path models);

  /** The measured tables as Markdown. */
  String evaluate(
      Path models,
      Path corpus,
      Optional<Path> data,
      Optional<Path> measuring,
      List<JudgedText> judged,
      PrintWriter progress);
}
