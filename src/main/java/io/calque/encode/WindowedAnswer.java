package io.calque.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the answers to a sentence's windows together: each piece is answered by the window it lies
 * deepest in, and the classes by all windows, each counting by its length.
 */
final class WindowedAnswer {
  /** Log-odds of a word without pieces: there is nothing to read. */
  private static final double NOTHING = -20;

  private final double[] logits;
  private final int[] depths;
  private final double[] classes = new double[Encoded.CLASSES];
  private double weight;

  WindowedAnswer(int pieces) {
    logits = new double[pieces];
    depths = new int[pieces];
    Arrays.fill(depths, -1);
  }

  void add(Windows.Window window, WindowAnswer answer) {
    double length = Math.max(1, window.to() - window.from());
    weight += length;
    for (int i = 0; i < classes.length; i++) {
      classes[i] += length * answer.logit(i);
    }
    for (int piece = window.from(); piece < window.to(); piece++) {
      int depth = window.depth(piece, logits.length);
      if (depth > depths[piece]) {
        depths[piece] = depth;
        logits[piece] = answer.replaced(piece - window.from());
      }
    }
  }

  /** A word is as suspect as its most suspect piece. */
  Encoded toWords(Pieces pieces, int words) {
    double[] replaced = new double[words];
    Arrays.fill(replaced, NOTHING);
    for (int piece = 0; piece < logits.length; piece++) {
      int word = pieces.word(piece);
      replaced[word] = Math.max(replaced[word], logits[piece]);
    }
    List<Double> means = new ArrayList<>();
    for (double sum : classes) {
      means.add(sum / weight);
    }
    return new Encoded(Arrays.stream(replaced).boxed().toList(), means);
  }
}
