package io.calque.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 127, 220, 221, 512, 2000})
  void of_anyLength_coversEveryPieceInOrder(int pieces) {
    List<Windows.Window> windows = Windows.of(pieces);
    assertEquals(0, windows.get(0).from());
    assertEquals(pieces, windows.get(windows.size() - 1).to());
    for (int i = 0; i < windows.size(); i++) {
      Windows.Window window = windows.get(i);
      assertTrue(window.to() - window.from() <= Windows.SIZE, window.toString());
      if (i > 0) {
        assertEquals(windows.get(i - 1).to() - Windows.OVERLAP, window.from());
      }
    }
  }

  @Test
  void of_asLongAsTheEncoderWasTrainedOn_isOneWindow() {
    assertEquals(List.of(new Windows.Window(0, 126)), Windows.of(126));
    assertEquals(List.of(new Windows.Window(0, 126), new Windows.Window(94, 127)), Windows.of(127));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 126, 127, 220, 221, 500, 2000})
  void deepest_anyPiece_isTheWindowThatCutsItLeast(int pieces) {
    for (int piece = 0; piece < pieces; piece++) {
      Windows.Window deepest = Windows.deepest(piece, pieces);
      int depth = deepest.depth(piece, pieces);
      int at = piece;
      assertTrue(Windows.of(pieces).contains(deepest), deepest.toString());
      assertTrue(
          Windows.of(pieces).stream().allMatch(one -> one.depth(at, pieces) <= depth),
          piece + " of " + pieces + ": " + deepest);
    }
  }

  /** The sentence's own edges cut no context off. */
  @Test
  void depth_edgesOfTheSentence_doNotCount() {
    Windows.Window first = new Windows.Window(0, 126);
    assertEquals(125, first.depth(0, 300));
    assertEquals(0, first.depth(125, 300));
    Windows.Window last = new Windows.Window(94, 127);
    assertEquals(0, last.depth(94, 127));
    assertEquals(32, last.depth(126, 127));
  }
}
