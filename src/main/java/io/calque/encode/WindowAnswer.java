package io.calque.encode;

/** The encoder's answer to a window. */
final class WindowAnswer {
  private final float[] replaced;
  private final float[] classes;

  /**
   * An answer.
   *
   * @param replaced log-odds for each piece, edges included
   * @param classes logits
   */
  WindowAnswer(float[] replaced, float[] classes) {
    if (classes.length != Encoded.CLASSES) {
      throw new IllegalStateException(classes.length + " classes, expected " + Encoded.CLASSES);
    }
    this.replaced = replaced;
    this.classes = classes;
  }

  /** Log-odds of a piece of the window, counted without its edge. */
  double replaced(int piece) {
    return replaced[piece + 1];
  }

  double logit(int label) {
    return classes[label];
  }
}
