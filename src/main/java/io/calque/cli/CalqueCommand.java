package io.calque.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: options for every command, and what happens without one. */
@Command(
    name = "calque",
    description =
        "Finds the traces that article spinners and machine translation leave in English text.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    versionProvider = CalqueCommand.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:an article (of scan: a site) has a verdict named by --fail-on",
      "2:wrong usage, or corpus validate found a problem",
      "3:some inputs failed, the others were scored",
      "4:no input usable, or a model missing or corrupt",
      "70:internal error, or the output cannot be written"
    })
final class CalqueCommand implements Runnable {
  private final Path home;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder of the models (default: models beside the program).")
  private Optional<Path> models = Optional.empty();

  CalqueCommand(Path home) {
    this.home = home;
  }

  /** Folder of the models. */
  Path models() {
    return models.orElseGet(() -> home.resolve("models"));
  }

  /** Whether the caller named that folder. */
  boolean isModelsGiven() {
    return models.isPresent();
  }

  /** Folder of the labelled corpus. */
  Path corpus() {
    return home.resolve("corpus");
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "a command is missing");
  }

  /** The version from the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CalqueCommand.class.getPackage().getImplementationVersion();
      return new String[] {"calque " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
