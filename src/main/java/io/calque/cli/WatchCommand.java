package io.calque.cli;

import io.calque.input.web.Web;
import io.calque.review.Desk;
import io.calque.watch.WatchOptions;
import io.calque.watch.Watcher;
import io.calque.watch.Webhook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores what is new in feeds and on sites, and tells of what Calque accuses. */
@Command(
    name = "watch",
    description = {
      "Looks at feeds and sites from time to time, scores their new articles once and puts them on"
          + " a desk.",
      "An alert for each that Calque accuses goes to a webhook and into an Atom feed. Killed and"
          + " started again it goes on where it was."
    })
final class WatchCommand implements Callable<Integer> {
  private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,4})([smhd])");

  /** How often what a webhook did not take is looked at, at least. */
  private static final Duration TICK = Duration.ofMinutes(1);

  private final Session session;
  private final CalqueCommand program;

  @Mixin private DeskParameters desk = new DeskParameters();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      description = "Time between two looks, such as 90s, 30m, 6h, 1d (default: 30m).")
  private String every = "30m";

  @Option(names = "--once", description = "Looks once and ends, for cron.")
  private boolean once;

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description = "Posts each alert there as a JSON object; needs --webhook-secret-file.")
  private Optional<String> webhook = Optional.empty();

  @Option(
      names = "--webhook-secret-file",
      paramLabel = "FILE",
      description =
          "File with the shared secret that posts are signed with, 16 characters or more.")
  private Optional<Path> secret = Optional.empty();

  @Option(
      names = "--webhook-private",
      description = "Lets the webhook be in a private network or on this machine.")
  private boolean webhookPrivate;

  @Option(
      names = "--atom",
      paramLabel = "FILE",
      description = "Writes the newest 200 alerts to FILE as an Atom feed.")
  private Optional<Path> atom = Optional.empty();

  @Mixin private ScoringParameters scoring = new ScoringParameters();

  @Mixin private WebParameters web = new WebParameters();

  @Parameters(
      paramLabel = "FEED",
      arity = "1..*",
      description =
          "Address of a feed or sitemap, or of a site, whose lists and first page are"
              + " looked at.")
  private List<String> feeds = List.of();

  WatchCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    scoring.check();
    Duration pause = pause();
    for (String feed : feeds) {
      if (!Web.isAddress(feed) && feed.indexOf('.') < 0) {
        throw new UsageException("'" + feed + "' is no address of a feed or site");
      }
    }
    WatchOptions options = new WatchOptions(feeds, web.options(session), hook(), atom);
    Desk opened = desk.openOrMake();
    try (Services.Scorer scorer = scoring.open(session, program.models());
        Watcher watcher =
            Watcher.open(opened, options, scorer::score, scorer.modelsDigest(), session::say)) {
      Watcher.Round round = round(watcher);
      if (!once) {
        goOn(watcher, pause);
      }
      if (round.unread() == feeds.size()) {
        return ExitCode.UNUSABLE;
      }
      return round.failed() > 0 ? ExitCode.PARTIAL : ExitCode.DONE;
    }
  }

  private Duration pause() {
    Matcher matcher = TIME.matcher(every);
    if (!matcher.matches()) {
      throw new UsageException("--every " + every + " is no time such as 90s, 30m, 6h or 1d");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private Optional<Webhook> hook() {
    if (webhook.isEmpty()) {
      return Optional.empty();
    }
    if (secret.isEmpty()) {
      throw new UsageException("--webhook needs --webhook-secret-file");
    }
    try {
      return Optional.of(Webhook.of(webhook.get(), secret.get(), webhookPrivate));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--webhook: " + e.getMessage());
    }
  }

  private Watcher.Round round(Watcher watcher) {
    Watcher.Round round = watcher.round();
    session.say(
        round.found()
            + " new pages, "
            + round.scored()
            + " scored, "
            + round.alerts()
            + " alerts, "
            + round.delivered()
            + " delivered, "
            + round.waiting()
            + " waiting");
    return round;
  }

  /** Goes on until the program is ended. */
  private void goOn(Watcher watcher, Duration pause) {
    Duration left = pause;
    try {
      while (true) {
        Duration step = left.compareTo(TICK) < 0 ? left : TICK;
        Thread.sleep(step.toMillis());
        left = left.minus(step);
        if (left.isZero()) {
          round(watcher);
          left = pause;
        } else {
          watcher.tell();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
