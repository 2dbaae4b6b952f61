package io.calque.cli;

import io.calque.model.Manifest;
import io.calque.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the models from a folder of data. */
@Command(name = "train", description = "Trains the models.")
final class TrainCommand implements Callable<Integer> {
  private static final Path DEFAULT = Path.of("calque-models");

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
      description =
          "Where the models go; models of an earlier training there are replaced when all is"
              + " finished (default: calque-models in the current folder).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--replace",
      description =
          "Lets --out be the folder of the models that the program uses, which it is if --out is"
              + " not given.")
  private boolean replace;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of all draws (default: 1).")
  private long seed = 1;

  @Option(
      names = "--tier",
      paramLabel = "T",
      description =
          "fast, or deep: the fast tier, where it is not trained yet, then the transformer and what"
              + " stands on it (default: fast).")
  private String tier = "fast";

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "Transformer in eight bits that --tier deep goes on from (default: that of the models"
              + " that the program uses; where there is none, MiniLM as it was published).")
  private Optional<Path> from = Optional.empty();

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
    if (from.isPresent() && !deep) {
      throw new UsageException("--from is for --tier deep");
    }
    if (resume && !deep) {
      throw new UsageException("--resume is for --tier deep; finished stages are kept without it");
    }
    DataFolder.check(data);
    Services services = session.environment().services();
    Path folder = folder();
    DataFolder.read(
        () -> {
          if (deep) {
            services.trainDeep(data, folder, earlier(), seed, resume, session.err());
          } else {
            services.train(data, folder, seed, session.err());
          }
        });
    return ExitCode.DONE;
  }

  /** The transformer to go on from. */
  private Optional<Path> earlier() {
    if (from.isPresent()) {
      if (!Files.isReadable(from.get())) {
        throw new UsageException("--from: cannot read " + from.get());
      }
      return from;
    }
    return Optional.of(program.models().resolve(ModelStore.ENCODER)).filter(Files::isReadable);
  }

  /**
   * Where the models go.
   *
   * @throws UsageException if models are there that nobody said to replace
   */
  private Path folder() {
    Path used = program.models();
    Path folder = out.orElse(replace ? used : DEFAULT);
    if (!replace && isSame(folder, used) && Files.exists(folder.resolve(Manifest.NAME))) {
      throw new UsageException(
          folder + " holds the models that the program uses; --replace replaces them");
    }
    if (!replace && out.isEmpty() && Files.exists(folder.resolve(Manifest.NAME))) {
      SortedSet<Long> seeds = Manifest.read(folder).seeds();
      if (!seeds.equals(Set.of(seed))) {
        throw new UsageException(
            folder
                + " holds models of seeds "
                + seeds
                + ", not "
                + seed
                + "; name a folder: --out");
      }
    }
    return folder;
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
  }
}
