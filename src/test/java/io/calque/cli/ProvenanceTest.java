package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms;
import io.calque.model.Manifest;
import io.calque.model.Stage;
import io.calque.model.TinyModels;
import io.calque.text.Label;
import io.calque.train.TinyData;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line refuses to measure and to replace. */
class ProvenanceTest {
  @TempDir private Path home;
  private Path data = Path.of("");
  private Path models = Path.of("");

  @BeforeEach
  void writeModels() throws IOException {
    data = home.resolve("data");
    models = Files.createDirectories(home.resolve("models"));
    TinyData.write(data);
    TinyModels.write(Label.ORIGINAL, 4, FalseAlarms.none(1, 1), models);
    TinyModels.trainedOn(data, models);
  }

  private Run.Outcome run(String... args) {
    return new Run(home, new CalqueServices()).with(args);
  }

  /** Data that are another set of documents under the same names: both digests are named. */
  @Test
  void evaluate_otherData_isCode2WithBothDigests() throws IOException {
    Path file = data.resolve("human/letters.tsv.gz");
    String before = Manifest.digest(file);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          "doc_id\tyear\tgenre\ttext\nd\t2001\tnews\tA text.\n".getBytes(StandardCharsets.UTF_8));
    }
    Run.Outcome outcome = run("evaluate", "--data", data.toString());
    assertEquals(2, outcome.code(), outcome.err());
    assertEquals(
        "calque: "
            + file
            + ": the models of "
            + models
            + " know SHA-256 "
            + before
            + ", found "
            + Manifest.digest(file)
            + "; they may have been trained on what would be measured\n",
        outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void evaluate_modelsOfTwoSeeds_isCode2WithBoth() throws IOException {
    Manifest manifest = Manifest.read(models);
    Stage other = Stage.unknown(8, Map.of(), Map.of(), "nobody");
    Manifest.ModelFile first = manifest.files().get(0);
    var file =
        new Manifest.ModelFile(
            first.name(), "role", first.bytes(), first.sha256(), "1", Stage.UNKNOWN);
    new Manifest(
            Manifest.SCHEMA,
            "1",
            List.of(file, manifest.files().get(1)),
            List.of(manifest.stages().get(0), other))
        .write(models);
    Run.Outcome outcome = run("evaluate", "--data", data.toString());
    assertEquals(2, outcome.code(), outcome.err());
    assertEquals(
        "calque: "
            + models.resolve("manifest.json")
            + ": models of several seeds, which deal text in several ways: seed 7 of "
            + manifest.files().get(1).name()
            + "; seed 8 of "
            + first.name()
            + "\n",
        outcome.err());
  }

  /** The models that the program uses are replaced when somebody says so, and not by default. */
  @Test
  void train_folderOfTheProgram_isCode2UntouchedWithoutReplace() throws IOException {
    String before = Files.readString(models.resolve("manifest.json"));
    Path same = home.resolve("data/../models");
    Run.Outcome outcome = run("train", "--data", data.toString(), "--out", same.toString());
    assertEquals(2, outcome.code(), outcome.err());
    assertEquals(
        "calque: " + same + " holds the models that the program uses; --replace replaces them\n",
        outcome.err());
    assertEquals(before, Files.readString(models.resolve("manifest.json")));
    assertTrue(Files.notExists(models.resolve("training")), "work was begun");
  }

  @Test
  void train_folders_reachTheTrainer() {
    for (List<String> one :
        List.of(
            List.of("calque-models"),
            List.of("models", "--replace"),
            List.of("mine", "--out", home.resolve("mine").toString()),
            List.of("mine", "--replace", "--out", home.resolve("mine").toString()))) {
      FakeServices services = new FakeServices();
      List<String> args = new java.util.ArrayList<>(List.of("train", "--data", data.toString()));
      args.addAll(one.subList(1, one.size()));
      assertEquals(0, new Run(home, services).with(args.toArray(String[]::new)).code());
      assertEquals("[train " + one.get(0) + " 1]", services.calls.toString());
    }
  }

  /** A card leads from its files to the data they were made from. */
  @Test
  void modelCard_ofATrainedFile_endsWithItsProvenance() throws IOException {
    StringBuilder cards = new StringBuilder("# Cards\n\n## Card: token-model\n\n");
    for (Manifest.ModelFile file : Manifest.read(models).files()) {
      cards.append("| `" + file.name() + "` | 1 | `" + file.sha256() + "` |\n");
    }
    Files.writeString(models.resolve("README.md"), cards);
    Run.Outcome outcome = run("model", "card", "token-model.bin");
    assertEquals(0, outcome.code(), outcome.err());
    String[] parts = outcome.out().split("### Provenance\n\n");
    assertEquals(2, parts.length, outcome.out());
    assertTrue(parts[1].startsWith("- language-statistics.bin, version 1, SHA-256 "), parts[1]);
    assertTrue(parts[1].contains("\n  - stage tiny, seed 7\n"), parts[1]);
    assertTrue(parts[1].contains("\n  - data human/news.tsv.gz: "), parts[1]);
    assertTrue(parts[1].contains("\n  - stage tiny: as above\n"), parts[1]);
  }
}
