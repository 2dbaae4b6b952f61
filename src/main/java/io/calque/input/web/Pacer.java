package io.calque.input.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one request at a time to each host, with a pause between. Safe for several threads. */
final class Pacer {
  /** Longest pause, also of a crawl delay; a clock set back must not stop a scan. */
  static final Duration LONGEST = Duration.ofMinutes(2);

  private final Duration gap;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  /** Pauses {@code gap} between the requests to a host of which nothing longer is known. */
  Pacer(Duration gap, InstantSource clock, Sleeper sleeper) {
    this.gap = gap;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  private static final class Turn {
    final ReentrantLock lock = new ReentrantLock();
    Duration gap;
    Instant next = Instant.EPOCH;

    Turn(Duration gap) {
      this.gap = gap;
    }
  }

  /** A request. */
  interface Request {
    /** Makes it. */
    Answer make() throws FetchException;
  }

  /** Makes {@code request} when it is the turn of {@code host}. */
  Answer inTurn(String host, Request request) throws FetchException {
    Turn turn = turn(host);
    turn.lock.lock();
    try {
      Duration wait = Duration.between(clock.instant(), turn.next);
      if (!wait.isNegative() && !wait.isZero()) {
        sleeper.sleep(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
      }
      try {
        return request.make();
      } finally {
        turn.next = clock.instant().plus(turn.gap);
      }
    } finally {
      turn.lock.unlock();
    }
  }

  /** Pauses at least {@code crawlDelay} between requests to {@code host} from now on. */
  void slow(String host, Duration crawlDelay) {
    Turn turn = turn(host);
    turn.lock.lock();
    try {
      if (crawlDelay.compareTo(turn.gap) > 0) {
        Duration bounded = crawlDelay.compareTo(LONGEST) > 0 ? LONGEST : crawlDelay;
        turn.next = turn.next.plus(bounded.minus(turn.gap));
        turn.gap = bounded;
      }
    } finally {
      turn.lock.unlock();
    }
  }

  /** Makes no request to {@code host} for {@code time}. */
  void hold(String host, Duration time) {
    Turn turn = turn(host);
    turn.lock.lock();
    try {
      Instant until = clock.instant().plus(time);
      turn.next = until.isAfter(turn.next) ? until : turn.next;
    } finally {
      turn.lock.unlock();
    }
  }

  private Turn turn(String host) {
    return turns.computeIfAbsent(host, name -> new Turn(gap));
  }
}
