package io.calque.encode;

import java.util.List;

/**
 * The pieces that are read at once, the sentence's edges added.
 *
 * @param pieces of the whole sentence
 * @param window which of them
 * @param asked pieces of the window to find wordings for, counted as those of the sentence
 */
record PieceWindow(Pieces pieces, Windows.Window window, List<Integer> asked) {
  PieceWindow {
    asked = List.copyOf(asked);
  }

  /** Indexes of the pieces, from {@link Pieces#START} to {@link Pieces#END}. */
  long[] ids() {
    long[] ids = new long[window.to() - window.from() + 2];
    ids[0] = Pieces.START;
    ids[ids.length - 1] = Pieces.END;
    for (int i = window.from(); i < window.to(); i++) {
      ids[i - window.from() + 1] = pieces.id(i);
    }
    return ids;
  }

  /** Where the asked pieces stand among {@link #ids}; the last again up to {@link #width}. */
  long[] places() {
    long[] places = new long[width(asked.size())];
    for (int i = 0; i < places.length; i++) {
      places[i] = asked.get(Math.min(i, asked.size() - 1)) - window.from() + 1L;
    }
    return places;
  }

  /**
   * How many places are given for so many asked pieces: a multiple of 16. With others the eight-bit
   * product of ONNX Runtime gives numbers for the last that change from call to call.
   */
  static int width(int asked) {
    return (asked + 15) / 16 * 16;
  }
}
