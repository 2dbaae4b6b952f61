package io.calque.cli;

import io.calque.RunSummary;
import io.calque.ScoreListener;
import io.calque.input.InputCounts;
import io.calque.input.web.FetchCounts;
import io.calque.report.Report;
import io.calque.report.ReportOptions;
import io.calque.score.ArticleScore;
import io.calque.score.Verdict;
import io.calque.site.SiteScore;
import io.calque.site.Sites;
import io.calque.version.Comparison;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Hears a run: passes articles to the report, failures to standard error, and keeps the score. */
final class ScoreRun implements ScoreListener {
  private final Session session;
  private final Report report;
  private final Progress progress;
  private final Sites sites;
  private final Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);

  ScoreRun(Session session, Report report, Progress progress, ReportOptions options) {
    this.session = session;
    this.report = report;
    this.progress = progress;
    sites = new Sites(options.falseAlarmRate(), options.sites());
  }

  void begin() {
    write(report::begin);
  }

  @Override
  public void scored(ArticleScore score) {
    count(score);
    write(() -> report.article(score));
  }

  @Override
  public void scored(ArticleScore score, Comparison original) {
    count(score);
    write(() -> report.article(score, original));
  }

  private void count(ArticleScore score) {
    verdicts.add(score.verdict());
    sites.add(score);
    progress.step();
  }

  @Override
  public void fetched(FetchCounts counts) {
    progress.fetched(counts);
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

  void end(RunSummary summary) {
    write(() -> report.end(summary.counts()));
    progress.close();
  }

  /** Says on standard error what the sites amount to, for formats that have no place for it. */
  void saySites() {
    for (SiteScore site : sites.named()) {
      session.say(site.site() + ": " + site.verdict().id() + ": " + site.reason());
    }
  }

  /**
   * Says on standard error what is missing, and gives the exit code.
   *
   * @param ofSites whether the verdicts of sites count, not those of single articles
   */
  int exitCode(RunSummary summary, FailOn failOn, boolean ofSites) {
    if (summary.scored() == 0) {
      session.say("no usable input");
      return ExitCode.UNUSABLE;
    }
    if (summary.failed() > 0) {
      session.say(summary.scored() + " scored, " + summary.failed() + " failed");
      return ExitCode.PARTIAL;
    }
    List<Verdict> given =
        ofSites ? sites.scores().stream().map(SiteScore::verdict).toList() : List.copyOf(verdicts);
    return given.stream().anyMatch(failOn.verdicts()::contains) ? ExitCode.FLAGGED : ExitCode.DONE;
  }

  /**
   * Says on standard error what was left out or cut, for formats without a place for it; what is
   * lost is said with the exit code.
   */
  void sayCounts(RunSummary summary) {
    InputCounts counts = summary.counts();
    if (summary.scored() > 0 && (counts.skippedInAll() > 0 || counts.cut() > 0)) {
      session.say("articles of the inputs: " + counts);
    }
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
