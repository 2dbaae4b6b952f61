package io.calque.train.text;

import io.calque.encode.PieceWindow;
import io.calque.encode.PieceWindow.Part;
import io.calque.encode.Pieces;
import io.calque.train.encoder.TaggedWindow;
import io.calque.train.encoder.TaggedWindow.Labels;
import io.calque.train.encoder.TaggedWindow.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Cuts the sentences of a document into windows to learn from: of three to six sentences mostly,
 * and of one or two as short texts have. The same document is always cut alike.
 */
final class WindowCutter {
  /** Share of the windows of one or two sentences. */
  private static final double SHORT = 0.2;

  private static final int LEAST = 3;

  private final SeededHash hash;
  private final String id;
  private final Function<List<Labels>, Labels> whole;
  private final List<TaggedWindow> windows = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Tags> tags = new ArrayList<>();
  private int taken;
  private int wanted;

  /**
   * A cutter for one document.
   *
   * @param id of the document
   * @param whole labels of a window from those of its sentences
   */
  WindowCutter(SeededHash hash, String id, Function<List<Labels>, Labels> whole) {
    this.hash = hash;
    this.id = id;
    this.whole = whole;
    wanted = next();
  }

  /** Adds a sentence; what of it no window holds is left out. */
  void add(Pieces pieces, Tags known) {
    int size = Math.min(pieces.size(), PieceWindow.LONGEST - 2);
    if (parts.size() == wanted || 1 + taken + size + 1 > PieceWindow.LONGEST) {
      close();
    }
    parts.add(new Part(parts.size(), pieces, 0, size));
    tags.add(known);
    taken += size + 1;
  }

  /** The windows of all sentences added. */
  List<TaggedWindow> windows() {
    close();
    return List.copyOf(windows);
  }

  private void close() {
    if (!parts.isEmpty()) {
      windows.add(
          new TaggedWindow(
              new PieceWindow(parts), tags, whole.apply(tags.stream().map(Tags::labels).toList())));
      parts.clear();
      tags.clear();
      taken = 0;
      wanted = next();
    }
  }

  private int next() {
    double place = hash.place("window\t" + id + "\t" + windows.size());
    if (place < SHORT) {
      return place < SHORT / 2 ? 1 : 2;
    }
    int most = PieceWindow.MOST_SENTENCES - LEAST + 1;
    return LEAST + Math.min(most - 1, (int) ((place - SHORT) / (1 - SHORT) * most));
  }
}
