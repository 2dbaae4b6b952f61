package io.calque.evaluate;

import io.calque.model.Manifest;
import io.calque.model.Manifest.DataFile;
import io.calque.model.Manifest.ModelFile;
import io.calque.model.ModelStore;
import io.calque.model.Stage;
import io.calque.model.TierFiles;
import io.calque.text.BadDataException;
import io.calque.train.text.Split;
import io.calque.train.text.TrainingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds data that models are to be measured on against what is recorded of their training: the test
 * part of a data folder is text they never saw only if it is the same folder, dealt by the same
 * seed and rules, for every one of their files.
 */
final class ProvenanceCheck {
  /** The option of stages that names the manners of spinners they did not learn from. */
  static final String WITHOUT = "without manners";

  /** The files that learn from spun text. */
  private static final List<String> SPUN =
      Stream.concat(
              Stream.of(ModelStore.TOKENS, ModelStore.ENCODER, ModelStore.FUSION),
              Stream.of(TierFiles.FAST, TierFiles.DEEP)
                  .flatMap(
                      tier ->
                          Stream.of(
                              tier.sentences(),
                              tier.calibration(),
                              tier.articles(),
                              tier.falseAlarms())))
          .toList();

  private final Path models;
  private final Manifest manifest;
  private final Path data;

  /**
   * Prepares a check.
   *
   * @param models folder of the models
   * @param data folder of the data
   */
  ProvenanceCheck(Path models, Manifest manifest, Path data) {
    this.models = models;
    this.manifest = manifest;
    this.data = data;
  }

  /**
   * Refuses data that the models may have been trained on, or that are not those they know.
   *
   * @throws BadDataException naming both seeds, rules or digests
   */
  void require() {
    requireOneSeed();
    requireOneSplit();
    requireSameData();
    requireUnseen(AlignedSample.FILE);
  }

  /**
   * Refuses models that may have learnt from manners of spinners they are to be measured on: every
   * file that learns from spun text must be recorded to have been made without them.
   *
   * @throws BadDataException naming the files, what is recorded and what is missing
   */
  void requireWithout(Set<String> manners) {
    for (String name : SPUN) {
      Optional<Stage> stage = manifest.file(name).map(ModelFile::stage).flatMap(manifest::stage);
      if (stage.isPresent()) {
        String recorded = stage.get().options().getOrDefault(WITHOUT, "");
        if (!Set.of(recorded.split(" ")).containsAll(manners)) {
          throw problem(
              name
                  + " may have learnt from what is measured: made without manners \""
                  + recorded
                  + "\", measured on \""
                  + String.join(" ", new TreeSet<>(manners))
                  + "\"");
        }
      }
    }
  }

  /**
   * Refuses models that deal text in another way than others that are measured beside them.
   *
   * @throws BadDataException naming both seeds
   */
  void requireSeedOf(Manifest other) {
    if (manifest.seed() != other.seed()) {
      throw problem(
          "models of seed "
              + manifest.seed()
              + ", measured beside models of seed "
              + other.seed()
              + ": they deal text in several ways");
    }
  }

  /** One sentence on files of unknown origin; empty if there are none. */
  static Optional<String> unknown(Manifest manifest) {
    List<ModelFile> files = manifest.unknown();
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Stage stated = manifest.stage(Stage.UNKNOWN).orElseThrow();
    return Optional.of(
        "Of unknown origin: "
            + files.stream()
                .map(file -> file.name() + " (version " + file.version() + ")")
                .collect(Collectors.joining(", "))
            + ". No stage of training recorded what it read and computed with. Seed "
            + stated.seed()
            + " and the digests of "
            + stated.data().size()
            + " data files are what was stated for the folder as a whole; that these files were"
            + " never shown the text measured here rests on that statement.");
  }

  private void requireOneSeed() {
    Map<Long, String> seeds = new TreeMap<>();
    manifest.stages().forEach(stage -> seeds.putIfAbsent(stage.seed(), filesOf(stage)));
    if (seeds.size() > 1) {
      throw problem(
          "models of several seeds, which deal text in several ways: "
              + seeds.entrySet().stream()
                  .map(seed -> "seed " + seed.getKey() + " of " + seed.getValue())
                  .collect(Collectors.joining("; ")));
    }
  }

  private void requireOneSplit() {
    for (Stage stage : manifest.stages()) {
      String rules = stage.options().getOrDefault(Stage.SPLIT, Stage.UNKNOWN);
      if (stage.isKnown() && !rules.equals(Split.RULES)) {
        throw problem(
            filesOf(stage)
                + " trained on a split by \""
                + rules
                + "\", measured on one by \""
                + Split.RULES
                + "\"");
      }
    }
  }

  private void requireSameData() {
    SortedMap<String, String> known = new TreeMap<>();
    for (DataFile file : manifest.data()) {
      String other = known.put(file.name(), file.sha256());
      if (other != null) {
        throw problem(
            "models of several data: "
                + file.name()
                + " is SHA-256 "
                + other
                + " to one stage, "
                + file.sha256()
                + " to another");
      }
    }
    TreeSet<String> names = new TreeSet<>(TrainingFiles.names(data));
    names.addAll(known.keySet());
    for (String name : names) {
      String expected = known.getOrDefault(name, "none");
      String found = digest(name).orElse("none");
      if (!found.equals(expected)) {
        throw new BadDataException(
            data.resolve(name).toString(),
            "",
            "the models of "
                + models
                + " know SHA-256 "
                + expected
                + ", found "
                + found
                + "; they may have been trained on what would be measured");
      }
    }
  }

  /** A file that is measured whole must not be one that was learnt from. */
  private void requireUnseen(String name) {
    Optional<String> found = digest(name);
    for (DataFile file : manifest.data()) {
      if (found.isPresent() && found.get().equals(file.sha256())) {
        throw new BadDataException(
            data.resolve(name).toString(),
            "",
            "the models of "
                + models
                + " were trained on all of it: SHA-256 "
                + found.get()
                + " is "
                + file.name()
                + ", SHA-256 "
                + file.sha256());
      }
    }
  }

  private String filesOf(Stage stage) {
    return manifest.files().stream()
        .filter(file -> file.stage().equals(stage.name()))
        .map(ModelFile::name)
        .collect(Collectors.joining(", "));
  }

  private Optional<String> digest(String name) {
    Path file = data.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Manifest.digest(file)) : Optional.empty();
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be read: " + e.getMessage());
    }
  }

  private BadDataException problem(String what) {
    return new BadDataException(models.resolve(Manifest.NAME).toString(), "", what);
  }
}
