package io.calque.cli;

import io.calque.corpus.CorpusStatistics;
import io.calque.corpus.CorpusValidator;
import io.calque.corpus.LabelledCorpus;
import io.calque.corpus.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks and describes the labelled corpus, and makes training text. */
@Command(
    name = "corpus",
    description = "Checks the labelled corpus, prints its table, or makes training text.")
final class CorpusCommand extends CommandGroup {
  /** Checks every row. */
  @Command(name = "validate", description = "Checks every row; exit code 2 if one is wrong.")
  static final class Validate implements Callable<Integer> {
    private final Session session;
    private final CalqueCommand program;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The corpus folder.")
    private Optional<Path> folder = Optional.empty();

    Validate(Session session, CalqueCommand program) {
      this.session = session;
      this.program = program;
    }

    @Override
    public Integer call() {
      Path corpus = folder.orElseGet(program::corpus);
      List<Problem> problems = CorpusValidator.validate(corpus);
      if (problems.isEmpty()) {
        Print.standard(session, corpus + ": valid");
        return ExitCode.DONE;
      }
      problems.forEach(problem -> session.say(problem.message()));
      session.say(corpus + ": " + problems.size() + " problems");
      return ExitCode.USAGE;
    }
  }

  /** Prints the table. */
  @Command(name = "stats", description = "Prints the table of labels and types per article.")
  static final class Stats implements Callable<Integer> {
    private final Session session;
    private final CalqueCommand program;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The corpus folder.")
    private Optional<Path> folder = Optional.empty();

    Stats(Session session, CalqueCommand program) {
      this.session = session;
      this.program = program;
    }

    @Override
    public Integer call() {
      Path corpus = folder.orElseGet(program::corpus);
      Print.standard(session, CorpusStatistics.table(LabelledCorpus.read(corpus)));
      return ExitCode.DONE;
    }
  }
}
