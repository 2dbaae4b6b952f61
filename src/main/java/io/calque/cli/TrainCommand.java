package io.calque.cli;

import java.nio.file.Path;
import java.util.List;
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

  @Option(
      names = "--tier",
      paramLabel = "T",
      description =
          "fast, or deep: the transformer and what stands on it, beside a trained fast tier"
              + " (default: fast).")
  private String tier = "fast";

  @Option(
      names = "--resume",
      description = "Goes on with a transformer whose training was broken off.")
  private boolean resume;

  TrainCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    Choice.check("--tier", tier, List.of("fast", "deep"));
    boolean deep = tier.equals("deep");
    if (resume && !deep) {
      throw new UsageException("--resume is for --tier deep; the fast tier keeps finished stages");
    }
    DataFolder.check(data);
    Services services = session.environment().services();
    Path folder = out.orElseGet(program::models);
    DataFolder.read(
        () -> {
          if (deep) {
            services.trainDeep(data, folder, seed, resume, session.err());
          } else {
            services.train(data, folder, seed, session.err());
          }
        });
    return ExitCode.DONE;
  }
}
