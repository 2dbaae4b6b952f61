package io.calque.cli;

import io.calque.Calque;
import io.calque.CalqueBuilder;
import io.calque.CalqueModels;
import io.calque.ExplainListener;
import io.calque.RunSummary;
import io.calque.ScoreListener;
import io.calque.ScoreOptions;
import io.calque.input.InputOptions;
import io.calque.input.Source;
import io.calque.score.ArticleScore;
import io.calque.score.Calibration;
import io.calque.score.ExplainedArticle;
import io.calque.score.Tier;
import io.calque.signal.Signals;
import io.calque.site.SiteBasis;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The front door, with the threads of this program. */
final class FrontDoor implements Services.Scorer {
  private final CalqueModels models;
  private final Calque calque;
  private final Threads threads;

  private FrontDoor(CalqueModels models, Calque calque, Threads threads) {
    this.models = models;
    this.calque = calque;
    this.threads = threads;
  }

  static FrontDoor open(Path models, Tier tier, double falseAlarmRate, Optional<Path> calibration) {
    Threads threads = Threads.open();
    try {
      Supplier<Signals> signals = threads.begin(Signals::standard);
      CalqueModels opened = CalqueModels.open(models);
      try {
        CalqueBuilder builder =
            threads.help(Calque.builder(opened).tier(tier).falseAlarmRate(falseAlarmRate));
        calibration.ifPresent(builder::calibration);
        return new FrontDoor(opened, builder.signals(signals.get()).build(), threads);
      } catch (RuntimeException e) {
        opened.close();
        throw e;
      }
    } catch (RuntimeException e) {
      threads.close();
      throw e;
    }
  }

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
  public RunSummary explain(
      List<String> inputs, InputStream stdin, InputOptions options, ExplainListener listener) {
    return calque.explain(inputs, stdin, options, listener);
  }

  @Override
  public ExplainedArticle explain(String text) {
    return calque.explain(text);
  }

  @Override
  public ArticleScore score(Source source) {
    return calque.score(source);
  }

  @Override
  public SiteBasis siteBasis() {
    return calque.siteBasis();
  }

  @Override
  public String modelsDigest() {
    return models.digest();
  }

  @Override
  public Optional<Calibration> calibration() {
    return calque.calibration();
  }

  @Override
  public void close() {
    calque.close();
    models.close();
    threads.close();
  }
}
