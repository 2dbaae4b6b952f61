package io.calque.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Scores inputs and reports them as they come. */
@Command(name = "score", description = "Scores articles, sentence by sentence.")
final class ScoreCommand implements Callable<Integer> {
  private final Session session;
  private final CalqueCommand program;

  @Mixin private RunParameters run = new RunParameters();

  @Mixin private InputParameters input = new InputParameters();

  @Mixin private WebParameters web = new WebParameters();

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Text, HTML, CSV, JSONL or WARC files, folders, - for standard input, or addresses"
              + " (https://...) of pages, sitemaps and feeds.")
  private List<String> inputs = List.of();

  ScoreCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    return run.run(
        session,
        program.models(),
        input.options(),
        web.options(session),
        false,
        (scorer, options, listener) -> scorer.score(inputs, session.in(), options, listener));
  }
}
