package io.calque.input.web;

import java.io.Closeable;

/** Keeps fetched pages. */
interface Recorder extends Closeable {
  /** Keeps nothing. */
  static Recorder none() {
    return new Recorder() {
      @Override
      public void record(Answer page, boolean isUnchanged) {}

      @Override
      public void close() {}
    };
  }

  /**
   * Keeps {@code page}.
   *
   * @param isUnchanged whether it is an earlier capture's answer
   * @throws io.calque.text.BadDataException if it cannot be written
   */
  void record(Answer page, boolean isUnchanged);

  @Override
  void close();
}
