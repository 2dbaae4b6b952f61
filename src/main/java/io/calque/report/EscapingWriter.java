package io.calque.report;

import io.calque.text.TerminalText;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Passes JSON on with every unsafe character beyond ASCII as {@code \\uXXXX}, so that it reads back
 * the same and yet cannot disturb a terminal or a line-based tool. Beyond ASCII a JSON text has
 * characters only inside strings, so no parsing is needed. A lone surrogate becomes U+FFFD.
 */
final class EscapingWriter extends Writer {
  private final Writer out;
  private char pending;

  EscapingWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    int run = offset;
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      char c = buffer[i];
      if (pending == 0 && isPlain(c)) {
        continue;
      }
      out.write(buffer, run, i - run);
      run = special(c) ? i : i + 1;
    }
    out.write(buffer, run, end - run);
  }

  private static boolean isPlain(char c) {
    return c < 0x7F || (!Character.isSurrogate(c) && TerminalText.isSafe(c));
  }

  /** Deals with a character that is not plain; says whether it must still be written as it is. */
  private boolean special(char c) throws IOException {
    if (pending != 0) {
      char high = pending;
      pending = 0;
      if (Character.isLowSurrogate(c)) {
        pair(high, c);
        return false;
      }
      out.write('\uFFFD');
      if (isPlain(c)) {
        return true;
      }
    }
    if (Character.isHighSurrogate(c)) {
      pending = c;
    } else if (Character.isLowSurrogate(c)) {
      out.write('\uFFFD');
    } else {
      escape(c);
    }
    return false;
  }

  private void pair(char high, char low) throws IOException {
    if (TerminalText.isSafe(Character.toCodePoint(high, low))) {
      out.write(high);
      out.write(low);
    } else {
      escape(high);
      escape(low);
    }
  }

  private void escape(char c) throws IOException {
    out.write(String.format(Locale.ROOT, "\\u%04X", (int) c));
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
