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

  /** Where the asked pieces stand among {@link #ids}. */
  long[] places() {
    return asked.stream().mapToLong(piece -> piece - window.from() + 1).toArray();
  }
}
