package io.calque.cli;

import io.calque.input.web.FetchCounts;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Counts articles, and pages that are fetched, on standard error. Shows nothing unless standard
 * error is a terminal, standard output is not in use on one, and the run is longer than two
 * seconds.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

  private final boolean wanted;
  private final int width;
  private final Session session;
  private final long started = System.nanoTime();
  private long count;
  private FetchCounts fetched = FetchCounts.NONE;
  private @Nullable ProgressBar bar;

  private Progress(Session session, boolean wanted, int width) {
    this.session = session;
    this.wanted = wanted;
    this.width = width;
  }

  static Progress of(Session session, boolean toFile) {
    Terminal terminal = session.environment().terminal();
    boolean wanted = terminal.err() && (toFile || !terminal.out());
    return new Progress(session, wanted, terminal.columns() == 0 ? 80 : terminal.columns());
  }

  /** One article more. */
  void step() {
    count++;
    show();
  }

  /** Fetching went on: the bar is that of pages then, and what is scored stands beside it. */
  void fetched(FetchCounts counts) {
    fetched = counts;
    show();
  }

  private void show() {
    if (bar == null && wanted && System.nanoTime() - started > PATIENCE) {
      bar = open();
    }
    if (bar == null) {
      return;
    }
    if (fetched.found() == 0) {
      bar.stepTo(count);
    } else {
      bar.maxHint(fetched.found());
      bar.stepTo(fetched.fetched() + fetched.failed());
      bar.setExtraMessage(" " + count + " scored, " + fetched.failed() + " failed");
    }
  }

  /** Frees the line for a message. */
  void clear() {
    if (bar != null) {
      session.err().print("\r\u001b[K");
    }
  }

  @Override
  public void close() {
    Optional.ofNullable(bar).ifPresent(ProgressBar::close);
    bar = null;
  }

  private ProgressBar open() {
    return new ProgressBarBuilder()
        .setTaskName(fetched.found() == 0 ? "Scoring" : "Fetching")
        .setUnit(fetched.found() == 0 ? " articles" : " pages", 1)
        .showSpeed()
        .setInitialMax(-1)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(stream(), width))
        .build();
  }

  private PrintStream stream() {
    OutputStream err =
        new OutputStream() {
          @Override
          public void write(int b) {
            session.err().write(b);
            session.err().flush();
          }
        };
    return new PrintStream(err, true, StandardCharsets.US_ASCII);
  }
}
