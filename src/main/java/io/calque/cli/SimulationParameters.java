package io.calque.cli;

import io.calque.input.InputOptions;
import io.calque.simulate.MarkedParagraphs;
import io.calque.simulate.SimulatedWriter;
import io.calque.simulate.TokenRows;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What both simulators are told: inputs, seed, and how the altered text is written. */
final class SimulationParameters {
  @Option(names = "--seed", paramLabel = "N", description = "Seed of all draws (default: 1).")
  private long seed = 1;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "tsv, a row for each token, or text (default: tsv).")
  private String format = "tsv";

  @Option(names = "--plain", description = "With --format text: leaves out the marks.")
  private boolean plain;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes to FILE, as a whole when the run is over; its folder must exist.")
  private Optional<Path> output = Optional.empty();

  @Mixin private InputParameters input = new InputParameters();

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Clean English: text, HTML, CSV or JSONL files, folders, or - for stdin.")
  private List<String> inputs = List.of();

  /**
   * Refuses options that cannot be.
   *
   * @throws UsageException naming the option
   */
  void check() {
    Choice.check("--format", format, List.of("tsv", "text"));
    if (plain && !format.equals("text")) {
      throw new UsageException("--plain needs --format text");
    }
  }

  long seed() {
    return seed;
  }

  List<String> inputs() {
    return inputs;
  }

  InputOptions reading() {
    return input.options();
  }

  Output open(Session session) {
    return output.map(file -> Output.file(file, session)).orElseGet(() -> Output.standard(session));
  }

  SimulatedWriter writer(Writer out) {
    return format.equals("text") ? new MarkedParagraphs(out, plain) : new TokenRows(out);
  }
}
