package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.Manifest;
import io.calque.model.Manifest.ModelFile;
import io.calque.model.ModelStore;
import io.calque.model.Stage;
import io.calque.model.TinyModels;
import io.calque.text.BadDataException;
import io.calque.train.TinyData;
import io.calque.train.text.Split;
import io.calque.train.text.TrainingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of data and models is measured, and what is refused. */
class ProvenanceCheckTest {
  private static final Path MODELS = Path.of("my-models");
  private static final String MANIFEST = MODELS.resolve("manifest.json") + ": ";

  @TempDir private Path data;
  private final Map<String, String> digests = new TreeMap<>();

  @BeforeEach
  void writeData() throws IOException {
    TinyData.write(data);
    for (String name : TrainingFiles.names(data)) {
      digests.put(name, Manifest.digest(data.resolve(name)));
    }
  }

  private static Stage stage(String name, long seed, String split, Map<String, String> read) {
    Stage tiny = TinyModels.stage(seed, read);
    return new Stage(
        name,
        seed,
        tiny.data(),
        tiny.parents(),
        tiny.lists(),
        tiny.code(),
        tiny.environment(),
        new TreeMap<>(Map.of(Stage.SPLIT, split)),
        tiny.metrics());
  }

  private static Manifest manifest(Stage... stages) {
    List<ModelFile> files =
        java.util.Arrays.stream(stages)
            .map(one -> new ModelFile(one.name() + ".bin", "role", 1, "00", "4", one.name()))
            .toList();
    return new Manifest(Manifest.SCHEMA, "4", files, List.of(stages));
  }

  private void check(Stage... stages) {
    new ProvenanceCheck(MODELS, manifest(stages), data).require();
  }

  private String refused(Stage... stages) {
    var e = assertThrows(BadDataException.class, () -> check(stages));
    return String.valueOf(e.getMessage());
  }

  @Test
  void require_theVeryData_isMeasured() throws IOException {
    Files.writeString(data.resolve("spare.tsv.gz"), "no stage reads it");
    check(stage("a", 1, Split.RULES, digests), stage("b", 1, Split.RULES, Map.of()));
    check(Stage.unknown(1, digests, Map.of(), "the folder"));
  }

  @Test
  void require_otherBytes_areRefusedWithBothDigests() throws IOException {
    Path file = data.resolve("human/news.tsv.gz");
    String before = Manifest.digest(file);
    Files.writeString(file, "other");
    assertEquals(
        file
            + ": the models of my-models know SHA-256 "
            + before
            + ", found "
            + Manifest.digest(file)
            + "; they may have been trained on what would be measured",
        refused(stage("a", 1, Split.RULES, digests)));
  }

  @Test
  void require_missingAndNewFiles_areRefused() throws IOException {
    Path file = data.resolve("human/more.tsv.gz");
    Files.copy(data.resolve("human/news.tsv.gz"), file);
    assertTrue(
        refused(stage("a", 1, Split.RULES, digests))
            .startsWith(file + ": the models of my-models know SHA-256 none, found "));
    Files.delete(file);
    digests.put("human/more.tsv.gz", "00ff");
    assertTrue(
        refused(stage("a", 1, Split.RULES, digests))
            .startsWith(file + ": the models of my-models know SHA-256 00ff, found none;"));
  }

  @Test
  void require_filesOfTwoSeeds_areRefused() {
    assertEquals(
        MANIFEST
            + "models of several seeds, which deal text in several ways: seed 1 of a.bin; seed 2 of"
            + " b.bin",
        refused(stage("a", 1, Split.RULES, digests), stage("b", 2, Split.RULES, digests)));
  }

  @Test
  void require_otherRulesOfTheSplit_areRefused() {
    assertEquals(
        MANIFEST
            + "a.bin trained on a split by \"rules 0\", measured on one by \""
            + Split.RULES
            + "\"",
        refused(stage("a", 1, "rules 0", digests)));
  }

  @Test
  void require_stagesOfTwoData_areRefused() {
    assertEquals(
        MANIFEST + "models of several data: x is SHA-256 01 to one stage, 02 to another",
        refused(
            stage("a", 1, Split.RULES, Map.of("x", "01")),
            stage("b", 1, Split.RULES, Map.of("x", "02"))));
  }

  /** What is measured whole is not dealt into parts: all of it must be new to the models. */
  @Test
  void require_sampleThatWasLearntFrom_isRefused() throws IOException {
    Path file = data.resolve(AlignedSample.FILE);
    Files.copy(data.resolve("spun/induced-words.tsv"), file);
    String digest = Manifest.digest(file);
    assertEquals(
        file
            + ": the models of my-models were trained on all of it: SHA-256 "
            + digest
            + " is spun/induced-words.tsv, SHA-256 "
            + digest,
        refused(stage("a", 1, Split.RULES, digests)));
  }

  private static Manifest learnt(String without) {
    Stage tiny = stage("a", 1, Split.RULES, Map.of());
    TreeMap<String, String> options = new TreeMap<>(tiny.options());
    if (!without.isEmpty()) {
      options.put(ProvenanceCheck.WITHOUT, without);
    }
    Stage stage =
        new Stage(
            tiny.name(),
            tiny.seed(),
            tiny.data(),
            tiny.parents(),
            tiny.lists(),
            tiny.code(),
            tiny.environment(),
            options,
            tiny.metrics());
    Stage other = stage("b", 1, Split.RULES, Map.of());
    return new Manifest(
        Manifest.SCHEMA,
        "5",
        List.of(
            new ModelFile(ModelStore.TOKENS, "role", 1, "00", "5", "a"),
            new ModelFile(ModelStore.MASKED, "role", 1, "00", "5", "b")),
        List.of(stage, other));
  }

  private void requireWithout(Manifest manifest) {
    new ProvenanceCheck(MODELS, manifest, data).requireWithout(Set.of("F", "D"));
  }

  /** Files that learn from no spun text need no record of manners. */
  @Test
  void requireWithout_recordedManners_areMeasured() {
    requireWithout(learnt("D F I"));
  }

  @Test
  void requireWithout_mannersThatMayBeKnown_areRefused() {
    for (String without : List.of("", "F", "FD")) {
      var e = assertThrows(BadDataException.class, () -> requireWithout(learnt(without)), without);
      assertEquals(
          MANIFEST
              + "token-model.bin may have learnt from what is measured: made without manners \""
              + without
              + "\", measured on \"D F\"",
          e.getMessage());
    }
  }

  @Test
  void requireSeedOf_otherModels_areRefusedWithBothSeeds() {
    Manifest other = manifest(stage("a", 2, Split.RULES, digests));
    ProvenanceCheck check =
        new ProvenanceCheck(MODELS, manifest(stage("a", 1, Split.RULES, digests)), data);
    check.requireSeedOf(manifest(stage("b", 1, Split.RULES, digests)));
    var e = assertThrows(BadDataException.class, () -> check.requireSeedOf(other));
    assertEquals(
        MANIFEST
            + "models of seed 1, measured beside models of seed 2: they deal text in several ways",
        e.getMessage());
  }

  @Test
  void unknown_filesOfUnknownOrigin_areListed() {
    assertEquals(
        Optional.empty(), ProvenanceCheck.unknown(manifest(stage("a", 1, Split.RULES, digests))));
    assertEquals(
        "Of unknown origin: unknown.bin (version 4). No stage of training recorded what it read and"
            + " computed with. Seed 3 and the digests of 1 data files are what was stated for the"
            + " folder as a whole; that these files were never shown the text measured here rests"
            + " on that statement.",
        ProvenanceCheck.unknown(
                manifest(Stage.unknown(3, Map.of("x", "00"), Map.of(), "the folder")))
            .orElseThrow());
  }

  /** The committed report says of the committed models what a new one would say. */
  @Test
  void unknown_committedModels_isInTheCommittedReport() throws IOException {
    String said = ProvenanceCheck.unknown(Manifest.read(Path.of("models"))).orElse("");
    String report = Files.readString(Path.of("docs/evaluation.md"));
    assertTrue(report.contains(said), said);
    assertEquals(!said.isEmpty(), report.contains("Of unknown origin"));
  }
}
