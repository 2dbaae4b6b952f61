package io.calque.evaluate;

/** Tables on one thing that a tier is measured at. */
interface Section {
  /** Writes them under a heading of their own. */
  void write(Markdown out);

  /** Adds what was promised of it. */
  void addTo(ReleaseTargets targets);
}
