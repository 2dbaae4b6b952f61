package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {
  private static final int PIECES = 256;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4095, 4096, 4097, 9000})
  void shuffled_windows_areDealtOnce(int count) {
    List<TaggedWindow> windows = windows(count, 60);
    assertDealt(windows, Batches.shuffled(windows, PIECES, 1));
    assertDealt(windows, Batches.sorted(windows, PIECES));
  }

  @ParameterizedTest
  @CsvSource({"2, 60", "64, 60", "256, 60", "2048, 120"})
  void shuffled_batches_keepTheBudget(int pieces, int longest) {
    for (List<TaggedWindow> batch : Batches.shuffled(windows(5000, longest), pieces, 1)) {
      int width = batch.stream().mapToInt(TaggedWindow::length).max().orElseThrow();
      assertTrue(
          batch.size() == 1 || width * batch.size() <= pieces,
          batch.size() + " windows of " + width + " pieces");
    }
  }

  @Test
  void sorted_equalLengths_fillTheBudget() {
    List<TaggedWindow> windows = Collections.nCopies(100, TaggedWindows.of(8));
    List<Integer> sizes = Batches.sorted(windows, 320).stream().map(List::size).toList();
    assertEquals(List.of(40, 40, 20), sizes);
  }

  @Test
  void sorted_longerThanTheBudget_isAlone() {
    List<TaggedWindow> windows =
        List.of(
            TaggedWindows.of(50), TaggedWindows.of(3), TaggedWindows.of(70), TaggedWindows.of(4));
    List<List<Integer>> lengths =
        Batches.sorted(windows, 20).stream()
            .map(batch -> batch.stream().map(TaggedWindow::length).toList())
            .toList();
    assertEquals(List.of(List.of(3, 4), List.of(50), List.of(70)), lengths);
  }

  @Test
  void shuffled_sameSeed_givesTheSameBatches() {
    List<TaggedWindow> windows = windows(6000, 40);
    List<List<TaggedWindow>> batches = Batches.shuffled(windows, PIECES, 7);
    assertEquals(batches, Batches.shuffled(windows, PIECES, 7));
    assertNotEquals(batches, Batches.shuffled(windows, PIECES, 8));
  }

  @Test
  void shuffled_batches_areOfLikeLengthInMixedOrder() {
    List<List<TaggedWindow>> batches = Batches.shuffled(windows(4000, 60), PIECES, 1);
    List<Integer> lengths = new ArrayList<>();
    for (List<TaggedWindow> batch : batches) {
      int longest = batch.stream().mapToInt(TaggedWindow::length).max().orElseThrow();
      int shortest = batch.stream().mapToInt(TaggedWindow::length).min().orElseThrow();
      assertTrue(longest - shortest <= 4, shortest + " to " + longest + " pieces in a batch");
      lengths.add(longest);
    }
    assertNotEquals(lengths.stream().sorted().toList(), lengths);
  }

  private static void assertDealt(List<TaggedWindow> windows, List<List<TaggedWindow>> batches) {
    Set<TaggedWindow> dealt = Collections.newSetFromMap(new IdentityHashMap<>());
    batches.forEach(dealt::addAll);
    assertEquals(windows.size(), batches.stream().mapToInt(List::size).sum());
    assertEquals(windows.size(), dealt.size());
    assertTrue(dealt.containsAll(windows));
    assertTrue(batches.stream().noneMatch(List::isEmpty), "an empty batch");
  }

  private static List<TaggedWindow> windows(int count, int longest) {
    Random random = new Random(3);
    List<TaggedWindow> windows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      windows.add(TaggedWindows.of(2 + random.nextInt(longest - 1)));
    }
    return windows;
  }
}
