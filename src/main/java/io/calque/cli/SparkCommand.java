package io.calque.cli;

import io.calque.crawl.CrawlJob;
import io.calque.crawl.CrawlOptions;
import io.calque.crawl.CrawlSummary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a crawl with Spark. */
@Command(
    name = "spark",
    description = "Scores crawls with Spark, here or on a cluster, and writes tables in Parquet.")
final class SparkCommand implements Callable<Integer> {
  private static final int MEBIBYTE = 20;

  /** Where an archive of models that came with the job is unpacked. */
  private static final String ARCHIVE = "models";

  private final Session session;
  private final CalqueCommand program;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Where Spark works: local[N] here on N cores, or a cluster; spark-submit says it itself"
              + " (default: local[*]).")
  private Optional<String> master = Optional.empty();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      required = true,
      description =
          "Folder of the tables articles, evidence, sites, inputs and problems; must be new or"
              + " empty.")
  private String out = "";

  @Option(names = "--overwrite", description = "Replaces the tables in --out.")
  private boolean overwrite;

  @Option(
      names = "--part-size",
      paramLabel = "MIB",
      description =
          "WARC and WET files of more mebibytes are read in parts, where they can be cut (default:"
              + " 128).")
  private long partSize = CrawlOptions.PART_BYTES >> MEBIBYTE;

  @Option(names = "--with-text", description = "Adds the article text to the table of articles.")
  private boolean withText;

  @Mixin private ScoringParameters scoring = new ScoringParameters();

  @Mixin private InputParameters input = new InputParameters();

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "WARC, WET, JSONL, CSV, Parquet, HTML or text files, folders, or patterns; of any file"
              + " system that Hadoop knows (s3a://...).")
  private List<String> inputs = List.of();

  SparkCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    scoring.check();
    if (partSize < 1) {
      throw new UsageException("--part-size " + partSize + " is below 1");
    }
    CrawlJob job =
        CrawlJob.find()
            .orElseThrow(
                () ->
                    new UsageException(
                        "this build of the program leaves Spark out; ./calque spark brings it"));
    return report(job.run(options(), session::say));
  }

  private CrawlOptions options() {
    return new CrawlOptions(
        inputs,
        out,
        overwrite,
        master,
        program.isModelsGiven()
            ? List.of(program.models().toString())
            : List.of(program.models().toString(), ARCHIVE),
        scoring.tier(),
        scoring.falseAlarmRate(),
        input.options(),
        withText,
        partSize << MEBIBYTE);
  }

  private int report(CrawlSummary summary) {
    session.say(
        String.format(
            Locale.ROOT,
            "%,d articles, %,d flagged; %,d pieces of evidence; %,d sites; %,d failed: %s",
            summary.articles(),
            summary.flagged(),
            summary.evidence(),
            summary.sites(),
            summary.failed(),
            out));
    if (summary.articles() == 0) {
      session.say("no usable input");
      return ExitCode.UNUSABLE;
    }
    return summary.failed() > 0 ? ExitCode.PARTIAL : ExitCode.DONE;
  }
}
