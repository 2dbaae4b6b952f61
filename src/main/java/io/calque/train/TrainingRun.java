package io.calque.train;

import io.calque.model.LinearModel;
import io.calque.model.Manifest;
import io.calque.model.Stage;
import io.calque.text.BadDataException;
import io.calque.text.ProgressLog;
import io.calque.train.text.DataUse;
import io.calque.train.text.Split;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A run of training: data, seed, program and machine, which every stage's record is made of. */
final class TrainingRun {
  private final Path data;
  private final long seed;
  private final Program program;
  private final Stages stages;
  private final PrintWriter progress;
  private final Map<String, String> digests = new HashMap<>();

  TrainingRun(Path data, Path out, long seed, Program program, PrintWriter progress)
      throws IOException {
    this.data = data;
    this.seed = seed;
    this.program = program;
    this.progress = progress;
    stages = new Stages(out, progress);
  }

  Path data() {
    return data;
  }

  long seed() {
    return seed;
  }

  PrintWriter progress() {
    return progress;
  }

  Stages stages() {
    return stages;
  }

  /**
   * What a stage would be recorded as if it were computed now; the files that it stands on are
   * there.
   *
   * @param options amounts it learns from
   * @param environment what decides its results beside Java, processor architecture and libraries
   */
  Stage stage(StageKind kind, Map<String, String> options, Map<String, String> environment)
      throws IOException {
    SortedMap<String, String> read = new TreeMap<>();
    for (DataUse use : kind.data()) {
      for (String name : use.names(data)) {
        read.put(name, digest(name));
      }
    }
    SortedMap<String, String> parents = new TreeMap<>();
    for (String name : kind.parents()) {
      parents.put(name, stages.digest(name));
    }
    SortedMap<String, String> lists = new TreeMap<>(program.lists());
    lists.keySet().retainAll(kind.packages());
    SortedMap<String, String> code = new TreeMap<>(program.code());
    code.keySet().retainAll(kind.packages());
    code.put("calque", program.version());
    SortedMap<String, String> machine = new TreeMap<>(environment);
    program.libraries().forEach((use, jar) -> machine.put("library for " + use, jar));
    machine.put("java", Integer.toString(Runtime.version().feature()));
    machine.put("java vendor", System.getProperty("java.vendor", Stage.UNKNOWN));
    machine.put("processor", System.getProperty("os.arch", Stage.UNKNOWN));
    SortedMap<String, String> rules = new TreeMap<>(options);
    rules.put(Stage.SPLIT, Split.RULES);
    return new Stage(kind.id(), seed, read, parents, lists, code, machine, rules, new TreeMap<>());
  }

  /** Keeps or fits the one model of a stage. */
  void model(
      StageKind kind,
      Map<String, String> options,
      Map<String, String> environment,
      Supplier<LinearModel> fit)
      throws IOException {
    String name = kind.roles().keySet().iterator().next();
    stages.run(
        stage(kind, options, environment),
        kind.roles(),
        folder -> {
          fit.get().write(folder.resolve(name));
          return Map.of();
        });
  }

  private String digest(String name) throws IOException {
    String known = digests.get(name);
    if (known == null) {
      Path file = data.resolve(name);
      try {
        known = Manifest.digest(file);
      } catch (NoSuchFileException e) {
        throw new BadDataException(file.toString(), "", "no such file");
      }
      digests.put(name, known);
    }
    return known;
  }

  void report(String format, Object... values) {
    new ProgressLog(progress).line(format, values);
  }
}
