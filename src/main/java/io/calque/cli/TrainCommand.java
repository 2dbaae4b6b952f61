package io.calque.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the models from a folder of data. */
@Command(name = "train", description = "Trains the models.")
final class TrainCommand implements Callable<Integer> {
  private final Session session;
  private final CalqueCommand program;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the training data.")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the models go (default: the folder of the models).")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of all draws (default: 1).")
  private long seed = 1;

  TrainCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    DataFolder.check(data);
    Services services = session.environment().services();
    DataFolder.read(
        () -> services.train(data, out.orElseGet(program::models), seed, session.err()));
    return ExitCode.DONE;
  }
}
