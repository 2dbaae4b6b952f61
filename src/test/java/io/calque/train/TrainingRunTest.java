package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.Manifest;
import io.calque.model.Stage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every stage of training with work that takes no time: its files say what the stage was given. So
 * a file differs exactly where something that decides it does.
 */
class TrainingRunTest {
  private static final String SIGNAL = "signal";
  private static final Program PROGRAM = Program.running();

  @TempDir private Path folder;
  private Path data = Path.of("");
  private Path out = Path.of("");

  /** A stage at which a run is to fail; none if empty. */
  private String failing = "";

  @BeforeEach
  void writeData() throws IOException {
    data = folder.resolve("data");
    out = folder.resolve("out");
    TinyData.write(data);
  }

  private String train(long seed, Program program) throws IOException {
    StringWriter log = new StringWriter();
    TrainingRun run = new TrainingRun(data, out, seed, program, new PrintWriter(log));
    for (StageKind kind : StageKind.values()) {
      Stage stage = run.stage(kind, Map.of(), Map.of());
      run.stages().run(stage, kind.roles(), into -> work(stage, kind, into));
    }
    run.stages().install();
    return log.toString();
  }

  private Map<String, Double> work(Stage stage, StageKind kind, Path into) throws IOException {
    for (String name : kind.roles().keySet()) {
      Files.writeString(into.resolve(name), name + " " + stage.digest());
    }
    if (kind.id().equals(failing)) {
      throw new IOException("out of power");
    }
    return Map.of(kind.id() + " measured", 0.5);
  }

  private static List<String> ids(StageKind... but) {
    return Arrays.stream(StageKind.values())
        .filter(kind -> !List.of(but).contains(kind))
        .map(StageKind::id)
        .toList();
  }

  private static List<String> stages(String log, String what) {
    return log.lines()
        .filter(line -> line.contains(what))
        .map(line -> line.substring(0, line.indexOf(':')))
        .toList();
  }

  private Map<String, String> contents() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString(),
                  TrainingRunTest::content,
                  (one, two) -> one,
                  TreeMap::new));
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void run_newFolder_makesEveryFileAndNothingElse() throws IOException {
    String log = train(1, PROGRAM);
    assertEquals(ids(), stages(log, ": computed, there is no record of it"));
    Manifest manifest = Manifest.read(out);
    List<String> names =
        Arrays.stream(StageKind.values()).flatMap(kind -> kind.roles().keySet().stream()).toList();
    assertEquals(names, manifest.files().stream().map(Manifest.ModelFile::name).toList());
    assertEquals(30, names.size());
    assertEquals(31, contents().size());
    assertTrue(Files.notExists(out.resolve(Stages.WORK)), "the work folder is left");
    assertEquals(0.5, manifest.metrics().get("encoder measured"));
    for (Manifest.ModelFile file : manifest.files()) {
      assertEquals(Manifest.digest(out.resolve(file.name())), file.sha256(), file.name());
    }
  }

  @Test
  void run_again_keepsEverything() throws IOException {
    train(1, PROGRAM);
    Map<String, String> before = contents();
    assertEquals(ids(), stages(train(1, PROGRAM), ": kept, nothing that decides it has changed"));
    assertEquals(before, contents());
  }

  @Test
  void run_otherSeed_computesEverythingAndNamesBoth() throws IOException {
    train(1, PROGRAM);
    String log = train(2, PROGRAM);
    assertEquals(ids(), stages(log, ": computed again"));
    assertEquals(ids().size(), log.split("\n  seed: recorded 1, now 2\n", -1).length - 1, log);
    assertEquals(2, Manifest.read(out).seed());
  }

  /** A list of the signals decides what sentence models see, not statistics and transformer. */
  @Test
  void run_otherListOfSignals_computesWhatReadsIt() throws IOException {
    train(1, PROGRAM);
    SortedMap<String, String> lists = new TreeMap<>(PROGRAM.lists());
    String before = lists.put(SIGNAL, "00ff");
    Program other = new Program(PROGRAM.version(), PROGRAM.code(), lists, PROGRAM.libraries());
    String log = train(1, other);
    assertEquals(
        List.of(
            StageKind.STATISTICS.id(),
            StageKind.TOKENS.id(),
            StageKind.MASKED.id(),
            StageKind.LANGUAGES.id(),
            StageKind.WORDINGS.id(),
            StageKind.ENCODER.id(),
            StageKind.DEEP_WORDINGS.id()),
        stages(log, ": kept"),
        log);
    assertTrue(
        log.contains(
            "sentence-model: computed again\n  lists of signal: recorded "
                + before
                + ", now 00ff\n"),
        log);
  }

  @Test
  void run_otherCode_computesWhatRunsIt() throws IOException {
    train(1, PROGRAM);
    SortedMap<String, String> code = new TreeMap<>(PROGRAM.code());
    code.put("train/encoder", "00ff");
    Program other = new Program(PROGRAM.version(), code, PROGRAM.lists(), PROGRAM.libraries());
    String log = train(1, other);
    List<String> deep = StageKind.of(true).stream().map(StageKind::id).toList();
    assertEquals(deep, stages(log, ": computed again"), log);
  }

  @Test
  void run_otherTranslations_computesWhatReadsThem() throws IOException {
    train(1, PROGRAM);
    Path file = data.resolve("mt-train.tsv.gz");
    String before = Manifest.digest(file);
    Files.writeString(file, "other");
    String log = train(1, PROGRAM);
    assertEquals(
        List.of(StageKind.STATISTICS.id(), StageKind.TOKENS.id(), StageKind.WORDINGS.id()),
        stages(log, ": kept"),
        log);
    assertTrue(
        log.contains(
            "translation-model: computed again\n  data mt-train.tsv.gz: recorded "
                + before
                + ", now "
                + Manifest.digest(file)
                + "\n"),
        log);
  }

  /** The token model learns from false alarms; the translation model only stands on it. */
  @Test
  void run_otherFalseAlarms_computesTheChildrenToo() throws IOException {
    train(1, PROGRAM);
    Files.writeString(data.resolve("false-alarms.tsv.gz"), "other");
    String log = train(1, PROGRAM);
    assertEquals(
        List.of(StageKind.STATISTICS.id(), StageKind.WORDINGS.id()), stages(log, ": kept"), log);
    assertTrue(
        log.contains("translation-model: computed again\n  parent token-model.bin: recorded "),
        log);
  }

  @Test
  void run_fileThatNoStageReads_keepsEverything() throws IOException {
    train(1, PROGRAM);
    Files.writeString(data.resolve("spare.tsv.gz"), "new");
    assertEquals(ids(), stages(train(1, PROGRAM), ": kept"));
  }

  /** The record is of the very bytes: a file that somebody changed is no longer the stage's. */
  @Test
  void run_fileChangedByHand_isComputedAgain() throws IOException {
    train(1, PROGRAM);
    Map<String, String> before = contents();
    Path file = out.resolve("translation-model.bin");
    String recorded = Manifest.digest(file);
    Files.writeString(file, "by hand");
    String found = Manifest.digest(file);
    String log = train(1, PROGRAM);
    assertEquals(List.of("translation-model"), stages(log, ": computed again"), log);
    assertTrue(
        log.contains(
            "  translation-model.bin: recorded SHA-256 " + recorded + ", found " + found + "\n"),
        log);
    assertEquals(before, contents());
  }

  @Test
  void run_fileMissing_isComputedAgain() throws IOException {
    train(1, PROGRAM);
    Files.delete(out.resolve("encoder.json"));
    String log = train(1, PROGRAM);
    assertEquals(List.of("encoder"), stages(log, ": computed again"), log);
    assertTrue(log.contains(", found no file\n"), log);
  }

  /** A run cut off leaves every byte of the models, and the next one goes on where it stopped. */
  @Test
  void run_brokenOff_leavesTheModelsAndGoesOn() throws IOException {
    train(1, PROGRAM);
    Map<String, String> before = contents();
    failing = "calibration";
    var e = assertThrows(IOException.class, () -> train(2, PROGRAM));
    assertEquals("out of power", e.getMessage());
    assertEquals(before, contents());
    failing = "";
    String log = train(2, PROGRAM);
    assertEquals(
        List.of(
            "language-statistics",
            "token-model",
            "masked-translation-model",
            "sentence-model",
            "translation-model"),
        stages(log, ": kept"),
        log);
    assertEquals(2, Manifest.read(out).seed());
    assertTrue(Files.notExists(out.resolve(Stages.WORK)), "the work folder is left");
  }

  /** Where a file cannot be put in place, those before it are taken back. */
  @Test
  void install_placeThatIsTaken_putsEverythingBack() throws IOException {
    train(1, PROGRAM);
    Map<String, String> before = contents();
    Path taken = out.resolve(Stages.WORK).resolve("replaced");
    StringWriter log = new StringWriter();
    TrainingRun run = new TrainingRun(data, out, 2, PROGRAM, new PrintWriter(log));
    for (StageKind kind : StageKind.values()) {
      Stage stage = run.stage(kind, Map.of(), Map.of());
      run.stages().run(stage, kind.roles(), into -> work(stage, kind, into));
    }
    Files.delete(out.resolve(Stages.WORK).resolve("auto-band.json"));
    assertThrows(IOException.class, () -> run.stages().install());
    assertEquals(before, contents());
    assertFalse(Files.exists(taken.resolve("token-model.bin")), "a file was not put back");
    assertEquals(2, Manifest.read(out.resolve(Stages.WORK)).seed());
    assertEquals(List.of("deep-calibration"), stages(train(2, PROGRAM), ": computed"));
  }

  @Test
  void install_modelsOfUnknownOrigin_areReplacedWhole() throws IOException {
    Files.createDirectories(out);
    byte[] old = {1};
    Files.write(out.resolve("old-model.bin"), old);
    Manifest.ModelFile file =
        new Manifest.ModelFile(
            "old-model.bin",
            "old",
            1,
            Manifest.digest(out.resolve("old-model.bin")),
            "4",
            Stage.UNKNOWN);
    new Manifest(
            Manifest.SCHEMA,
            "4",
            List.of(file),
            List.of(Stage.unknown(1, Map.of(), Map.of(), "nobody")))
        .write(out);
    String log = train(1, PROGRAM);
    assertEquals(ids(), stages(log, ": computed, there is no record of it"));
    assertTrue(log.contains("left out, since they stand on other files: unknown\n"), log);
    assertTrue(Files.notExists(out.resolve("old-model.bin")), "a stale file is left");
    assertArrayEquals(
        new long[] {1}, Manifest.read(out).seeds().stream().mapToLong(x -> x).toArray());
  }
}
