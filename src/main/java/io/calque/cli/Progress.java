package io.calque.cli;

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
 * Counts articles on standard error while they are scored. Shows nothing unless standard error is a
 * terminal, standard output is not in use on one, and the run is longer than two seconds.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

  private final boolean wanted;
  private final int width;
  private final Session session;
  private final long started = System.nanoTime();
  private long count;
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
    if (bar != null) {
      bar.stepTo(count);
    } else if (wanted && System.nanoTime() - started > PATIENCE) {
      bar = open();
      bar.stepTo(count);
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
        .setTaskName("Scoring")
        .setUnit(" articles", 1)
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
