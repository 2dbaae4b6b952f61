package io.calque.cli;

import io.calque.simulate.Manners;
import io.calque.simulate.Simulator;
import io.calque.simulate.SpinFamily;
import io.calque.simulate.SpinSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Spins clean English and says for every token what it was. */
@Command(
    name = "spin",
    description = "Spins clean English as article spinners do; marks what was replaced.")
final class SpinCommand implements Callable<Integer> {
  private final Session session;
  private final CalqueCommand program;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the training data, which holds the word lists.")
  private Path data = Path.of("");

  @Option(
      names = "--family",
      paramLabel = "NAME",
      split = ",",
      description = "Families to use: thesaurus, induced, rare, split, phrase (default: all).")
  private List<String> families = List.of();

  @Option(
      names = "--without",
      paramLabel = "NAME",
      split = ",",
      description = "Families to hold out.")
  private List<String> without = List.of();

  @Option(
      names = "--manner",
      paramLabel = "NAME",
      split = ",",
      description =
          "Real spinners to imitate, one drawn for each document, or all; without the options above"
              + " and below that say how to spin.")
  private List<String> manners = List.of();

  @Option(
      names = "--rate",
      paramLabel = "R",
      description = "Share of word forms replaced, 0.10 to 0.55 (default: drawn per document).")
  private Optional<Double> rate = Optional.empty();

  @Option(
      names = "--protect-quotations",
      negatable = true,
      arity = "0",
      description = "Leaves quotations alone, or not (default: drawn per document).")
  private Optional<Boolean> quotations = Optional.empty();

  @Option(
      names = "--protect-capitals",
      negatable = true,
      arity = "0",
      description = "Leaves capitalised words alone, or not (default: drawn per document).")
  private Optional<Boolean> capitals = Optional.empty();

  @Option(
      names = "--repair-articles",
      negatable = true,
      arity = "0",
      description = "Puts a and an right, or not (default: drawn per document).")
  private Optional<Boolean> articles = Optional.empty();

  @Mixin private SimulationParameters parameters = new SimulationParameters();

  SpinCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    parameters.check();
    DataFolder.check(data);
    Supplier<Simulator> simulator = manners.isEmpty() ? spinner() : imitator();
    return SimulationRun.of(session, parameters, DataFolder.read(simulator));
  }

  private Supplier<Simulator> spinner() {
    SpinSettings settings = settings();
    return () -> services().spinner(data, program.models(), settings, parameters.seed());
  }

  private Supplier<Simulator> imitator() {
    boolean both =
        !families.isEmpty()
            || !without.isEmpty()
            || Stream.of(rate, quotations, capitals, articles).anyMatch(Optional::isPresent);
    if (both) {
      throw new UsageException("--manner has its own families, rate and protection");
    }
    Manners selected = named(Manners.all());
    return () -> services().manners(data, program.models(), selected, parameters.seed());
  }

  private Manners named(Manners all) {
    if (manners.equals(List.of("all"))) {
      return all;
    }
    List<String> known = new ArrayList<>(all.ids());
    manners.forEach(name -> Choice.check("manner", name, known));
    return all.only(Set.copyOf(manners));
  }

  private Services services() {
    return session.environment().services();
  }

  private SpinSettings settings() {
    Set<SpinFamily> used = families.isEmpty() ? EnumSet.allOf(SpinFamily.class) : named(families);
    used.removeAll(named(without));
    if (used.isEmpty()) {
      throw new UsageException("--without leaves no family");
    }
    try {
      return new SpinSettings(used, rate, quotations, capitals, articles);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--" + e.getMessage());
    }
  }

  private static Set<SpinFamily> named(List<String> names) {
    List<String> known = Arrays.stream(SpinFamily.values()).map(SpinFamily::id).toList();
    Set<SpinFamily> families = EnumSet.noneOf(SpinFamily.class);
    for (String name : names) {
      Choice.check("family", name, known);
      SpinFamily.of(name).ifPresent(families::add);
    }
    return families;
  }
}
