package io.calque.cli;

import io.calque.Calque;
import io.calque.RunSummary;
import io.calque.ScoreListener;
import io.calque.ScoreOptions;
import io.calque.corpus.CorpusStatistics;
import io.calque.corpus.CorpusValidator;
import io.calque.corpus.LabelledCorpus;
import io.calque.corpus.Problem;
import io.calque.evaluate.Evaluation;
import io.calque.input.InputOptions;
import io.calque.model.ModelCards;
import io.calque.model.ModelStore;
import io.calque.score.ExplainedArticle;
import io.calque.simulate.Apertium;
import io.calque.simulate.Pivot;
import io.calque.simulate.Simulator;
import io.calque.simulate.SimulatorWords;
import io.calque.simulate.SpinSettings;
import io.calque.statistics.LanguageStatistics;
import io.calque.train.DeepTrainer;
import io.calque.train.Trainer;
import io.calque.train.TrainingFiles;
import io.calque.version.Comparison;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The commands' work, done by the other packages. */
final class CalqueServices implements Services {
  /** The facade as the commands see it. */
  private record Opened(Calque calque) implements Scorer {
    @Override
    public RunSummary score(
        List<String> inputs, InputStream stdin, ScoreOptions options, ScoreListener listener) {
      return calque.score(inputs, stdin, options, listener);
    }

    @Override
    public RunSummary scan(List<String> sites, ScoreOptions options, ScoreListener listener) {
      return calque.scan(sites, options, listener);
    }

    @Override
    public void explain(
        String input, InputStream stdin, InputOptions options, Consumer<ExplainedArticle> out) {
      calque.explain(input, stdin, options, out);
    }

    @Override
    public ExplainedArticle explainText(String text) {
      return calque.explainText(text);
    }

    @Override
    public List<String> queries(String input, InputStream stdin, InputOptions options) {
      return calque.queries(input, stdin, options);
    }

    @Override
    public List<String> queriesText(String text) {
      return calque.queriesText(text);
    }
  }

  @Override
  public Scorer open(Path models) {
    return new Opened(Calque.open(models));
  }

  @Override
  public Comparison compare(String before, String after, InputStream stdin, InputOptions options) {
    OneArticle reader = new OneArticle(options, stdin);
    return Comparison.of(reader.read(before), reader.read(after));
  }

  @Override
  public List<String> validateCorpus(Path corpus) {
    return CorpusValidator.validate(corpus).stream().map(Problem::message).toList();
  }

  @Override
  public String corpusTable(Path corpus) {
    return CorpusStatistics.table(LabelledCorpus.read(corpus));
  }

  @Override
  public Simulator spinner(Path data, Path models, SpinSettings settings, long seed) {
    return words(data, models).spinner(settings, seed);
  }

  @Override
  public Simulator translator(Path data, Path models, long seed) {
    return words(data, models).translator(seed);
  }

  @Override
  public Simulator apertium(String program, List<Pivot> pivots, long seed) {
    return Apertium.open(program, pivots, seed);
  }

  @Override
  public void train(Path data, Path out, long seed, PrintWriter progress) {
    TrainingFiles.check(data);
    Trainer.run(data, out, seed, progress);
  }

  @Override
  public void trainDeep(Path data, Path out, long seed, boolean resume, PrintWriter progress) {
    TrainingFiles.check(data);
    DeepTrainer.run(data, out, seed, resume, progress);
  }

  @Override
  public String evaluate(Path models, Path corpus, Optional<Path> data, PrintWriter progress) {
    data.ifPresent(TrainingFiles::check);
    return Evaluation.run(models, corpus, data, progress);
  }

  private static SimulatorWords words(Path data, Path models) {
    ModelStore.open(models).load();
    return SimulatorWords.read(
        data, LanguageStatistics.open(models.resolve(ModelStore.STATISTICS)));
  }

  @Override
  public List<String> listModels(Path models) {
    return ModelStore.open(models).list();
  }

  @Override
  public List<String> verifyModels(Path models) {
    return ModelStore.open(models).verify();
  }

  @Override
  public ModelCards modelCards(Path models) {
    return ModelStore.open(models).cards();
  }
}
