package io.calque.serve;

import io.calque.Calque;
import io.calque.RunSummary;
import io.calque.ScoreListener;
import io.calque.ScoreOptions;
import io.calque.input.web.FetchCounts;
import io.calque.input.web.WebOptions;
import io.calque.report.Report;
import io.calque.report.ReportFormat;
import io.calque.report.ReportOptions;
import io.calque.score.ArticleScore;
import io.calque.serve.Scorers.Wish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * A scan of sites: waits, runs, and then is done, stopped or failed. Its report lies in a file, so
 * that finished scans take no memory. Thread-safe.
 */
final class ScanJob {
  /** Remarks kept of a scan. */
  private static final int REMARKS = 100;

  private final Asked asked;
  private final Path file;
  private final List<String> failures = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private State state = State.WAITING;
  private FetchCounts fetched = FetchCounts.NONE;
  private int scored;
  private int failed;
  private volatile boolean stopped;

  /** How far a scan is. */
  enum State {
    WAITING,
    RUNNING,
    DONE,
    STOPPED,
    FAILED;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isOver() {
      return this == DONE || this == STOPPED || this == FAILED;
    }
  }

  /**
   * What is to be scanned.
   *
   * @param sites host names or addresses
   * @param web how they are fetched
   * @param wish how their articles are scored
   */
  record Asked(List<String> sites, WebOptions web, Wish wish) {
    Asked {
      sites = List.copyOf(sites);
    }
  }

  /** How far a scan is, and what was said of it. */
  record Status(
      State state,
      FetchCounts fetched,
      int scored,
      int failed,
      List<String> failures,
      List<String> warnings) {}

  /**
   * A scan that waits.
   *
   * @param file where its report is to lie
   */
  ScanJob(Asked asked, Path file) {
    this.asked = asked;
    this.file = file;
  }

  Asked asked() {
    return asked;
  }

  /** The report, complete once the scan is done. */
  Path file() {
    return file;
  }

  synchronized Status status() {
    return new Status(state, fetched, scored, failed, List.copyOf(failures), List.copyOf(warnings));
  }

  /** Ends it as soon as it looks up. */
  synchronized void stop() {
    stopped = true;
    if (state == State.WAITING) {
      state = State.STOPPED;
    }
  }

  /** Scans; never throws, as nobody waits for it. */
  void run(Scorers scorers) {
    synchronized (this) {
      if (state != State.WAITING) {
        return;
      }
      state = State.RUNNING;
    }
    State end = State.FAILED;
    try {
      scan(scorers);
      end = State.DONE;
    } catch (CancellationException e) {
      end = State.STOPPED;
    } catch (IOException | RuntimeException e) {
      note(warnings, "broken off: " + e.getClass().getSimpleName());
    } finally {
      synchronized (this) {
        state = end;
      }
    }
  }

  private void scan(Scorers scorers) throws IOException {
    Calque calque = scorers.of(asked.wish());
    ReportOptions look =
        ReportOptions.plain().withFalseAlarmRate(asked.wish().rate()).withSites(calque.siteBasis());
    try (Writer out = Files.newBufferedWriter(file)) {
      Report report = ReportFormat.JSON.open(out, look);
      report.begin();
      ScoreOptions options = ScoreOptions.defaults().withWeb(asked.web());
      RunSummary summary = calque.scan(asked.sites(), options, new Listener(report));
      report.end(summary.counts());
    }
  }

  /** Passes articles to the report, and keeps count. */
  private final class Listener implements ScoreListener {
    private final Report report;

    private Listener(Report report) {
      this.report = report;
    }

    @Override
    public void scored(ArticleScore score) {
      checkStopped();
      synchronized (ScanJob.this) {
        scored++;
      }
      try {
        report.article(score);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void fetched(FetchCounts counts) {
      checkStopped();
      synchronized (ScanJob.this) {
        fetched = counts;
      }
    }

    @Override
    public void failed(String source, String problem) {
      synchronized (ScanJob.this) {
        failed++;
      }
      note(failures, problem);
    }

    @Override
    public void warned(String warning) {
      note(warnings, warning);
    }

    private void checkStopped() {
      if (stopped) {
        throw new CancellationException("stopped");
      }
    }
  }

  private synchronized void note(List<String> remarks, String remark) {
    if (remarks.size() < REMARKS) {
      remarks.add(remark);
    }
  }
}
