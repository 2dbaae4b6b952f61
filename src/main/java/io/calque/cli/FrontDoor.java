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
import io.calque.score.ExplainedArticle;
import io.calque.score.Tier;
import io.calque.site.SiteBasis;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The front door, with the threads of this program. */
final class FrontDoor implements Services.Scorer {
  private final CalqueModels models;
  private final Calque calque;
  private final Optional<ExecutorService> threads;

  private FrontDoor(CalqueModels models, Calque calque, Optional<ExecutorService> threads) {
    this.models = models;
    this.calque = calque;
    this.threads = threads;
  }

  /** As many threads as processors, the one that runs the command among them. */
  static FrontDoor open(Path models, Tier tier, double falseAlarmRate) {
    CalqueModels opened = CalqueModels.open(models);
    try {
      return open(opened, Calque.builder(opened).tier(tier).falseAlarmRate(falseAlarmRate));
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static FrontDoor open(CalqueModels models, CalqueBuilder builder) {
    int others = Runtime.getRuntime().availableProcessors() - 1;
    if (others == 0) {
      return new FrontDoor(models, builder.build(), Optional.empty());
    }
    ExecutorService threads = Executors.newFixedThreadPool(others, FrontDoor::thread);
    return new FrontDoor(models, builder.executor(threads).build(), Optional.of(threads));
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "calque");
    thread.setDaemon(true);
    return thread;
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
  public void close() {
    calque.close();
    models.close();
    threads.ifPresent(ExecutorService::shutdown);
  }
}
