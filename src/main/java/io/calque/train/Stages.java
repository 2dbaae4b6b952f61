package io.calque.train;

import io.calque.model.Manifest;
import io.calque.model.Manifest.ModelFile;
import io.calque.model.Stage;
import io.calque.text.ProgressLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The stages of a training run and their files. What is finished lies in a work folder inside the
 * folder of models, with a manifest of its own that is written after each stage; the models beside
 * it are touched by {@link Installation} alone. A stage found in either folder is kept where its
 * record and its files are those wanted, and computed again where anything differs.
 */
final class Stages {
  /** Name of the work folder in the folder of models. */
  static final String WORK = "training";

  /** Version of the models that this program makes. */
  static final String VERSION = "7";

  /** What a stage does. */
  interface Work {
    /**
     * Writes the stage's files, under their names.
     *
     * @param folder empty
     * @return what was measured meanwhile
     */
    Map<String, Double> into(Path folder) throws IOException;
  }

  private final Path out;
  private final Path work;
  private final ProgressLog log;
  private final Optional<Manifest> unfinished;
  private final Optional<Manifest> finished;
  private final Map<String, Stage> done = new LinkedHashMap<>();
  private final Map<String, ModelFile> held = new LinkedHashMap<>();

  /** Opens a folder of models, which is made if there is none. */
  Stages(Path out, PrintWriter progress) throws IOException {
    this.out = out;
    this.log = new ProgressLog(progress);
    work = Files.createDirectories(out.resolve(WORK));
    unfinished = manifest(work);
    finished = manifest(out);
  }

  private static Optional<Manifest> manifest(Path folder) {
    return Files.exists(folder.resolve(Manifest.NAME))
        ? Optional.of(Manifest.read(folder))
        : Optional.empty();
  }

  /** Where a run keeps what is only needed while training. */
  Path work() {
    return work;
  }

  /**
   * SHA-256 of a file of this run, which lies in the work folder.
   *
   * @throws IllegalStateException if it is not made yet
   */
  String digest(String name) {
    ModelFile found = held.get(name);
    if (found == null) {
      throw new IllegalStateException(name + " is not made yet");
    }
    return found.sha256();
  }

  /** Everything that the stages of this run measured. */
  Map<String, Double> metrics() {
    Map<String, Double> all = new TreeMap<>();
    done.values().forEach(stage -> all.putAll(stage.metrics()));
    return all;
  }

  /**
   * Keeps what a stage made before, or computes it.
   *
   * @param roles of the files it makes, by name
   */
  void run(Stage wanted, Map<String, String> roles, Work task) throws IOException {
    List<String> reasons = new ArrayList<>();
    if (keep(unfinished, work, wanted, roles, reasons)
        || keep(finished, out, wanted, roles, reasons)) {
      log.line("%s: kept, nothing that decides it has changed", wanted.name());
      return;
    }
    if (reasons.isEmpty()) {
      log.line("%s: computed, there is no record of it", wanted.name());
    } else {
      log.line("%s: computed again", wanted.name());
      reasons.stream().distinct().forEach(reason -> log.line("  %s", reason));
    }
    Path fresh = work.resolve("stage");
    Installation.delete(fresh);
    Map<String, Double> metrics = task.into(Files.createDirectories(fresh));
    for (Map.Entry<String, String> role : roles.entrySet()) {
      String name = role.getKey();
      Path made = fresh.resolve(name);
      ModelFile file =
          new ModelFile(
              name,
              role.getValue(),
              Files.size(made),
              Manifest.digest(made),
              VERSION,
              wanted.name());
      Files.move(made, work.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      held.put(name, file);
      log.line("  %s: %,d bytes", name, file.bytes());
    }
    Installation.delete(fresh);
    done.put(wanted.name(), wanted.with(metrics));
    record();
  }

  /** Whether files of one folder were kept; else why not, if there is a record of the stage. */
  private boolean keep(
      Optional<Manifest> records,
      Path folder,
      Stage wanted,
      Map<String, String> roles,
      List<String> reasons)
      throws IOException {
    Optional<Stage> recorded = records.flatMap(manifest -> manifest.stage(wanted.name()));
    if (recorded.isEmpty()) {
      return false;
    }
    List<String> differences = new ArrayList<>(recorded.get().differences(wanted));
    Map<ModelFile, Path> found = new LinkedHashMap<>();
    for (String name : roles.keySet()) {
      Optional<ModelFile> file = records.flatMap(manifest -> manifest.file(name));
      String expected = file.map(ModelFile::sha256).orElse("none");
      Path path = located(name, folder, expected);
      String digest = digest(path);
      if (digest.equals(expected)) {
        file.ifPresent(one -> found.put(one, path));
      } else {
        differences.add(name + ": recorded SHA-256 " + expected + ", found " + digest);
      }
    }
    reasons.addAll(differences);
    if (!differences.isEmpty()) {
      return false;
    }
    for (Map.Entry<ModelFile, Path> one : found.entrySet()) {
      Path place = work.resolve(one.getKey().name());
      if (!one.getValue().equals(place)) {
        Files.copy(one.getValue(), place, StandardCopyOption.REPLACE_EXISTING);
      }
      held.put(one.getKey().name(), one.getKey());
    }
    done.put(wanted.name(), recorded.get());
    record();
    return true;
  }

  /** Where a file lies; an installation that was broken off has moved some to the other folder. */
  private Path located(String name, Path folder, String sha256) throws IOException {
    Path other = (folder.equals(work) ? out : work).resolve(name);
    boolean moved = !Files.exists(folder.resolve(name)) && digest(other).equals(sha256);
    return moved ? other : folder.resolve(name);
  }

  private static String digest(Path file) throws IOException {
    try {
      return Manifest.digest(file);
    } catch (NoSuchFileException e) {
      return "no file";
    }
  }

  /** What this run has finished, and what an earlier one had of later stages. */
  private void record() throws IOException {
    Map<String, Stage> stages = new LinkedHashMap<>(done);
    Map<String, ModelFile> files = new LinkedHashMap<>(held);
    unfinished.ifPresent(
        earlier -> {
          earlier.stages().forEach(stage -> stages.putIfAbsent(stage.name(), stage));
          earlier.files().stream()
              .filter(file -> !done.containsKey(file.stage()))
              .forEach(file -> files.putIfAbsent(file.name(), file));
        });
    new Manifest(
            Manifest.SCHEMA, VERSION, List.copyOf(files.values()), List.copyOf(stages.values()))
        .write(work);
  }

  /**
   * Puts the files of this run in place, with those of another tier beside them that stand on the
   * very same files. The manifest names them in the order of {@link StageKind}, in whichever they
   * were made.
   */
  void install() throws IOException {
    Map<String, ModelFile> files = new LinkedHashMap<>(held);
    List<Stage> stages = new ArrayList<>(done.values());
    for (Stage other : others()) {
      stages.add(other);
      finished.orElseThrow().files().stream()
          .filter(file -> file.stage().equals(other.name()))
          .forEach(file -> files.put(file.name(), file));
    }
    List<StageKind> kinds = List.of(StageKind.values());
    List<String> ids = kinds.stream().map(StageKind::id).toList();
    List<String> names = kinds.stream().flatMap(kind -> kind.roles().keySet().stream()).toList();
    stages.sort(Comparator.comparingInt(stage -> ids.indexOf(stage.name())));
    List<ModelFile> sorted = new ArrayList<>(files.values());
    sorted.sort(Comparator.comparingInt(file -> names.indexOf(file.name())));
    Manifest manifest = new Manifest(Manifest.SCHEMA, VERSION, sorted, stages);
    new Installation(out, work).run(manifest, List.copyOf(held.keySet()));
    Installation.forget(work, files.keySet());
  }

  /** The stages of the finished models that this run did not come to, if all of them still hold. */
  private List<Stage> others() throws IOException {
    List<Stage> others = new ArrayList<>();
    if (finished.isEmpty()) {
      return others;
    }
    Map<String, String> digests = new HashMap<>();
    held.forEach((name, one) -> digests.put(name, one.sha256()));
    for (Stage stage : finished.get().stages()) {
      if (!done.containsKey(stage.name())) {
        others.add(stage);
        for (ModelFile file : finished.get().files()) {
          if (file.stage().equals(stage.name()) && !held.containsKey(file.name())) {
            digests.put(file.name(), digest(out.resolve(file.name())));
          }
        }
      }
    }
    long seed = done.values().iterator().next().seed();
    for (Stage stage : others) {
      boolean holds =
          stage.isKnown()
              && stage.seed() == seed
              && stage.parents().entrySet().stream()
                  .allMatch(parent -> parent.getValue().equals(digests.get(parent.getKey())));
      if (!holds) {
        log.line(
            "left out, since they stand on other files: %s",
            String.join(", ", others.stream().map(Stage::name).toList()));
        return List.of();
      }
    }
    return others;
  }
}
