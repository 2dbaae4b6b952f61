package io.calque.cli;

import io.calque.Calque;
import io.calque.CalqueCalibrator;
import io.calque.OwnArticles;
import io.calque.RunListener;
import io.calque.ScoreOptions;
import io.calque.evaluate.Evaluation;
import io.calque.evaluate.JudgedText;
import io.calque.model.ModelStore;
import io.calque.score.Tier;
import io.calque.serve.ServeOptions;
import io.calque.serve.Server;
import io.calque.simulate.Apertium;
import io.calque.simulate.Manners;
import io.calque.simulate.Pivot;
import io.calque.simulate.Simulator;
import io.calque.simulate.SimulatorWords;
import io.calque.simulate.SpinSettings;
import io.calque.statistics.LanguageStatistics;
import io.calque.train.DeepTrainer;
import io.calque.train.Trainer;
import io.calque.train.text.TrainingFiles;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The commands' work, done by the other packages. */
final class CalqueServices implements Services {
  @Override
  public Scorer open(Path models, Tier tier, double falseAlarmRate, Optional<Path> calibration) {
    return FrontDoor.open(models, tier, falseAlarmRate, calibration);
  }

  @Override
  public OwnArticles calibrate(
      Path models,
      Tier tier,
      String name,
      List<String> inputs,
      InputStream stdin,
      ScoreOptions options,
      RunListener listener) {
    try (Threads threads = Threads.open();
        CalqueCalibrator calibrator =
            threads.help(Calque.builder(models).tier(tier)).calibrator()) {
      return calibrator.calibrate(name, inputs, stdin, options, listener);
    }
  }

  @Override
  public Listening serve(Path models, ServeOptions options, Consumer<String> said) {
    Server server = Server.start(models, options, said);
    return new Listening() {
      @Override
      public String address() {
        return server.address();
      }

      @Override
      public String digest() {
        return server.digest();
      }

      @Override
      public void await() throws InterruptedException {
        server.await();
      }

      @Override
      public void close() {
        server.close();
      }
    };
  }

  @Override
  public Simulator spinner(Path data, Path models, SpinSettings settings, long seed) {
    return words(data, models).spinner(settings, seed);
  }

  @Override
  public Simulator manners(Path data, Path models, Manners manners, long seed) {
    return words(data, models).manners(manners, seed);
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
  public void trainDeep(
      Path data,
      Path out,
      Optional<Path> earlier,
      long seed,
      boolean resume,
      PrintWriter progress) {
    TrainingFiles.check(data);
    DeepTrainer.run(data, out, earlier, seed, resume, progress);
  }

  @Override
  public String signals(Path models) {
    return Evaluation.signals(models);
  }

  @Override
  public String evaluate(
      Path models,
      Path corpus,
      Optional<Path> data,
      Optional<Path> measuring,
      List<JudgedText> judged,
      PrintWriter progress) {
    data.ifPresent(TrainingFiles::check);
    return Evaluation.run(models, corpus, data, measuring, judged, progress);
  }

  private static SimulatorWords words(Path data, Path models) {
    ModelStore.open(models).load();
    return SimulatorWords.read(
        data, LanguageStatistics.open(models.resolve(ModelStore.STATISTICS)));
  }
}
