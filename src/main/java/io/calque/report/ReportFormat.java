package io.calque.report;

import java.io.Writer;
import java.util.Locale;

/** The output formats. */
public enum ReportFormat {
  /** For people; wraps, and marks the evidence inside the sentences. */
  TEXT,
  /** One JSON object a line, one line an article. */
  JSONL,
  /** One JSON object for the run: {@code {"schema":"calque/1","articles":[…],"sites":[…]}}. */
  JSON,
  /** One row a sentence, with a header, safe to open in a spreadsheet. */
  CSV,
  /** One self-contained web page, written when the run is over. */
  HTML,
  /** SARIF 2.1.0: a result for each piece of evidence. */
  SARIF;

  /** The name used on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format with this {@link #id()}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ReportFormat of(String id) {
    for (ReportFormat format : values()) {
      if (format.id().equals(id)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "format '"
            + id
            + "' is not supported; this version writes text, json, jsonl, csv, html, sarif");
  }

  /** Whether it has a place for what sites amount to. */
  public boolean showsSites() {
    return this == TEXT || this == JSON || this == HTML;
  }

  /** A report that writes to {@code out}. */
  public Report open(Writer out, ReportOptions options) {
    return switch (this) {
      case TEXT -> new TextReport(out, options);
      case JSONL -> new JsonlReport(out, options);
      case JSON -> new JsonReport(out, options);
      case CSV -> new CsvReport(out, options.rawCsv());
      case HTML -> new HtmlReport(out, options);
      case SARIF -> new SarifReport(out);
    };
  }
}
