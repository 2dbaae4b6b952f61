package io.calque.watch;

import io.calque.input.web.WebPost;
import io.calque.review.WatchLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posts alerts to a webhook, oldest first. One that is not taken is tried again after a minute,
 * then two, four and so on up to {@link #LONGEST}; none is given up. An alert is noted as delivered
 * when the webhook has said so; a watch that is killed between the two posts it again under the
 * same {@code Calque-Delivery}.
 */
final class Deliveries {
  static final Duration LONGEST = Duration.ofHours(6);

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  private final WatchLog log;
  private final Webhook webhook;
  private final WebPost post;
  private final InstantSource clock;

  Deliveries(WatchLog log, Webhook webhook, WebPost post, InstantSource clock) {
    this.log = log;
    this.webhook = webhook;
    this.post = post;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param delivered alerts that were taken
   * @param waiting alerts that are still to be delivered
   * @param problem why the last one was not taken
   */
  record Outcome(int delivered, long waiting, Optional<String> problem) {}

  /** Posts what is due, up to the first that is not taken. */
  Outcome deliver() {
    String address = webhook.address().toString();
    List<WatchLog.Delivery> due = log.due(address, clock.instant(), MOST);
    int delivered = 0;
    Optional<String> problem = Optional.empty();
    for (WatchLog.Delivery one : due) {
      problem = post(one.alert());
      if (problem.isPresent()) {
        log.refused(
            one.alert().id(), address, problem.get(), clock.instant().plus(wait(one.attempts())));
        break;
      }
      log.delivered(one.alert().id(), address, clock.instant());
      delivered++;
    }
    return new Outcome(delivered, log.undelivered(address), problem);
  }

  static Duration wait(int attempts) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(attempts, 20));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private Optional<String> post(WatchLog.Alert alert) {
    Instant now = clock.instant();
    return post.json(
        webhook.address(),
        Map.of(
            "Calque-Delivery",
            String.valueOf(alert.id()),
            "Calque-Signature",
            webhook.signature(now, alert.body())),
        alert.body());
  }
}
