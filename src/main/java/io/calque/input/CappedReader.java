package io.calque.input;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.util.Locale;

/** Bounds what is read for one row, so that an unclosed quote cannot swallow a large file. */
final class CappedReader extends FilterReader {
  /** Most characters of a row. */
  static final int LONGEST_ROW = 4_000_000;

  /** The message of the failure. */
  static final String TOO_LONG =
      String.format(Locale.ROOT, "longer than %,d characters", LONGEST_ROW);

  private int count;

  CappedReader(BufferedReader reader) {
    super(reader);
  }

  /** A row begins. */
  void begin() {
    count = 0;
  }

  @Override
  public int read() throws IOException {
    count(1);
    return super.read();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int more) throws IOException {
    count += more;
    if (count > LONGEST_ROW) {
      throw new IOException(TOO_LONG);
    }
  }
}
