package io.calque.cli;

import io.calque.RunSummary;
import io.calque.ScoreOptions;
import io.calque.input.InputOptions;
import io.calque.report.ReportFormat;
import io.calque.report.ReportOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores inputs and reports them as they come. */
@Command(name = "score", description = "Scores articles, sentence by sentence.")
final class ScoreCommand implements Callable<Integer> {
  private final Session session;
  private final CalqueCommand program;

  @Option(names = "--tier", paramLabel = "T", description = "auto, fast or deep (default: auto).")
  private String tier = "auto";

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "text, jsonl, json or csv (default: text).")
  private String format = "text";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes to FILE, as a whole when the run is over; its folder must exist.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--fpr",
      paramLabel = "RATE",
      description = "Share of human articles that may be flagged (default: 0.01).")
  private double fpr = 0.01;

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      description = "spun, translated or any: exit code 1 if an article gets that verdict.")
  private Optional<String> failOn = Optional.empty();

  @Option(names = "--with-text", description = "Adds the article text to jsonl and json.")
  private boolean withText;

  @Mixin private ColourParameter colour = new ColourParameter();

  @Mixin private InputParameters input = new InputParameters();

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Text, HTML, CSV or JSONL files, folders, or - for standard input.")
  private List<String> inputs = List.of();

  ScoreCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    ReportFormat reportFormat = format();
    FailOn flagged = FailOn.of(failOn);
    ScoreOptions options = options();
    ReportOptions look = look();
    Services.Scorer scorer = session.environment().services().open(program.models());
    try (Output target =
            output
                .map(file -> Output.file(file, session))
                .orElseGet(() -> Output.standard(session));
        Progress progress = Progress.of(session, output.isPresent())) {
      ScoreRun run =
          new ScoreRun(session, reportFormat.open(target.writer(), look), flagged, progress);
      run.begin();
      RunSummary summary = scorer.score(inputs, session.in(), options, run);
      run.end();
      int code = run.exitCode(summary);
      if (code != ExitCode.UNUSABLE) {
        target.commit();
      }
      return code;
    }
  }

  private ReportFormat format() {
    if (format.equals("html") || format.equals("sarif")) {
      throw new UsageException(
          "--format " + format + " is not supported; this version writes text, json, jsonl, csv");
    }
    try {
      return ReportFormat.of(format);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--format: " + e.getMessage());
    }
  }

  private ScoreOptions options() {
    Choice.check("--tier", tier, List.of("auto", "fast", "deep"));
    if (!(fpr > 0 && fpr < 1)) {
      throw new UsageException("--fpr " + fpr + " is not between 0 and 1");
    }
    InputOptions how = input.options();
    return new ScoreOptions(how, tier, fpr);
  }

  private ReportOptions look() {
    return colour.look(
        withText, output.isPresent() ? Terminal.none() : session.environment().terminal(), session);
  }
}
