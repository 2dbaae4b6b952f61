package io.calque.report;

/** Steps in the probability that a spinner put a word in its place. */
enum Heat {
  /** Not marked. */
  COLD(0, Style.PLAIN),
  /** Likelier left alone. */
  WARM(0.3, Style.WARM),
  /** Likelier replaced. */
  HOT(0.5, Style.HOT),
  /** Probably replaced. */
  HOTTER(0.7, Style.HOTTER),
  /** Almost surely replaced. */
  HOTTEST(0.9, Style.HOTTEST);

  private final double least;
  private final Style style;

  Heat(double least, Style style) {
    this.least = least;
    this.style = style;
  }

  /** The step of a probability from 0 to 1. */
  static Heat of(double probability) {
    Heat heat = COLD;
    for (Heat step : values()) {
      heat = probability >= step.least ? step : heat;
    }
    return heat;
  }

  /** Smallest probability of this step. */
  double least() {
    return least;
  }

  /** Its looks on a terminal. */
  Style style() {
    return style;
  }
}
