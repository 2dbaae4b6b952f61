package io.calque.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * What a watch keeps on a desk: what lists said last, which pages were found, and the alerts with
 * their deliveries. What belongs together is written at once, so that a watch killed at any moment
 * goes on where it was.
 */
public final class WatchLog {
  private final Desk desk;

  /** That of a desk. */
  public WatchLog(Desk desk) {
    this.desk = desk;
  }

  /**
   * What the server said of a list when it was last read whole.
   *
   * @param etag or empty
   * @param modified {@code Last-Modified} as it was written, or empty
   */
  public record ListState(String etag, String modified) {}

  /**
   * An alert.
   *
   * @param id rises with time
   * @param raisedAt when
   * @param body the JSON object that is posted
   */
  public record Alert(long id, Instant raisedAt, String body) {}

  /**
   * A delivery that is to be made.
   *
   * @param attempts made so far
   */
  public record Delivery(Alert alert, int attempts) {}

  /** What is known of a list. */
  public Optional<ListState> list(String address) {
    return read(
        handle ->
            handle
                .createQuery("SELECT etag, modified FROM list WHERE address = :address")
                .bind("address", address)
                .map(
                    (row, context) ->
                        new ListState(row.getString("etag"), row.getString("modified")))
                .findOne());
  }

  /**
   * Keeps the pages that a feed or site lists, new ones to be scored, and what the server said of
   * the lists they stand in.
   *
   * @return how many are new
   */
  public int found(String feed, List<String> pages, Map<String, ListState> lists, Instant at) {
    return desk.database()
        .write(
            handle -> {
              int added = 0;
              for (String page : pages) {
                added +=
                    handle.execute(
                        "INSERT OR IGNORE INTO page"
                            + " (address, feed, found_at, state, attempts, problem)"
                            + " VALUES (?, ?, ?, 'waiting', 0, '')",
                        page,
                        feed,
                        at.toString());
              }
              lists.forEach(
                  (address, state) ->
                      handle.execute(
                          "INSERT OR REPLACE INTO list (address, etag, modified) VALUES (?, ?, ?)",
                          address,
                          state.etag(),
                          state.modified()));
              return added;
            });
  }

  /** Pages to be scored, those found last first. */
  public List<String> waiting(int most) {
    return read(
        handle ->
            handle
                .createQuery(
                    "SELECT address FROM page WHERE state = 'waiting'"
                        + " ORDER BY found_at DESC, rowid LIMIT :most")
                .bind("most", most)
                .mapTo(String.class)
                .list());
  }

  /** How many pages are still to be scored. */
  public long waitingPages() {
    return read(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM page WHERE state = 'waiting'")
                .mapTo(Long.class)
                .one());
  }

  /**
   * Puts a scored page on the desk and raises an alert where Calque accuses it and none was raised
   * for the same article.
   *
   * @param page its address as it was found
   * @param body makes the alert's JSON object from its number
   * @return whether an alert was raised
   */
  public boolean scored(String page, NewArticle article, Alerting body) {
    return desk.add(
        article,
        (handle, added, at) -> {
          handle.execute("UPDATE page SET state = 'scored', problem = '' WHERE address = ?", page);
          if (!article.score().isAccusation()) {
            return false;
          }
          int raised =
              handle.execute(
                  "INSERT OR IGNORE INTO alert (article, raised_at, body) VALUES (?, ?, '')",
                  added.id(),
                  at.toString());
          if (raised > 0) {
            long id =
                handle
                    .createQuery("SELECT id FROM alert WHERE article = :article")
                    .bind("article", added.id())
                    .mapTo(Long.class)
                    .one();
            handle.execute("UPDATE alert SET body = ? WHERE id = ?", body.body(id, at), id);
          }
          return raised > 0;
        });
  }

  /** Makes the JSON object of an alert. */
  @FunctionalInterface
  public interface Alerting {
    /** The object, in one line. */
    String body(long id, Instant raisedAt);
  }

  /**
   * Notes that a page could not be had.
   *
   * @param most tries after which it is given up
   */
  public void failed(String page, String problem, int most) {
    desk.database()
        .write(
            handle ->
                handle.execute(
                    "UPDATE page SET attempts = attempts + 1, problem = ?,"
                        + " state = CASE WHEN attempts + 1 >= ? THEN 'failed' ELSE state END"
                        + " WHERE address = ?",
                    problem,
                    most,
                    page));
  }

  /** The newest alerts, newest first. */
  public List<Alert> alerts(int most) {
    return read(
        handle ->
            handle
                .createQuery("SELECT id, raised_at, body FROM alert ORDER BY id DESC LIMIT :most")
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Alert(
                            row.getLong("id"),
                            Instant.parse(row.getString("raised_at")),
                            row.getString("body")))
                .list());
  }

  /** Alerts that a webhook has not got and whose time has come, oldest first. */
  public List<Delivery> due(String webhook, Instant now, int most) {
    return read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT a.id, a.raised_at, a.body, coalesce(d.attempts, 0) AS attempts
                    FROM alert a LEFT JOIN delivery d ON d.alert = a.id AND d.webhook = :webhook
                    WHERE d.done_at IS NULL AND (d.next_at IS NULL OR d.next_at <= :now)
                    ORDER BY a.id LIMIT :most
                    """)
                .bind("webhook", webhook)
                .bind("now", now.toString())
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Delivery(
                            new Alert(
                                row.getLong("id"),
                                Instant.parse(row.getString("raised_at")),
                                row.getString("body")),
                            row.getInt("attempts")))
                .list());
  }

  /** How many alerts a webhook has not got. */
  public long undelivered(String webhook) {
    return read(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM alert a WHERE NOT EXISTS (SELECT 1 FROM delivery d"
                        + " WHERE d.alert = a.id AND d.webhook = :webhook"
                        + " AND d.done_at IS NOT NULL)")
                .bind("webhook", webhook)
                .mapTo(Long.class)
                .one());
  }

  /** Notes that a webhook has taken an alert. */
  public void delivered(long alert, String webhook, Instant at) {
    desk.database()
        .write(
            handle ->
                handle.execute(
                    "INSERT INTO delivery (alert, webhook, attempts, next_at, done_at, problem)"
                        + " VALUES (?, ?, 1, ?, ?, '') ON CONFLICT (alert, webhook) DO UPDATE"
                        + " SET attempts = attempts + 1, done_at = excluded.done_at, problem = ''",
                    alert,
                    webhook,
                    at.toString(),
                    at.toString()));
  }

  /** Notes that a webhook did not take an alert, which is tried again. */
  public void refused(long alert, String webhook, String problem, Instant next) {
    desk.database()
        .write(
            handle ->
                handle.execute(
                    "INSERT INTO delivery (alert, webhook, attempts, next_at, done_at, problem)"
                        + " VALUES (?, ?, 1, ?, NULL, ?) ON CONFLICT (alert, webhook) DO UPDATE"
                        + " SET attempts = attempts + 1, next_at = excluded.next_at,"
                        + " problem = excluded.problem",
                    alert,
                    webhook,
                    next.toString(),
                    problem));
  }

  private <T> T read(Function<Handle, T> work) {
    return desk.database().read(work);
  }
}
