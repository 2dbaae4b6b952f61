package io.calque.cli;

import io.calque.input.InputOptions;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how inputs are read. */
final class InputParameters {
  @Option(
      names = "--input-format",
      paramLabel = "F",
      description = "text, html, csv or jsonl (default: guessed from name and content).")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--text-column",
      paramLabel = "C",
      description = "Column or field that holds the text.")
  private Optional<String> textColumn = Optional.empty();

  @Option(
      names = "--id-column",
      paramLabel = "C",
      description = "Column or field that holds the id (default: id, else the row number).")
  private Optional<String> idColumn = Optional.empty();

  InputOptions options() {
    format.ifPresent(
        f -> Choice.check("--input-format", f, List.of("text", "html", "csv", "jsonl")));
    return new InputOptions(format, textColumn, idColumn);
  }
}
