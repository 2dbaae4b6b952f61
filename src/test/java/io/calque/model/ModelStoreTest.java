package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms.Band;
import io.calque.model.Manifest.DataFile;
import io.calque.text.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifest and the folder it stands in. */
class ModelStoreTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    FalseAlarms falseAlarms =
        FalseAlarms.alike(0.9, 0.5, List.of(new Band(40, 2, List.of(2.0, 1.0))));
    TinyModels.write(Label.SPUN, 1, falseAlarms, folder);
  }

  @Test
  void load_wholeFolder_opensEveryModel() {
    Models models = ModelStore.open(folder).load();
    assertEquals(0.9, models.falseAlarms().wordThreshold());
    assertEquals(
        new Band(40, 2, List.of(2.0, 1.0)), models.falseAlarms().spun().get(0).bands().get(0));
  }

  /** The old test took in translations too, so its scores may stand for those of spun text. */
  @Test
  void load_falseAlarmsOfOneTest_judgeSpunTextAlone() throws IOException {
    Files.writeString(
        folder.resolve(TierFiles.FAST.falseAlarms()),
        "{\"wordThreshold\":0.9,\"accusedWordThreshold\":0.5,"
            + "\"bands\":[{\"leastWords\":40,\"articles\":2,\"scores\":[2.0,1.0]}]}");
    TinyModels.manifest(folder, Manifest.SCHEMA);
    FalseAlarms read = ModelStore.open(folder).load().falseAlarms();
    assertEquals(0.5, read.accusedWordThreshold());
    assertTrue(read.judges(40));
    assertEquals(1.0 / 3, read.spunRate(40, 3), 1e-12);
    assertEquals(1, read.translatedRate(40, 3));
  }

  @Test
  void verify_wholeFolder_namesEveryFile() {
    List<String> lines = ModelStore.open(folder).verify();
    assertEquals(TinyModels.FILES.stream().map(name -> name + ": ok").toList(), lines);
  }

  @Test
  void open_missingManifest_saysWhoMakesIt() throws IOException {
    Path manifest = folder.resolve(Manifest.NAME);
    Files.delete(manifest);
    assertEquals(
        manifest + ": no such file; 'calque train' makes it",
        message(() -> ModelStore.open(folder)));
  }

  @Test
  void open_otherSchema_saysWhich() throws IOException {
    TinyModels.manifest(folder, "calque-models/9");
    assertEquals(
        folder.resolve(Manifest.NAME) + ": expected schema calque-models/2, found calque-models/9",
        message(() -> ModelStore.open(folder)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"files\":7}",
        "{\"schema\":\"calque-models/1\"}",
        "{\"schema\":\"calque-models/2\"}",
        "\u0001"
      })
  void open_unreadableManifest_isNamed(String json) throws IOException {
    Path manifest = folder.resolve(Manifest.NAME);
    Files.writeString(manifest, json);
    String message = message(() -> ModelStore.open(folder));
    assertTrue(message.startsWith(manifest + ": not readable: "), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {ModelStore.STATISTICS, "sentence-model.bin", "false-alarms.json"})
  void load_missingFile_namesIt(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.delete(file);
    assertEquals(
        file + ": no such file; the manifest names it",
        message(() -> ModelStore.open(folder).load()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ModelStore.STATISTICS,
        ModelStore.TOKENS,
        "sentence-model.bin",
        "translation-model.bin",
        "sentence-calibration.json",
        "article-model.json",
        "false-alarms.json"
      })
  void load_oneByteChanged_namesTheFileAndBothDigests(String name) throws IOException {
    Path file = folder.resolve(name);
    String before = Manifest.digest(file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertEquals(
        file + ": expected SHA-256 " + before + " (manifest), found " + Manifest.digest(file),
        message(() -> ModelStore.open(folder).load()));
  }

  @Test
  void load_manifestWithoutAFile_isRefused() throws IOException {
    new Manifest(Manifest.SCHEMA, "1", List.of(), List.of()).write(folder);
    assertEquals(
        folder.resolve(Manifest.NAME) + ": does not name " + ModelStore.STATISTICS,
        message(() -> ModelStore.open(folder).load()));
  }

  /** A file that its manifest vouches for and that is none all the same. */
  @Test
  void load_wrongContent_isNamedOnce() throws IOException {
    Path file = Files.writeString(folder.resolve(ModelStore.TOKENS), "not a model");
    TinyModels.manifest(folder, Manifest.SCHEMA);
    assertEquals(
        file + ": not a linear model of version 1", message(() -> ModelStore.open(folder).load()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "{\"bands\":[{}]}", "{\"wordThreshold\":1,\"x\":2}"})
  void load_wrongJson_isNamed(String json) throws IOException {
    Path file = Files.writeString(folder.resolve(TierFiles.FAST.falseAlarms()), json);
    TinyModels.manifest(folder, Manifest.SCHEMA);
    String message = message(() -> ModelStore.open(folder).load());
    assertTrue(message.startsWith(file + ": not readable: "), message);
  }

  @Test
  void list_files_oneLineEach() {
    List<String> lines = ModelStore.open(folder).list();
    assertEquals(7, lines.size());
    assertTrue(
        lines.get(0).matches("language-statistics\\.bin +role +[0-9,]+  sha256:[0-9a-f]{64}"),
        lines.get(0));
  }

  @Test
  void cards_missing_areNamed() {
    String message = message(() -> ModelStore.open(folder).cards());
    assertTrue(message.startsWith(folder.resolve("README.md") + ": cannot be read: "), message);
  }

  @Test
  void cards_ofOtherModels_areRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("README.md"), "# Cards");
    Manifest.ModelFile first = ModelStore.open(folder).manifest().files().get(0);
    assertEquals(
        file + ": describes other models: " + first.name() + " has SHA-256 " + first.sha256(),
        message(() -> ModelStore.open(folder).cards()));
  }

  @Test
  void cards_ofTheseModels_areTakenApart() throws IOException {
    String digests = String.join(" ", ModelStore.open(folder).list());
    Files.writeString(
        folder.resolve("README.md"),
        "# Cards\n<!-- a\nb -->\nAll.\n\n## Card: a\n\n| `a.bin` | 1 |\n\n## Card: b\n" + digests);
    ModelCards cards = ModelStore.open(folder).cards();
    assertTrue(cards.all().startsWith("# Cards\nAll.\n\n## Card: a\n"), cards.all());
    assertEquals(List.of("a", "b"), cards.names());
    assertEquals("## Card: a\n\n| `a.bin` | 1 |\n\n", cards.find("a.bin").orElseThrow().text());
    assertTrue(cards.find("b").orElseThrow().text().endsWith(digests));
    assertTrue(cards.find("c").isEmpty());
  }

  @Test
  void manifest_writtenAndRead_isTheSame() {
    Manifest read = ModelStore.open(folder).manifest();
    assertEquals(7, read.seed());
    assertEquals(List.of("a", "b"), List.copyOf(read.metrics().keySet()));
    assertEquals(new DataFile("human/a.tsv.gz", "00ff"), read.data().get(0));
  }

  private static String message(Executable executable) {
    return String.valueOf(assertThrows(ModelException.class, executable).getMessage());
  }

  @Test
  void loadDeep_folderWithoutIt_isRefused() {
    ModelStore store = ModelStore.open(folder);
    assertFalse(store.hasDeep());
    Models fast = store.load();
    String message = message(() -> store.loadDeep(fast));
    assertTrue(message.endsWith("does not name " + ModelStore.FUSION), message);
  }

  @Test
  void encoder_trainedWithAnotherTokenizer_isRefused() throws IOException {
    Path tokenizer = Files.writeString(folder.resolve(ModelStore.TOKENIZER), "{}");
    Files.writeString(folder.resolve(ModelStore.ENCODER), "a transformer");
    ModelStore.write(new EncoderCard("00ff"), folder.resolve(ModelStore.ENCODER_CARD));
    TinyModels.manifest(
        folder,
        Manifest.SCHEMA,
        List.of(ModelStore.TOKENIZER, ModelStore.ENCODER, ModelStore.ENCODER_CARD));
    assertEquals(
        folder.resolve(ModelStore.ENCODER)
            + ": was trained with another tokenizer: expected SHA-256 00ff (encoder.json), found "
            + Manifest.digest(tokenizer),
        message(() -> ModelStore.open(folder).encoder()));
  }
}
