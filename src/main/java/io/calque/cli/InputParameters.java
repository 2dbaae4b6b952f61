package io.calque.cli;

import io.calque.input.InputFormat;
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
          "${COMPLETION-CANDIDATES} (default: guessed from name and content). Packed with gzip or"
              + " zstd or not.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = {"--text-column", "--text-field"},
      paramLabel = "C",
      description = "Column or field that holds the text; a field within others as page.body.")
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
    return new InputOptions(format.map(InputParameters::format), textColumn, idColumn, urlColumn);
  }

  private static InputFormat format(String name) {
    try {
      return InputFormat.of(name);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--input-format " + e.getMessage());
    }
  }
}
