package io.calque.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WorkTest {
  private static final Limits ONE = new Limits(1024, 10, Duration.ofSeconds(1), 1, 1);

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  private Supplier<String> waiting(String result) {
    return () -> {
      begun.countDown();
      try {
        assertTrue(go.await(30, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return result;
    };
  }

  @Test
  void start_whenAllPlacesAreTaken_isRefused() throws InterruptedException {
    try (Work work = new Work(ONE)) {
      Work.Job<String> first = work.start(waiting("first"));
      begun.await();
      Work.Job<String> second = work.start(() -> "second");
      assertEquals(1, work.running());
      assertEquals(1, work.waiting());
      Refusal busy = assertThrows(Refusal.class, () -> work.start(() -> "third"));
      assertEquals(429, busy.status());
      assertEquals("1 articles are being scored and 1 wait", busy.getMessage());
      assertTrue(busy.retryAfter().isPresent());
      assertThrows(Refusal.class, work::checkRoom);
      Refusal late =
          assertThrows(
              Refusal.class, () -> work.startWaiting(() -> "", Deadline.in(Duration.ofMillis(5))));
      assertEquals("no place within 1 s", late.getMessage());
      go.countDown();
      assertEquals("first", first.result(Deadline.in(Duration.ofSeconds(30))));
      assertEquals("second", second.result(Deadline.in(Duration.ofSeconds(30))));
    }
  }

  @Test
  void result_afterTheTime_isRefusedAndNotBegun() throws InterruptedException {
    AtomicBoolean ran = new AtomicBoolean();
    try (Work work = new Work(ONE)) {
      Work.Job<String> first = work.start(waiting("first"));
      begun.await();
      Work.Job<Boolean> second = work.start(() -> ran.getAndSet(true));
      Refusal timeout =
          assertThrows(Refusal.class, () -> second.result(Deadline.in(Duration.ofMillis(5))));
      assertEquals(503, timeout.status());
      assertEquals("no answer within 1 s", timeout.getMessage());
      go.countDown();
      first.result(Deadline.in(Duration.ofSeconds(30)));
      assertEquals(
          "third",
          work.startWaiting(() -> "third", Deadline.in(Duration.ofSeconds(30)))
              .result(Deadline.in(Duration.ofSeconds(30))));
      assertFalse(ran.get());
    }
  }

  @Test
  void result_ofAFailure_throwsIt() {
    try (Work work = new Work(ONE)) {
      Work.Job<String> job =
          work.start(
              () -> {
                throw new IllegalStateException("broken");
              });
      assertEquals(
          "broken",
          assertThrows(
                  IllegalStateException.class,
                  () -> job.result(Deadline.in(Duration.ofSeconds(30))))
              .getMessage());
    }
  }

  @Test
  void memory_takenByOthers_isRefused() {
    Memory memory = new Memory(1024);
    try (Memory.Share all = memory.share()) {
      all.hold(64 << 20, Deadline.in(Duration.ofMillis(1)));
      assertEquals(64L << 20, memory.held());
      try (Memory.Share more = memory.share()) {
        Refusal busy =
            assertThrows(Refusal.class, () -> more.hold(1, Deadline.in(Duration.ofMillis(1))));
        assertEquals(
            "the bodies of other requests fill the memory set aside for them", busy.getMessage());
      }
    }
    assertEquals(0, memory.held());
  }
}
