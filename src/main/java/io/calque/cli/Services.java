package io.calque.cli;

import io.calque.RunSummary;
import io.calque.ScoreListener;
import io.calque.ScoreOptions;
import io.calque.input.InputOptions;
import io.calque.model.ModelCards;
import io.calque.score.ExplainedArticle;
import io.calque.simulate.Pivot;
import io.calque.simulate.Simulator;
import io.calque.simulate.SpinSettings;
import io.calque.version.Comparison;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the commands call; {@link CalqueServices} is the real one. */
interface Services {
  /** Opened models. */
  interface Scorer {
    RunSummary score(
        List<String> inputs, InputStream stdin, ScoreOptions options, ScoreListener listener);

    RunSummary scan(List<String> sites, ScoreOptions options, ScoreListener listener);

    void explain(
        String input, InputStream stdin, InputOptions options, Consumer<ExplainedArticle> out);

    ExplainedArticle explainText(String text);

    List<String> queries(String input, InputStream stdin, InputOptions options);

    List<String> queriesText(String text);
  }

  /**
   * Opens the models.
   *
   * @throws io.calque.model.ModelException if one is missing or corrupt
   */
  Scorer open(Path models);

  /**
   * Two articles lined up.
   *
   * @param before a path, or {@code -} for {@code stdin}; one article
   * @param after likewise
   * @throws io.calque.text.BadDataException if one cannot be used or holds several articles
   */
  Comparison compare(String before, String after, InputStream stdin, InputOptions options);

  /** What is wrong in a corpus, a line each: file, line, expected, found. */
  List<String> validateCorpus(Path corpus);

  /** The table of labels and types per article. */
  String corpusTable(Path corpus);

  /**
   * A spinner.
   *
   * @throws io.calque.text.BadDataException if a word list is missing or cut short
   * @throws io.calque.model.ModelException if the language statistics are
   */
  Simulator spinner(Path data, Path models, SpinSettings settings, long seed);

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
  void trainDeep(Path data, Path out, long seed, boolean resume, PrintWriter progress);

  /** The measured tables as Markdown. */
  String evaluate(Path models, Path corpus, Optional<Path> data, PrintWriter progress);

  /** A line for each model. */
  List<String> listModels(Path models);

  /** A line for each file checked. */
  List<String> verifyModels(Path models);

  /** The model cards. */
  ModelCards modelCards(Path models);
}
