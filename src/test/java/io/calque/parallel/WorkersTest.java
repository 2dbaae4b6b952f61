package io.calque.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkersTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 500).boxed().toList();

  static Stream<Workers> all() {
    return Stream.of(
        Workers.callingThread(),
        Workers.ofProcessors(),
        Workers.of(Workers.threads()),
        Workers.of(Runnable::run));
  }

  @ParameterizedTest
  @MethodSource("all")
  void map_anyWorkers_giveEachResultInItsPlace(Workers workers) {
    List<Integer> squares = ITEMS.stream().map(one -> one * one).toList();
    assertEquals(squares, workers.map(ITEMS, one -> one * one));
    assertEquals(List.of(), workers.map(List.<Integer>of(), one -> one));
  }

  /** The later item fails first; what is told does not depend on who was quicker. */
  @ParameterizedTest
  @MethodSource("all")
  void map_failures_throwThatOfTheFirstItem(Workers workers) {
    String message =
        assertThrows(
                IllegalStateException.class,
                () ->
                    workers.map(
                        ITEMS,
                        one -> {
                          if (one == 7 || one == 8) {
                            throw new IllegalStateException("item " + one);
                          }
                          return one;
                        }))
            .getMessage();
    assertEquals("item 7", message);
  }

  @Test
  void map_error_isThrownAsItIs() {
    AssertionError error = new AssertionError("broken");
    Workers workers = Workers.ofProcessors();
    assertEquals(
        error,
        assertThrows(
            AssertionError.class,
            () ->
                workers.map(
                    List.of(1, 2),
                    one -> {
                      throw error;
                    })));
  }

  @Test
  void map_executor_itsThreadsHelp() {
    CountDownLatch both = new CountDownLatch(2);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Workers.of(Workers.threads())
        .map(
            List.of(1, 2),
            one -> {
              threads.add(Thread.currentThread());
              both.countDown();
              return await(both);
            });
    assertEquals(2, threads.size());
    assertTrue(threads.contains(Thread.currentThread()));
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void map_executorRefuses_callingThreadDoesItAlone() {
    Workers workers =
        Workers.of(
            task -> {
              throw new RejectedExecutionException("full");
            });
    assertEquals(ITEMS, workers.map(ITEMS, one -> one));
  }

  /**
   * A pool whose only thread itself waits for the list would be stuck if the caller did not work.
   */
  @Test
  void map_callerIsTheOnlyThreadOfThePool_isNotStuck() {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      Workers workers = Workers.of(one);
      List<Integer> result =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(20),
              () -> one.submit(() -> workers.map(ITEMS, item -> item + 1)).get());
      assertEquals(500, result.size());
    } finally {
      one.shutdown();
    }
  }

  @Test
  void map_interrupted_finishesAndKeepsTheInterrupt() {
    Thread.currentThread().interrupt();
    assertEquals(ITEMS, Workers.ofProcessors().map(ITEMS, one -> one));
    assertTrue(Thread.interrupted());
  }

  @Test
  void map_manyCallers_workEachOnTheirOwn() {
    AtomicInteger calls = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    Set<List<Integer>> results = ConcurrentHashMap.newKeySet();
    Workers shared = Workers.of(Workers.threads());
    for (int i = 0; i < 8; i++) {
      Thread thread =
          new Thread(
              () ->
                  results.add(
                      shared.map(
                          ITEMS,
                          one -> {
                            calls.incrementAndGet();
                            return one;
                          })));
      threads.add(thread);
      thread.start();
    }
    threads.forEach(WorkersTest::join);
    assertEquals(Set.of(ITEMS), new HashSet<>(results));
    assertEquals(8 * ITEMS.size(), calls.get());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
