package io.calque.encode;

/**
 * The pieces that are read at once, the sentence's edges added.
 *
 * @param pieces of the whole sentence
 * @param window which of them
 */
record PieceWindow(Pieces pieces, Windows.Window window) {
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
}
