package io.calque.cli;

import io.calque.text.BadDataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows every signal and its weight for one sentence or article. */
@Command(
    name = "explain",
    description = "Shows every signal and its weight for one article or sentence.")
final class ExplainCommand implements Callable<Integer> {
  private final Session session;
  private final CalqueCommand program;

  @Option(names = "--text", paramLabel = "TEXT", description = "A sentence, in place of INPUT.")
  private Optional<String> text = Optional.empty();

  @Mixin private InputParameters input = new InputParameters();

  @Parameters(paramLabel = "INPUT", arity = "0..1", description = "A file, or - for stdin.")
  private Optional<String> file = Optional.empty();

  ExplainCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    if (text.isPresent() == file.isPresent()) {
      throw new UsageException("give either INPUT or --text");
    }
    file.filter(name -> !name.equals("-") && !Files.exists(Path.of(name)))
        .ifPresent(
            name -> {
              throw new BadDataException(name, "", "no such file; --text explains a sentence");
            });
    Services.Scorer scorer = session.environment().services().open(program.models());
    String explanation =
        text.map(scorer::explainText)
            .orElseGet(() -> scorer.explain(file.orElseThrow(), session.in(), input.options()));
    Print.standard(session, explanation);
    return ExitCode.DONE;
  }
}
