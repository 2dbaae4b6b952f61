package io.calque.cli;

import io.calque.input.InputOptions;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how inputs are read. */
final class InputParameters {
  @Option(
      names = "--input-format",
      paramLabel = "F",
      completionCandidates = Choice.InputFormat.class,
      description =
          "text, html, csv, csv-html, jsonl, jsonl-html, warc or wet (default: guessed from name"
              + " and content). Packed with gzip or not.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = {"--text-column", "--text-field"},
      paramLabel = "C",
      description = "Column or field that holds the text.")
  private Optional<String> textColumn = Optional.empty();

  @Option(
      names = {"--id-column", "--id-field"},
      paramLabel = "C",
      description = "Column or field that holds the id (default: id, else the row number).")
  private Optional<String> idColumn = Optional.empty();

  @Option(
      names = {"--url-column", "--url-field"},
      paramLabel = "C",
      description = "Column or field that holds the page's address, then the article's source.")
  private Optional<String> urlColumn = Optional.empty();

  InputOptions options() {
    format
        .filter(f -> !InputOptions.isFormat(f))
        .ifPresent(f -> new Choice.InputFormat().check("--input-format", f));
    return new InputOptions(format, textColumn, idColumn, urlColumn);
  }
}
