package io.calque.cli;

import io.calque.RunSummary;
import io.calque.ScoreOptions;
import io.calque.input.InputOptions;
import io.calque.input.web.WebOptions;
import io.calque.report.ReportFormat;
import io.calque.report.ReportFormat.Feature;
import io.calque.report.ReportOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How articles are scored and reported, and the run itself. */
final class RunParameters {
  /** The part of a run that reads and scores. */
  interface Work {
    RunSummary run(Services.Scorer scorer, ScoreOptions options, ScoreRun listener);
  }

  @Mixin private ScoringParameters scoring = new ScoringParameters();

  @Option(
      names = "--format",
      paramLabel = "F",
      completionCandidates = Choice.Format.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: text).")
  private String format = "text";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes to FILE, as a whole when the run is over; its folder must exist.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      completionCandidates = Choice.Verdicts.class,
      description =
          "One of ${COMPLETION-CANDIDATES}: exit code 1 if an article gets that verdict; of scan, a"
              + " site.")
  private Optional<String> failOn = Optional.empty();

  @Option(names = "--with-text", description = "Adds the article text to jsonl and json.")
  private boolean withText;

  @Option(
      names = "--raw-csv",
      description = "Leaves CSV cells as they are that a spreadsheet would run as formulas.")
  private boolean rawCsv;

  @Option(
      names = "--originals",
      paramLabel = "DIR",
      description = "Folder of trusted articles; says which articles are versions of them.")
  private Optional<Path> originals = Optional.empty();

  @Option(
      names = "--resume",
      paramLabel = "STATE",
      description =
          "Keeps what is scored in STATE, and goes on from there if the run was broken off;"
              + " fetched pages lie beside it, in STATE.warc.gz, unless --save-warc says where.")
  private Optional<Path> resume = Optional.empty();

  @Mixin private CalibrationParameter calibration = new CalibrationParameter();

  @Mixin private ColourParameter colour = new ColourParameter();

  /**
   * Opens what is needed, does the work and reports.
   *
   * @param sites whether sites are judged, not single articles
   * @return the exit code
   */
  int run(
      Session session, Path models, InputOptions how, WebOptions web, boolean sites, Work work) {
    ReportFormat reportFormat = format();
    FailOn flagged = FailOn.of(failOn);
    ScoreOptions options =
        options(how).withWeb(web).withAligned(reportFormat.has(Feature.PAGE_OFFSETS));
    ReportOptions plain = look(session);
    try (Services.Scorer scorer = calibration.open(session, models, scoring);
        Output target =
            output
                .map(file -> Output.file(file, session))
                .orElseGet(() -> Output.standard(session));
        Progress progress = Progress.of(session, output.isPresent())) {
      ReportOptions look =
          plain.withSites(scorer.siteBasis()).withCalibration(scorer.calibration());
      ScoreRun run =
          new ScoreRun(session, reportFormat.open(target.writer(), look), progress, look);
      run.begin();
      RunSummary summary = work.run(scorer, options, run);
      run.end(summary);
      if (sites && !reportFormat.has(Feature.SITES)) {
        run.saySites();
      }
      if (!reportFormat.has(Feature.COUNTS)) {
        run.sayCounts(summary);
      }
      int code = run.exitCode(summary, flagged, sites);
      if (code != ExitCode.UNUSABLE) {
        target.commit();
      }
      return code;
    }
  }

  private ReportFormat format() {
    ReportFormat chosen;
    try {
      chosen = ReportFormat.of(format);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--format: " + e.getMessage());
    }
    if (rawCsv && !chosen.has(Feature.RAW_CELLS)) {
      String those = ReportFormat.idsWith(Feature.RAW_CELLS);
      throw new UsageException("--raw-csv goes with --format " + those + " alone");
    }
    return chosen;
  }

  private ScoreOptions options(InputOptions how) {
    scoring.check();
    if (originals.isPresent() && !Files.exists(originals.get())) {
      throw new UsageException("--originals " + originals.get() + ": no such folder");
    }
    return ScoreOptions.defaults().withInput(how).withResume(resume).withOriginals(originals);
  }

  private ReportOptions look(Session session) {
    Terminal terminal = output.isPresent() ? Terminal.none() : session.environment().terminal();
    return colour
        .look(withText, terminal, session)
        .withRawCsv(rawCsv)
        .withFalseAlarmRate(scoring.falseAlarmRate());
  }
}
