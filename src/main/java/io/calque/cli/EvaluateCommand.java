package io.calque.cli;

import io.calque.evaluate.JudgedText;
import io.calque.review.Desk;
import io.calque.text.Label;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
      names = "--measuring",
      paramLabel = "DIR",
      description =
          "Folder of models that never saw some spinners, to be measured on them; by default the"
              + " folder measuring in that of the models, where there is one.")
  private Optional<Path> measuring = Optional.empty();

  @Option(
      names = "--desk",
      paramLabel = "FILE",
      description = "A review desk; articles that people agree on are measured too.")
  private Optional<Path> desk = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes the tables to FILE, not to standard output.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--signals",
      paramLabel = "FILE",
      description = "Writes what each rule is worth to FILE, and measures nothing.")
  private Optional<Path> signals = Optional.empty();

  EvaluateCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    Services services = session.environment().services();
    if (signals.isPresent()) {
      checkAlone();
      Print.file(session, signals.get(), services.signals(program.models()));
      return ExitCode.DONE;
    }
    data.ifPresent(DataFolder::check);
    measuring.ifPresent(this::check);
    List<JudgedText> judged = desk.map(Desk::open).map(EvaluateCommand::judged).orElse(List.of());
    String tables =
        DataFolder.read(
            () ->
                services.evaluate(
                    program.models(), program.corpus(), data, measuring, judged, session.err()));
    report.ifPresentOrElse(
        file -> Print.file(session, file, tables), () -> Print.standard(session, tables));
    return ExitCode.DONE;
  }

  private void checkAlone() {
    if (data.isPresent() || measuring.isPresent() || desk.isPresent() || report.isPresent()) {
      throw new UsageException("--signals measures nothing: no other option goes with it");
    }
  }

  private void check(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("--measuring " + folder + " is not a folder");
    }
    if (data.isEmpty()) {
      throw new UsageException("--measuring needs --data");
    }
  }

  private static List<JudgedText> judged(Desk desk) {
    return desk.judged().stream()
        .map(
            one ->
                new JudgedText(
                    one.score().source(),
                    one.address(),
                    one.score().text(),
                    switch (one.opinion()) {
                      case SPUN -> Label.SPUN;
                      case TRANSLATED -> Label.TRANSLATED;
                      default -> Label.ORIGINAL;
                    }))
        .toList();
  }
}
