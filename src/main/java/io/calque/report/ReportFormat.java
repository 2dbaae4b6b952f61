package io.calque.report;

import com.google.errorprone.annotations.Immutable;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The output formats: all that the program knows of each, and the only list of them. */
public enum ReportFormat {
  /** For people; wraps, and marks the evidence inside the sentences. */
  TEXT(TextReport::new, "the report above", "text/plain", Feature.SITES, Feature.COUNTS),

  /** One JSON object a line, one line an article. */
  JSONL(
      JsonlReport::new,
      "one JSON object a line, one line an article, as it is scored",
      "application/x-ndjson",
      Feature.ARTICLE_TEXT),

  /** One JSON object for the run. */
  JSON(
      JsonReport::new,
      "{\"schema\":\"calque/1\",\"articles\":[…],\"sites\":[…],\"inputs\":{…}} with the same"
          + " objects, what the sites of articles with a web address amount to, and what became of"
          + " the articles of the inputs",
      "application/json",
      Feature.SITES,
      Feature.COUNTS,
      Feature.ARTICLE_TEXT),

  /** One row a sentence, with a header, safe to open in a spreadsheet. */
  CSV(
      CsvReport::new,
      "one row a sentence; an article without sentences has one row",
      "text/csv",
      Feature.RAW_CELLS),

  /** One self-contained web page, written when the run is over. */
  HTML(
      HtmlReport::new,
      "one self-contained page for a case file: verdict on each site first, articles by strength,"
          + " near-copies side by side; written when the run is over",
      "text/html",
      Feature.SITES,
      Feature.COUNTS),

  /** SARIF 2.1.0: a result for each piece of evidence. */
  SARIF(
      SarifReport::new,
      "SARIF 2.1.0: a result for each piece of evidence, every article with its verdict as an"
          + " artifact; places in a page are those in its HTML",
      "application/sarif+json",
      Feature.PAGE_OFFSETS,
      Feature.COUNTS);

  private final Opener opener;
  private final String description;
  private final String mediaType;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of gives a set that never changes
  private final Set<Feature> features;

  ReportFormat(Opener opener, String description, String mediaType, Feature... features) {
    this.opener = opener;
    this.description = description;
    this.mediaType = mediaType;
    this.features = Set.of(features);
  }

  /** What some formats have and others have not. */
  public enum Feature {
    /** A place for what sites amount to. */
    SITES,
    /** A place for what became of the articles of the inputs. */
    COUNTS,
    /** Offsets in the page that an article stands in, which must be aligned to it. */
    PAGE_OFFSETS,
    /** A place for the whole text of an article ({@link ReportOptions#withText}). */
    ARTICLE_TEXT,
    /** Cells that a spreadsheet might run ({@link ReportOptions#rawCsv}). */
    RAW_CELLS
  }

  /** Makes a report. */
  @Immutable
  private interface Opener {
    Report open(Writer out, ReportOptions options);
  }

  /** The name used on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it gives, for a list of the formats. */
  public String description() {
    return description;
  }

  /** Media type of what is written, always in UTF-8, without parameters: {@code text/csv}. */
  public String mediaType() {
    return mediaType;
  }

  /** What the name of a file in it ends with, without a dot. */
  public String fileEnding() {
    return this == TEXT ? "txt" : id();
  }

  public boolean has(Feature feature) {
    return features.contains(feature);
  }

  /** Names of all formats, in order. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ReportFormat::id).toList();
  }

  /** Names of the formats with a feature, in order: {@code jsonl, json}. */
  public static String idsWith(Feature feature) {
    return Arrays.stream(values())
        .filter(format -> format.has(feature))
        .map(ReportFormat::id)
        .collect(Collectors.joining(", "));
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
        "format '" + id + "' is not supported; this version writes " + String.join(", ", ids()));
  }

  /** A report that writes to {@code out}. */
  public Report open(Writer out, ReportOptions options) {
    return opener.open(out, options);
  }
}
