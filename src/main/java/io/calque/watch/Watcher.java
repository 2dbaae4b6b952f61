package io.calque.watch;

import io.calque.input.Input;
import io.calque.input.Source;
import io.calque.input.web.Limits;
import io.calque.input.web.ListMemory;
import io.calque.input.web.SiteLook;
import io.calque.input.web.Web;
import io.calque.input.web.WebOptions;
import io.calque.input.web.WebPost;
import io.calque.review.Desk;
import io.calque.review.Intake;
import io.calque.review.NewArticle;
import io.calque.review.WatchLog;
import io.calque.score.ArticleScore;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks at feeds and sites again and again, and scores what is new there. All that it must not
 * forget is on the desk, so it may be ended at any moment. One at a time works on a desk; for one
 * thread.
 */
public final class Watcher implements AutoCloseable {
  /** Tries after which a page is given up. */
  private static final int MOST_TRIES = 3;

  /** Time that a webhook has to answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Desk desk;
  private final WatchLog log;
  private final WatchOptions options;
  private final Function<Source, ArticleScore> scorer;
  private final String models;
  private final Listener listener;
  private final InstantSource clock = InstantSource.system();
  private final FileChannel lock;
  private final Web web;
  private final Optional<WebPost> post;

  /** Hears what a reader should know. */
  @FunctionalInterface
  public interface Listener {
    /** Something could not be had, or is odd. */
    void said(String message);
  }

  /**
   * What a round did.
   *
   * @param found pages that were not known before
   * @param scored pages scored
   * @param alerts raised
   * @param delivered alerts that the webhook took
   * @param waiting pages and alerts left for the next round
   * @param failed feeds, pages and deliveries that failed
   * @param unread feeds that could not be read
   */
  public record Round(
      int found, int scored, int alerts, int delivered, long waiting, int failed, int unread) {}

  private Watcher(
      Desk desk,
      WatchOptions options,
      Function<Source, ArticleScore> scorer,
      String models,
      Listener listener,
      FileChannel lock) {
    this.desk = desk;
    this.log = new WatchLog(desk);
    this.options = options;
    this.scorer = scorer;
    this.models = models;
    this.listener = listener;
    this.lock = lock;
    web = Web.open(options.web());
    post = options.webhook().map(hook -> WebPost.open(posting(options.web(), hook)));
  }

  private static WebOptions posting(WebOptions web, Webhook hook) {
    Limits usual = web.limits();
    return web.withAllowPrivate(hook.allowsPrivate())
        .withLimits(
            new Limits(
                usual.body(),
                usual.ratio(),
                usual.headerLine(),
                usual.headers(),
                usual.connect(),
                PATIENCE,
                PATIENCE,
                0));
  }

  /**
   * A watcher of a desk.
   *
   * @param scorer scores an article, or throws {@link BadDataException}
   * @param models digest of the model files
   * @throws BadDataException if another one works on the desk
   */
  public static Watcher open(
      Desk desk,
      WatchOptions options,
      Function<Source, ArticleScore> scorer,
      String models,
      Listener listener) {
    FileChannel lock = lock(desk.file());
    try {
      return new Watcher(desk, options, scorer, models, listener, lock);
    } catch (RuntimeException e) {
      close(lock);
      throw e;
    }
  }

  private static FileChannel lock(Path desk) {
    Path file = desk.resolveSibling(desk.getFileName() + ".watch");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Optional<FileLock> lock;
      try {
        lock = Optional.ofNullable(channel.tryLock());
      } catch (OverlappingFileLockException e) {
        lock = Optional.empty();
      }
      if (lock.isEmpty()) {
        close(channel);
        throw new BadDataException(desk.toString(), "", "is watched by another program already");
      }
      return channel;
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be written: " + e.getMessage());
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new BadDataException("the lock of the desk", "", "cannot be let go of");
    }
  }

  /** Looks everywhere once, scores what waits, and tells. */
  public Round round() {
    int found = 0;
    int unread = 0;
    for (String feed : options.feeds()) {
      Optional<Integer> fresh = look(feed);
      found += fresh.orElse(0);
      unread += fresh.isPresent() ? 0 : 1;
    }
    int scored = 0;
    int alerts = 0;
    int failed = 0;
    for (String page : log.waiting(options.web().maxPages())) {
      Optional<Boolean> raised = score(page);
      scored += raised.isPresent() ? 1 : 0;
      failed += raised.isPresent() ? 0 : 1;
      alerts += raised.orElse(false) ? 1 : 0;
    }
    Optional<Deliveries.Outcome> delivered = deliver();
    options.atom().ifPresent(file -> AlertFeed.write(file, log.alerts(AlertFeed.MOST)));
    boolean refused = delivered.flatMap(Deliveries.Outcome::problem).isPresent();
    return new Round(
        found,
        scored,
        alerts,
        delivered.map(Deliveries.Outcome::delivered).orElse(0),
        log.waitingPages() + delivered.map(Deliveries.Outcome::waiting).orElse(0L),
        failed + unread + (refused ? 1 : 0),
        unread);
  }

  /** Notes what a feed lists; how much is new, or nothing where it cannot be read. */
  private Optional<Integer> look(String feed) {
    SiteLook look = web.look(feed, this::known);
    look.remarks().forEach(listener::said);
    if (look.problem().isPresent()) {
      listener.said(feed + ": " + look.problem().get());
      return Optional.empty();
    }
    Map<String, WatchLog.ListState> lists = new HashMap<>();
    look.lists()
        .forEach(
            (address, known) ->
                lists.put(address, new WatchLog.ListState(known.etag(), known.modified())));
    return Optional.of(log.found(feed, look.pages(), lists, clock.instant()));
  }

  private Optional<ListMemory.Known> known(String list) {
    return log.list(list).map(state -> new ListMemory.Known(state.etag(), state.modified()));
  }

  /** Scores a page; whether it raised an alert, or nothing where it cannot be had. */
  private Optional<Boolean> score(String page) {
    Input input = Web.input(web.fetch(page));
    if (input instanceof Input.Usable usable) {
      try {
        NewArticle article = Intake.article(scorer.apply(usable.source()), models);
        return Optional.of(log.scored(page, article, (id, at) -> AlertJson.of(id, at, article)));
      } catch (BadDataException e) {
        if (e.file().equals(desk.file().toString())) {
          throw e;
        }
        return failed(page, String.valueOf(e.getMessage()));
      }
    }
    return failed(page, input instanceof Input.Failed failed ? failed.problem() : page);
  }

  private Optional<Boolean> failed(String page, String problem) {
    listener.said(problem);
    log.failed(page, problem, MOST_TRIES);
    return Optional.empty();
  }

  /** Posts the alerts that are due; empty where there is no webhook. */
  public Optional<Integer> tell() {
    return deliver().map(Deliveries.Outcome::delivered);
  }

  private Optional<Deliveries.Outcome> deliver() {
    if (options.webhook().isEmpty() || post.isEmpty()) {
      return Optional.empty();
    }
    Deliveries.Outcome outcome =
        new Deliveries(log, options.webhook().get(), post.get(), clock).deliver();
    outcome
        .problem()
        .ifPresent(
            problem ->
                listener.said(
                    "webhook "
                        + options.webhook().get().address()
                        + ": "
                        + problem
                        + "; "
                        + outcome.waiting()
                        + " alerts wait"));
    return Optional.of(outcome);
  }

  @Override
  public void close() {
    web.close();
    post.ifPresent(WebPost::close);
    close(lock);
  }
}
