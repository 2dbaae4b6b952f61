package io.calque.extract;

/** Whether a reader of the page sees a block. */
enum Sight {
  /** In the open, or behind a control that opens it. */
  SHOWN,
  /** Only where the browser runs no scripts. */
  UNSCRIPTED,
  /** Kept for screen readers. */
  SPOKEN,
  /** Not displayed, as menus are before they open. */
  UNDISPLAYED,
  /** Displayed where or so that it cannot be seen: off screen, of no size, in its own colour. */
  CONCEALED;

  Sight or(Sight other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
