package io.calque.encode;

import java.util.ArrayList;
import java.util.List;

/** Cuts long sentences into windows that overlap, so that every piece is read in context. */
final class Windows {
  /** Most pieces in a window: as many as the encoder was fine-tuned on, less its two edges. */
  static final int SIZE = 126;

  /** Pieces that two windows share. */
  static final int OVERLAP = 32;

  private Windows() {}

  /**
   * A part of a sentence.
   *
   * @param from first piece
   * @param to end, exclusive
   */
  record Window(int from, int to) {
    /** How far a piece is from the nearer edge that cuts the sentence. */
    int depth(int piece, int pieces) {
      int left = from == 0 ? SIZE : piece - from;
      int right = to == pieces ? SIZE : to - 1 - piece;
      return Math.min(left, right);
    }
  }

  /** The window of a sentence that a piece lies deepest in. */
  static Window deepest(int piece, int pieces) {
    int step = SIZE - OVERLAP;
    int from = Math.max(0, (piece - SIZE) / step) * step;
    Window deepest = window(from, pieces);
    while (from + SIZE < pieces && from + step <= piece) {
      from += step;
      Window next = window(from, pieces);
      if (next.depth(piece, pieces) > deepest.depth(piece, pieces)) {
        deepest = next;
      }
    }
    return deepest;
  }

  private static Window window(int from, int pieces) {
    return new Window(from, Math.min(from + SIZE, pieces));
  }

  /** The windows of a sentence, at least one; together they cover it. */
  static List<Window> of(int pieces) {
    List<Window> windows = new ArrayList<>();
    int from = 0;
    while (from + SIZE < pieces) {
      windows.add(new Window(from, from + SIZE));
      from += SIZE - OVERLAP;
    }
    windows.add(new Window(from, pieces));
    return windows;
  }
}
