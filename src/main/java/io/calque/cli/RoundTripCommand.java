package io.calque.cli;

import io.calque.simulate.MissingProgramException;
import io.calque.simulate.Pivot;
import io.calque.simulate.Simulator;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes clean English into another language and back, simulated or through Apertium. */
@Command(
    name = "roundtrip",
    description = "Changes clean English as a translation there and back does; marks the changes.")
final class RoundTripCommand implements Callable<Integer> {
  private static final String PERTURBATIONS = "perturbations";
  private static final String APERTIUM = "apertium";

  private final Session session;
  private final CalqueCommand program;

  @Option(
      names = "--through",
      paramLabel = "T",
      description =
          "perturbations, which mimic neural translation, or apertium, a program installed apart"
              + " (default: perturbations).")
  private String through = PERTURBATIONS;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the training data; perturbations need its word lists.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--pivot",
      paramLabel = "CODE",
      split = ",",
      description =
          "With apertium: spa, cat, glg, epo, hbs; of several, one is drawn per document"
              + " (default: spa).")
  private List<String> pivots = List.of();

  @Option(
      names = "--apertium",
      paramLabel = "FILE",
      description = "The apertium program (default: apertium on the path).")
  private Optional<String> apertium = Optional.empty();

  @Mixin private SimulationParameters parameters = new SimulationParameters();

  RoundTripCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    parameters.check();
    Choice.check("--through", through, List.of(PERTURBATIONS, APERTIUM));
    boolean real = through.equals(APERTIUM);
    if (!real && (!pivots.isEmpty() || apertium.isPresent())) {
      throw new UsageException("--pivot and --apertium need --through apertium");
    }
    return SimulationRun.of(session, parameters, real ? apertium() : perturbations());
  }

  private Simulator perturbations() {
    Path folder =
        data.orElseThrow(() -> new UsageException("--through perturbations needs --data DIR"));
    DataFolder.check(folder);
    Services services = session.environment().services();
    return DataFolder.read(() -> services.translator(folder, program.models(), parameters.seed()));
  }

  private Simulator apertium() {
    List<String> known = Arrays.stream(Pivot.values()).map(Pivot::code).toList();
    pivots.forEach(code -> Choice.check("--pivot", code, known));
    List<Pivot> chosen =
        (pivots.isEmpty() ? Stream.of("spa") : pivots.stream().distinct())
            .flatMap(code -> Pivot.of(code).stream())
            .toList();
    try {
      return session
          .environment()
          .services()
          .apertium(apertium.orElse(APERTIUM), chosen, parameters.seed());
    } catch (MissingProgramException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
