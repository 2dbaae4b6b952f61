package io.calque.score;

import java.util.Locale;

/** What an article is said to be. */
public enum Verdict {
  /** No trace strong enough to accuse anybody. */
  ORIGINAL,
  /** Words swapped by an article spinner. */
  SPUN,
  /** Visible traces of machine translation. */
  TRANSLATED,
  /** Too little English text to say; the evidence is still shown. */
  INSUFFICIENT;

  /** Whether it says that a spinner or a machine had a hand in the text. */
  public boolean isAccusation() {
    return this == SPUN || this == TRANSLATED;
  }

  /** The name used in files and output. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
