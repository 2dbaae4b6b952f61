package io.calque.cli;

import io.calque.report.ExplanationReport;
import io.calque.report.ReportOptions;
import io.calque.score.ExplainedArticle;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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

  @Mixin private ColourParameter colour = new ColourParameter();

  @Mixin private InputParameters input = new InputParameters();

  @Parameters(paramLabel = "INPUT", arity = "0..1", description = "A file, or - for stdin.")
  private Optional<String> file = Optional.empty();

  ExplainCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    check();
    ReportOptions look = colour.look(false, session.environment().terminal(), session);
    Services.Scorer scorer = session.environment().services().open(program.models());
    if (queries) {
      queries(scorer);
    } else {
      explain(scorer, look);
    }
    return ExitCode.DONE;
  }

  private void check() {
    if (text.isPresent() == file.isPresent()) {
      throw new UsageException("give either INPUT or --text");
    }
    if (queries && page.isPresent()) {
      throw new UsageException("--queries and --html exclude each other; the page has the queries");
    }
    file.filter(name -> !name.equals("-") && !Files.exists(Path.of(name)))
        .ifPresent(
            name -> {
              throw new BadDataException(name, "", "no such file; --text explains a sentence");
            });
  }

  private void queries(Services.Scorer scorer) {
    List<String> found =
        text.map(scorer::queriesText)
            .orElseGet(() -> scorer.queries(file.orElseThrow(), session.in(), input.options()));
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
              ? ExplanationReport.html(output.writer())
              : ExplanationReport.text(output.writer(), look);
      report.begin();
      if (text.isPresent()) {
        report.article(scorer.explainText(text.get()));
      } else {
        scorer.explain(
            file.orElseThrow(), session.in(), input.options(), one -> write(report, one));
      }
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
}
