package io.calque.encode;

import io.calque.encode.PieceWindow.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into windows, by its sentences alone, so that a text is always read in the same ones:
 * as many whole sentences as a window holds, each in one window. A sentence that is longer than a
 * window is cut into parts of whole words, each a window of its own.
 */
final class Windows {
  /** Pieces that fit between the edges of a window of one part. */
  private static final int ROOM = PieceWindow.LONGEST - 2;

  private final List<PieceWindow> windows = new ArrayList<>();
  private final List<Part> open = new ArrayList<>();
  private int taken;

  private Windows() {}

  /**
   * The windows of a text, in order; together they hold all pieces once.
   *
   * @param sentences their pieces, in order
   */
  static List<PieceWindow> of(List<Pieces> sentences) {
    Windows cut = new Windows();
    for (int i = 0; i < sentences.size(); i++) {
      Pieces pieces = sentences.get(i);
      if (pieces.size() > ROOM) {
        cut.close();
        cut.parts(i, pieces);
      } else {
        cut.add(new Part(i, pieces, 0, pieces.size()));
      }
    }
    cut.close();
    return List.copyOf(cut.windows);
  }

  private void add(Part part) {
    boolean full = open.size() == PieceWindow.MOST_SENTENCES;
    if (full || 1 + taken + part.size() + 1 > PieceWindow.LONGEST) {
      close();
    }
    open.add(part);
    taken += part.size() + 1;
  }

  private void close() {
    if (!open.isEmpty()) {
      windows.add(new PieceWindow(open));
      open.clear();
      taken = 0;
    }
  }

  private void parts(int sentence, Pieces pieces) {
    for (int from = 0; from < pieces.size(); ) {
      int to = Math.min(from + ROOM, pieces.size());
      int cut = to;
      while (cut < pieces.size() && cut > from && pieces.word(cut) == pieces.word(cut - 1)) {
        cut--;
      }
      int end = cut == from ? to : cut;
      windows.add(new PieceWindow(List.of(new Part(sentence, pieces, from, end))));
      from = end;
    }
  }
}
