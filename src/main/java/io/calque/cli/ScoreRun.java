package io.calque.cli;

import io.calque.RunSummary;
import io.calque.ScoreListener;
import io.calque.report.Report;
import io.calque.score.ArticleScore;
import java.io.IOException;

/** Hears a run: passes articles to the report, failures to standard error, and keeps the score. */
final class ScoreRun implements ScoreListener {
  private final Session session;
  private final Report report;
  private final FailOn failOn;
  private final Progress progress;
  private boolean flagged;

  ScoreRun(Session session, Report report, FailOn failOn, Progress progress) {
    this.session = session;
    this.report = report;
    this.failOn = failOn;
    this.progress = progress;
  }

  void begin() {
    write(report::begin);
  }

  @Override
  public void scored(ArticleScore score) {
    flagged |= failOn.verdicts().contains(score.verdict());
    write(() -> report.article(score));
    progress.step();
  }

  @Override
  public void failed(String source, String problem) {
    progress.clear();
    session.say(problem);
  }

  @Override
  public void warned(String warning) {
    progress.clear();
    session.say(warning);
  }

  void end() {
    write(report::end);
    progress.close();
  }

  /** Says on standard error what is missing, and gives the exit code. */
  int exitCode(RunSummary summary) {
    if (summary.scored() == 0) {
      session.say("no usable input");
      return ExitCode.UNUSABLE;
    }
    if (summary.failed() > 0) {
      session.say(summary.scored() + " scored, " + summary.failed() + " failed");
      return ExitCode.PARTIAL;
    }
    return flagged ? ExitCode.FLAGGED : ExitCode.DONE;
  }

  /** A step of the report. */
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
