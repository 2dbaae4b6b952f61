package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.encode.FixedPieces;
import io.calque.encode.PieceWindow;
import io.calque.encode.Pieces;
import io.calque.train.encoder.TaggedWindow;
import io.calque.train.encoder.TaggedWindow.Labels;
import io.calque.train.encoder.TaggedWindow.Tags;
import io.calque.train.encoder.TaggedWindows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowCutterTest {
  private static final SeededHash HASH = new SeededHash(9);

  private static List<TaggedWindow> windows(String id, List<Pieces> sentences) {
    WindowCutter cutter = new WindowCutter(HASH, id, labels -> Labels.NONE);
    for (Pieces pieces : sentences) {
      cutter.add(pieces, Tags.of(pieces.size(), new Labels(0, 0)));
    }
    return cutter.windows();
  }

  private static Pieces sentence(int number, int words) {
    long[] ids = new long[words];
    Arrays.fill(ids, 1000L + number);
    return FixedPieces.words(ids);
  }

  private static List<Pieces> sentences(int count, int words) {
    List<Pieces> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sentences.add(sentence(i, words));
    }
    return sentences;
  }

  private static int parts(TaggedWindow window) {
    return TaggedWindows.labels(window).size() - 1;
  }

  private static List<List<Integer>> ids(List<TaggedWindow> windows) {
    return windows.stream().map(TaggedWindows::ids).toList();
  }

  /** All pieces of words, in order. */
  private static List<Integer> words(List<TaggedWindow> windows) {
    return ids(windows).stream().flatMap(List::stream).filter(id -> id >= 1000).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 100})
  void windows_anyDocument_holdEverySentenceOnceInOrder(int count) {
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      expected.addAll(Collections.nCopies(5, 1000 + i));
    }
    List<TaggedWindow> windows = windows("a", sentences(count, 5));
    assertEquals(expected, words(windows));
    assertTrue(windows.stream().allMatch(one -> parts(one) <= PieceWindow.MOST_SENTENCES));
  }

  /** Mostly three to six sentences, each number as often; one or two as short texts have. */
  @Test
  void windows_manySentences_areOfAllSizes() {
    Map<Integer, Integer> sizes = new TreeMap<>();
    List<TaggedWindow> windows = windows("a", sentences(8_000, 2));
    windows.forEach(one -> sizes.merge(parts(one), 1, Integer::sum));
    double all = windows.size();
    assertEquals(List.of(1, 2, 3, 4, 5, 6), List.copyOf(sizes.keySet()));
    sizes.forEach(
        (size, count) -> assertEquals(size < 3 ? 0.1 : 0.2, count / all, 0.03, sizes.toString()));
  }

  @Test
  void windows_sameDocument_isCutAlike() {
    List<Pieces> sentences = sentences(60, 4);
    assertEquals(ids(windows("a", sentences)), ids(windows("a", sentences)));
    assertNotEquals(ids(windows("a", sentences)), ids(windows("b", sentences)));
  }

  /** Three of them and the start make 190 pieces, four would not fit. */
  @Test
  void windows_longSentences_areFewerAWindow() {
    List<TaggedWindow> windows = windows("a", sentences(100, 62));
    assertTrue(windows.stream().anyMatch(one -> parts(one) == 3), "never three");
    assertTrue(windows.stream().allMatch(one -> parts(one) <= 3), "more than fit");
    assertEquals(6_200, words(windows).size());
  }

  @Test
  void windows_sentenceLongerThanAWindow_isCutAtItsEnd() {
    List<TaggedWindow> windows =
        windows("a", List.of(sentence(0, 3), sentence(1, 500), sentence(2, 3)));
    assertEquals(3, windows.size());
    assertEquals(Collections.nCopies(190, 1001), words(List.of(windows.get(1))), "as much as fits");
    assertEquals(PieceWindow.LONGEST, TaggedWindows.ids(windows.get(1)).size());
  }

  @Test
  void windows_labels_areMadeOfThoseOfTheirSentences() {
    List<List<Labels>> given = new ArrayList<>();
    WindowCutter cutter =
        new WindowCutter(
            HASH,
            "a",
            labels -> {
              given.add(labels);
              return new Labels(TaggedWindow.UNTAGGED, 1);
            });
    for (int i = 0; i < 30; i++) {
      cutter.add(sentence(i, 2), Tags.of(2, new Labels(i % 2, i % 3 - 1)));
    }
    List<TaggedWindow> windows = cutter.windows();
    assertEquals(windows.size(), given.size());
    for (int i = 0; i < windows.size(); i++) {
      List<Labels> expected = new ArrayList<>(given.get(i));
      expected.add(new Labels(TaggedWindow.UNTAGGED, 1));
      assertEquals(expected, TaggedWindows.labels(windows.get(i)));
    }
  }
}
