package io.calque.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the models on the labelled corpus and, where given, on held-out data. */
@Command(name = "evaluate", description = "Measures the models and prints the tables (Markdown).")
final class EvaluateCommand implements Callable<Integer> {
  private final Session session;
  private final CalqueCommand program;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of held-out data; without it only the labelled corpus is used.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes the tables to FILE, not to standard output.")
  private Optional<Path> report = Optional.empty();

  EvaluateCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    data.ifPresent(DataFolder::check);
    Services services = session.environment().services();
    String tables =
        DataFolder.read(
            () -> services.evaluate(program.models(), program.corpus(), data, session.err()));
    report.ifPresentOrElse(
        file -> Print.file(session, file, tables), () -> Print.standard(session, tables));
    return ExitCode.DONE;
  }
}
