package io.calque.input;

import java.util.List;
import java.util.Optional;

/**
 * How inputs are read.
 *
 * @param format overrides the guess from name and content: one of {@link #FORMATS}, {@code .gz}
 *     after it or not
 * @param textColumn name of the column or field that holds the text; empty: guessed from usual
 *     names
 * @param idColumn name of the column or field that holds the id; empty: {@code id} where there is
 *     one, else the row number
 * @param urlColumn name of the column or field that holds the address, which then is the article's
 *     origin; empty: none
 */
public record InputOptions(
    Optional<String> format,
    Optional<String> textColumn,
    Optional<String> idColumn,
    Optional<String> urlColumn) {
  /**
   * The formats. In {@code csv-html} and {@code jsonl-html} every text is a web page; otherwise a
   * row's text is one where it begins like one. Whether a file is packed is seen from its bytes.
   */
  public static final List<String> FORMATS =
      List.of("text", "html", "csv", "csv-html", "jsonl", "jsonl-html", "warc", "wet");

  private static final String PACKED = ".gz";
  private static final String OF_PAGES = "-html";

  /** Rows without an address. */
  public InputOptions(
      Optional<String> format, Optional<String> textColumn, Optional<String> idColumn) {
    this(format, textColumn, idColumn, Optional.empty());
  }

  /** Everything guessed. */
  public static InputOptions defaults() {
    return new InputOptions(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether {@code format} is one of {@link #FORMATS}, {@code .gz} after it or not. */
  public static boolean isFormat(String format) {
    return FORMATS.contains(unpacked(format));
  }

  /** The format of the unpacked bytes, rows of pages being rows. */
  Optional<String> kind() {
    return format
        .map(InputOptions::unpacked)
        .map(name -> name.replace(OF_PAGES, ""))
        .map(name -> name.equals("wet") ? "warc" : name);
  }

  /** What a row's text is. */
  Source.Format rowFormat(String text) {
    return format.filter(name -> unpacked(name).endsWith(OF_PAGES)).isPresent()
            || PageStart.isFragment(text)
        ? Source.Format.HTML
        : Source.Format.TEXT;
  }

  private static String unpacked(String format) {
    return format.endsWith(PACKED)
        ? format.substring(0, format.length() - PACKED.length())
        : format;
  }
}
