package io.calque.report;

import io.calque.version.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Writes two articles side by side, for people or for programs. Immutable; thread-safe. */
public interface ComparisonReport {
  /** Writes the comparison and flushes; the writer stays open. */
  void write(Comparison comparison) throws IOException;

  /** The formats of {@link #of}. */
  enum Format {
    /** Two columns for a terminal. */
    TEXT,
    /** One JSON object of schema {@code calque-compare/1}. */
    JSON,
    /** One self-contained web page. */
    HTML;

    /** The name used on the command line. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A report of a format. */
  static ComparisonReport of(Format format, Writer out, ReportOptions options) {
    return switch (format) {
      case TEXT -> new ComparisonText(out, options);
      case JSON -> new ComparisonJson(out);
      case HTML -> new ComparisonPage(out);
    };
  }
}
