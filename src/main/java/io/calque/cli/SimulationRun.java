package io.calque.cli;

import io.calque.simulate.AlignedToken;
import io.calque.simulate.AlteredText;
import io.calque.simulate.CleanArticle;
import io.calque.simulate.CleanArticles;
import io.calque.simulate.SimulatedArticle;
import io.calque.simulate.SimulatedWriter;
import io.calque.simulate.Simulator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads clean articles, alters them a batch at a time, and writes them in input order. */
final class SimulationRun {
  private static final int BATCH = 256;
  private static final int BATCH_TEXT = 100_000;

  private final Session session;
  private final Simulator simulator;
  private final SimulatedWriter writer;
  private final List<CleanArticle> batch = new ArrayList<>();
  private int waiting;
  private long articles;
  private long failed;
  private long tokens;
  private long replaced;

  private SimulationRun(Session session, Simulator simulator, SimulatedWriter writer) {
    this.session = session;
    this.simulator = simulator;
    this.writer = writer;
  }

  /** Runs to the end and gives the exit code. */
  static int of(Session session, SimulationParameters parameters, Simulator simulator) {
    CleanArticles reader = new CleanArticles(parameters.reading(), session.in());
    try (Output output = parameters.open(session)) {
      SimulatedWriter writer = parameters.writer(output.writer());
      SimulationRun run = new SimulationRun(session, simulator, writer);
      write(writer::begin);
      reader.read(parameters.inputs(), run::add, run::fail);
      run.flush();
      int code = run.exitCode();
      if (code != ExitCode.UNUSABLE) {
        output.commit();
      }
      return code;
    }
  }

  private void add(CleanArticle article) {
    batch.add(article);
    waiting += article.length();
    if (batch.size() >= BATCH || waiting >= BATCH_TEXT) {
      flush();
    }
  }

  private void fail(String problem) {
    failed++;
    session.say(problem);
  }

  private void flush() {
    if (batch.isEmpty()) {
      return;
    }
    for (SimulatedArticle article : simulator.alter(batch)) {
      articles++;
      article.paragraphs().forEach(this::count);
      write(() -> writer.article(article));
    }
    batch.clear();
    waiting = 0;
  }

  private void count(AlteredText paragraph) {
    for (AlignedToken token : paragraph.tokens()) {
      tokens++;
      replaced += token.replaced() ? 1 : 0;
    }
  }

  private int exitCode() {
    if (articles == 0) {
      session.say("no usable input");
      return ExitCode.UNUSABLE;
    }
    session.say(
        String.format(
            Locale.ROOT,
            "%,d articles, %,d tokens, %.1f %% of them changed%s",
            articles,
            tokens,
            100.0 * replaced / Math.max(1, tokens),
            failed == 0 ? "" : "; " + failed + " inputs failed"));
    return failed == 0 ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  /** A step of the writer. */
  private interface Step {
    void run() throws IOException;
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }
}
