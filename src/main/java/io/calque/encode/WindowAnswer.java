package io.calque.encode;

import io.calque.encode.Encoded.LogOdds;

/**
 * An encoder's answer to a window.
 *
 * <p>Log-odds of words: two for each piece, edges included, replaced and a machine's wording. Of
 * sentences and of the window: spun and translated for each row of {@link PieceWindow#pooling}.
 */
final class WindowAnswer {
  private final PieceWindow window;
  private final float[] tokens;
  private final float[] sentences;
  private final float[] windows;

  /** An answer to {@code window}; the arrays are row by row. */
  WindowAnswer(PieceWindow window, float[] tokens, float[] sentences, float[] windows) {
    int rows = window.parts().size() + 1;
    require(tokens, window.length());
    require(sentences, rows);
    require(windows, rows);
    this.window = window;
    this.tokens = tokens;
    this.sentences = sentences;
    this.windows = windows;
  }

  private static void require(float[] values, int rows) {
    if (values.length != rows * LogOdds.COUNT) {
      throw new IllegalStateException(
          values.length + " numbers, expected " + LogOdds.COUNT + " for each of " + rows);
    }
  }

  PieceWindow window() {
    return window;
  }

  /** Log-odds that the word of a piece was replaced. */
  double replaced(int part, int piece) {
    return tokens[(window.start(part) + piece) * LogOdds.COUNT];
  }

  /** Log-odds that the word of a piece is a machine's wording. */
  double wording(int part, int piece) {
    return tokens[(window.start(part) + piece) * LogOdds.COUNT + 1];
  }

  /** What a part is. */
  LogOdds part(int part) {
    return new LogOdds(sentences[part * LogOdds.COUNT], sentences[part * LogOdds.COUNT + 1]);
  }

  /** What the window is. */
  LogOdds whole() {
    int last = window.parts().size() * LogOdds.COUNT;
    return new LogOdds(windows[last], windows[last + 1]);
  }
}
