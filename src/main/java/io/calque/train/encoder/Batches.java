package io.calque.train.encoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Deals windows into batches of like length, so that little is padded. */
final class Batches {
  /**
   * Windows sorted by length at a time: enough to fill batches with windows of like length, and few
   * beside a whole pass, so that long and short ones stay mixed.
   */
  private static final int POOL = 4096;

  private Batches() {}

  /**
   * The batches of one pass, in random order. Every window is in one of them.
   *
   * @param pieces most pieces in a batch, padding included; a longer window is alone in its batch
   * @param seed of the order; the same seed gives the same batches
   */
  static List<List<TaggedWindow>> shuffled(List<TaggedWindow> windows, int pieces, long seed) {
    Random random = new Random(seed);
    List<TaggedWindow> order = new ArrayList<>(windows);
    Collections.shuffle(order, random);
    List<List<TaggedWindow>> batches = new ArrayList<>();
    for (int from = 0; from < order.size(); from += POOL) {
      List<List<TaggedWindow>> pool =
          sorted(order.subList(from, Math.min(order.size(), from + POOL)), pieces);
      Collections.shuffle(pool, random);
      batches.addAll(pool);
    }
    return batches;
  }

  /**
   * The batches in order of length.
   *
   * @param pieces most pieces in a batch, padding included; a longer window is alone in its batch
   */
  static List<List<TaggedWindow>> sorted(List<TaggedWindow> windows, int pieces) {
    List<TaggedWindow> order = new ArrayList<>(windows);
    order.sort(Comparator.comparingInt(TaggedWindow::length));
    List<List<TaggedWindow>> batches = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= order.size(); to++) {
      boolean full = to == order.size() || (to + 1 - from) * order.get(to).length() > pieces;
      if (full) {
        batches.add(List.copyOf(order.subList(from, to)));
        from = to;
      }
    }
    return batches;
  }
}
