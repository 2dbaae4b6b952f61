package io.calque.input.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only by sleeping. */
final class TestTime implements InstantSource, Sleeper {
  static final Instant START = Instant.parse("2024-05-01T12:00:00Z");

  final List<Duration> sleeps = new ArrayList<>();
  private Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void sleep(Duration time) {
    sleeps.add(time);
    now = now.plus(time);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
