package io.calque.text;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells how a long run goes: a line at a time, each passed on at once. */
public final class ProgressLog {
  private final PrintWriter out;

  /** A log that writes to {@code out}, which stays open. */
  public ProgressLog(PrintWriter out) {
    this.out = out;
  }

  /** Writes a line, made as {@link String#format} makes it, numbers as English writes them. */
  public void line(String format, Object... values) {
    out.printf(Locale.ROOT, format, values);
    out.println();
    out.flush();
  }
}
