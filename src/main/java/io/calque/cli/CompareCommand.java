package io.calque.cli;

import io.calque.extract.Extractor;
import io.calque.input.Inputs;
import io.calque.report.ComparisonReport;
import io.calque.report.ReportOptions;
import io.calque.segment.Segmenter;
import io.calque.text.Document;
import io.calque.version.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lines two articles up word by word; needs no model. */
@Command(name = "compare", description = "Shows two articles side by side, word by word.")
final class CompareCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--format", paramLabel = "F", description = "text, json or html (default: text).")
  private String format = "text";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes to FILE, as a whole; its folder must exist.")
  private Optional<Path> file = Optional.empty();

  @Mixin private ColourParameter colour = new ColourParameter();

  @Mixin private InputParameters input = new InputParameters();

  @Parameters(index = "0", paramLabel = "A", description = "An article: a file, or - for stdin.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "The article to hold against it.")
  private String after = "";

  CompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Choice.check("--format", format, List.of("text", "json", "html"));
    if (before.equals("-") && after.equals("-")) {
      throw new UsageException("only one of A and B can be standard input");
    }
    Terminal terminal = file.isPresent() ? Terminal.none() : session.environment().terminal();
    ReportOptions look = colour.look(false, terminal, session);
    Inputs inputs = new Inputs(input.options(), session.in());
    Comparison comparison = Comparison.of(article(inputs, before), article(inputs, after));
    try (Output output =
        file.map(path -> Output.file(path, session)).orElseGet(() -> Output.standard(session))) {
      ComparisonReport.Format how =
          ComparisonReport.Format.valueOf(format.toUpperCase(Locale.ROOT));
      ComparisonReport.of(how, output.writer(), look).write(comparison);
      output.commit();
    } catch (IOException e) {
      throw new OutputException(e);
    }
    return ExitCode.DONE;
  }

  private static Document article(Inputs inputs, String name) {
    return new Segmenter().segment(new Extractor().extract(inputs.one(name)));
  }
}
