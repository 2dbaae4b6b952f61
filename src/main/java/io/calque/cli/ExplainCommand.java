package io.calque.cli;

import io.calque.ExplainListener;
import io.calque.report.ExplanationReport;
import io.calque.report.ReportOptions;
import io.calque.score.ExplainedArticle;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows every signal and its weight for one sentence or article, or what to search for. */
@Command(
    name = "explain",
    description = "Shows every signal and its weight for one article or sentence.")
final class ExplainCommand implements Callable<Integer> {
  private final Session session;
  private final CalqueCommand program;

  @Option(names = "--text", paramLabel = "TEXT", description = "A sentence, in place of INPUT.")
  private Optional<String> text = Optional.empty();

  @Option(
      names = "--queries",
      description = "Prints the three best search queries for the original article instead.")
  private boolean queries;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Writes a web page to FILE instead, as a whole; its folder must exist.")
  private Optional<Path> page = Optional.empty();

  @Mixin private ScoringParameters scoring = new ScoringParameters();

  @Mixin private CalibrationParameter calibration = new CalibrationParameter();

  @Mixin private ColourParameter colour = new ColourParameter();

  @Mixin private InputParameters input = new InputParameters();

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Files or folders, or - for stdin; scored together, as score does.")
  private List<String> inputs = List.of();

  ExplainCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    check();
    ReportOptions look = colour.look(false, session.environment().terminal(), session);
    try (Services.Scorer scorer = calibration.open(session, program.models(), scoring)) {
      if (queries) {
        queries(scorer);
      } else {
        explain(scorer, look.withCalibration(scorer.calibration()));
      }
    }
    return ExitCode.DONE;
  }

  private void check() {
    scoring.check();
    if (text.isEmpty() == inputs.isEmpty()) {
      throw new UsageException("give either INPUT or --text");
    }
    if (queries && page.isPresent()) {
      throw new UsageException("--queries and --html exclude each other; the page has the queries");
    }
    for (String name : inputs) {
      if (!name.equals("-") && !Files.exists(Path.of(name))) {
        throw new BadDataException(name, "", "no such file; --text explains a sentence");
      }
    }
  }

  private void queries(Services.Scorer scorer) {
    List<String> found = new ArrayList<>();
    explain(scorer, article -> found.addAll(article.queries()));
    if (found.isEmpty()) {
      session.say("no five words in a row are worth searching for");
    }
    Print.standard(session, String.join("\n", found));
  }

  private void explain(Services.Scorer scorer, ReportOptions look) {
    try (Output output =
        page.map(path -> Output.file(path, session)).orElseGet(() -> Output.standard(session))) {
      ExplanationReport report =
          page.isPresent()
              ? ExplanationReport.html(output.writer(), look)
              : ExplanationReport.text(output.writer(), look);
      report.begin();
      explain(scorer, one -> write(report, one));
      report.end();
      output.commit();
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  private static void write(ExplanationReport report, ExplainedArticle article) {
    try {
      report.article(article);
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  private void explain(Services.Scorer scorer, Consumer<ExplainedArticle> out) {
    if (text.isPresent()) {
      out.accept(scorer.explain(text.get()));
    } else {
      scorer.explain(inputs, session.in(), input.options(), new Heard(session, out));
    }
  }

  /** Passes articles on; an input that cannot be used ends the run. */
  private record Heard(Session session, Consumer<ExplainedArticle> out) implements ExplainListener {
    @Override
    public void explained(ExplainedArticle article) {
      out.accept(article);
    }

    @Override
    public void failed(String source, String problem) {
      throw new BadDataException(source, problem);
    }

    @Override
    public void warned(String warning) {
      session.say(warning);
    }
  }
}
