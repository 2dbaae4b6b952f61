package io.calque.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The program in a Java of its own. */
final class Forked {
  private final Path folder;
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment;
  private String classPath = System.getProperty("java.class.path");
  private String main = "io.calque.cli.Main";

  /**
   * A program to be started.
   *
   * @param folder where its output goes, and what it unpacks
   */
  Forked(Path folder) {
    this.folder = folder;
    options.add("-Xmx512m");
    options.add("--enable-native-access=ALL-UNNAMED");
    options.add("-Dcalque.home=" + Path.of("").toAbsolutePath());
    options.add("-Djava.io.tmpdir=" + folder);
    environment = Map.of("DJL_CACHE_DIR", folder.resolve("djl").toString());
  }

  Forked option(String option) {
    options.add(option);
    return this;
  }

  Forked main(Class<?> type) {
    main = type.getName();
    return this;
  }

  /**
   * Leaves out the jars whose file names are wanted away. The program's own jar names all of them
   * in its manifest, so its classes stand for it.
   */
  Forked without(Predicate<String> jar) {
    classPath =
        String.join(
            File.pathSeparator,
            Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> entry.endsWith("calque.jar") ? "target/classes" : entry)
                .filter(entry -> !jar.test(Path.of(entry).getFileName().toString()))
                .toList());
    return this;
  }

  Run.Outcome start(String... arguments) throws IOException, InterruptedException {
    int code = begin(arguments).waitFor();
    return new Run.Outcome(code, Files.readString(out()), Files.readString(err()));
  }

  /** Starts it and leaves it running. */
  Process begin(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out().toFile()).redirectError(err().toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private Path out() {
    return folder.resolve("out.txt");
  }

  private Path err() {
    return folder.resolve("err.txt");
  }
}
