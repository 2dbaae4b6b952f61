package io.calque.encode;

/** The encoder's answer to a window. */
final class WindowAnswer {
  private final float[] replaced;
  private final float[] classes;
  private final float[] wordings;

  /**
   * An answer.
   *
   * @param replaced log-odds for each piece, edges included
   * @param classes logits
   * @param wordings a logit for each piece of the vocabulary, {@code (vocabulary, places)}; empty
   *     if none were asked for
   */
  WindowAnswer(float[] replaced, float[] classes, float[] wordings) {
    if (classes.length != Encoded.CLASSES) {
      throw new IllegalStateException(classes.length + " classes, expected " + Encoded.CLASSES);
    }
    this.replaced = replaced;
    this.classes = classes;
    this.wordings = wordings;
  }

  /** Log-odds of a piece of the window, counted without its edge. */
  double replaced(int piece) {
    return replaced[piece + 1];
  }

  double logit(int label) {
    return classes[label];
  }

  /** A logit for each piece of the vocabulary. */
  float[] wordings(int place, int places) {
    float[] column = new float[wordings.length / places];
    for (int i = 0; i < column.length; i++) {
      column[i] = wordings[i * places + place];
    }
    return column;
  }
}
