package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.Calque;
import io.calque.model.Manifest;
import io.calque.model.ModelStore;
import io.calque.model.Stage;
import io.calque.statistics.StatisticsBuilder;
import io.calque.text.BadDataException;
import io.calque.train.text.TrainingFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on made-up text, and again: what is kept is what a training from nothing gives. */
class TrainerIT {
  private static final Trainer.Options SMALL =
      new Trainer.Options(3_000, 3_000, 3_000, new StatisticsBuilder.Options(2, 2, 2, 8), Set.of());
  private static final List<String> STAGES =
      StageKind.of(false).stream().map(StageKind::id).toList();

  @TempDir private static Path shared;
  private static Path data = Path.of("");
  private static Path five = Path.of("");
  private static Path six = Path.of("");
  private static String firstLog = "";

  @TempDir private Path folder;
  private Path out = Path.of("");

  /** Two trainings from nothing, to compare with. */
  @BeforeAll
  static void trainTwice() throws IOException {
    data = shared.resolve("data");
    five = shared.resolve("five");
    six = shared.resolve("six");
    TinyData.write(data);
    firstLog = train(data, 5, five);
    train(data, 6, six);
  }

  @BeforeEach
  void copyTheFirst() throws IOException {
    out = Files.createDirectories(folder.resolve("out"));
    for (String name : names(five)) {
      Files.copy(five.resolve(name), out.resolve(name));
    }
  }

  private static String train(Path data, long seed, Path where) {
    StringWriter log = new StringWriter();
    Trainer.run(data, where, seed, SMALL, Program.running(), new PrintWriter(log));
    return log.toString();
  }

  @Test
  void run_sameSeed_givesTheSameFiles() throws IOException {
    Path two = folder.resolve("two");
    assertEquals(firstLog, train(data, 5, two));
    assertTrue(firstLog.endsWith("done\n"), firstLog);
    assertEquals(STAGES, stages(firstLog, ": computed, there is no record of it"));
    assertEquals(16, names(out).size(), names(out).toString());
    assertSameFiles(out, two);
    assertEquals(15, ModelStore.open(out).verify().size());
    try (Calque calque = Calque.builder(out).build()) {
      assertEquals(1, calque.score("The mayor bought a house.").sentences().size());
    }
  }

  /** Every file's parents can be followed down to the data. */
  @Test
  void run_manifest_leadsFromEveryFileToTheData() throws IOException {
    Manifest manifest = ModelStore.open(out).manifest();
    assertEquals(STAGES, manifest.stages().stream().map(Stage::name).toList());
    for (Manifest.ModelFile file : manifest.files()) {
      List<String> path = new ArrayList<>(List.of(file.name()));
      Stage stage = manifest.stage(file.stage()).orElseThrow();
      while (!stage.parents().isEmpty()) {
        String parent = stage.parents().firstKey();
        Manifest.ModelFile found = manifest.file(parent).orElseThrow();
        assertEquals(found.sha256(), stage.parents().get(parent), path.toString());
        path.add(parent);
        stage = manifest.stage(found.stage()).orElseThrow();
      }
      assertTrue(
          List.of(ModelStore.STATISTICS, ModelStore.MASKED, ModelStore.MASKED_WORDS)
              .contains(path.get(path.size() - 1)),
          path.toString());
      assertEquals(
          Manifest.digest(data.resolve("human/news.tsv.gz")),
          stage.data().get("human/news.tsv.gz"));
    }
    assertEquals(
        List.copyOf(TrainingFiles.names(data)).stream().sorted().toList(),
        manifest.data().stream().map(Manifest.DataFile::name).sorted().toList());
  }

  @Test
  void run_again_computesNothing() throws IOException {
    Map<String, byte[]> before = bytes(out);
    String log = train(data, 5, out);
    assertEquals(STAGES, stages(log, ": kept, nothing that decides it has changed"));
    assertEquals(STAGES.size() + 1, log.lines().count(), log);
    assertSame(before, bytes(out));
  }

  /** Two trainings with different seeds in one folder: nothing of the first is left. */
  @Test
  void run_otherSeedInTheSameFolder_leavesNothingStale() throws IOException {
    String log = train(data, 6, out);
    assertEquals(STAGES, stages(log, ": computed again"));
    assertEquals(
        STAGES.size(), log.lines().filter("  seed: recorded 5, now 6"::equals).count(), log);
    assertSameFiles(six, out);
    Manifest manifest = ModelStore.open(out).manifest();
    for (Manifest.ModelFile file : manifest.files()) {
      assertEquals(6, manifest.stage(file.stage()).orElseThrow().seed(), file.name());
    }
  }

  /** Only the stages that read a file, and what stands on them; the rest is as if made anew. */
  @Test
  void run_otherTranslations_computesWhatReadsThem() throws IOException {
    Path other = folder.resolve("data");
    TinyData.write(other);
    Path file = other.resolve("mt-train.tsv.gz");
    String before = Manifest.digest(file);
    gzip(file, "of the the mayor", "off the the mayor");
    String log = train(other, 5, out);
    assertEquals(
        List.of("language-statistics", "token-model", "wordings"), stages(log, ": kept"), log);
    assertTrue(
        log.contains(
            "translation-model: computed again\n  data mt-train.tsv.gz: recorded "
                + before
                + ", now "
                + Manifest.digest(file)
                + "\n"),
        log);
    Path fresh = folder.resolve("fresh");
    train(other, 5, fresh);
    assertSameFiles(fresh, out);
  }

  /** A training that fails half way leaves every byte, and the next one goes on. */
  @Test
  void run_brokenOff_leavesTheModelsWhole() throws IOException {
    Path other = folder.resolve("data");
    TinyData.write(other);
    Path file = other.resolve("mt-train.tsv.gz");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 4));
    Map<String, byte[]> before = bytes(out);
    assertThrows(BadDataException.class, () -> train(other, 6, out));
    assertSame(before, bytes(out));
    StringWriter log = new StringWriter();
    assertThrows(
        BadDataException.class,
        () -> Trainer.run(other, out, 6, SMALL, Program.running(), new PrintWriter(log)));
    assertEquals(List.of("language-statistics"), stages(log.toString(), ": kept"));
    assertSame(before, bytes(out));
  }

  @Test
  void run_missingThesaurus_namesIt() throws IOException {
    Path other = folder.resolve("data");
    TinyData.write(other);
    Path thesaurus = other.resolve("lexicon/moby-thesaurus.txt.gz");
    Files.delete(thesaurus);
    var e = assertThrows(BadDataException.class, () -> train(other, 5, out));
    assertEquals(thesaurus + ": no such file", e.getMessage());
  }

  private static void gzip(Path file, String from, String to) throws IOException {
    String text;
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertTrue(text.contains(from), from);
    try (OutputStream bytes = Files.newOutputStream(file);
        Writer writer =
            new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
      writer.write(text.replace(from, to));
    }
  }

  private static List<String> stages(String log, String what) {
    return log.lines()
        .filter(line -> line.contains(what))
        .map(line -> line.substring(0, line.indexOf(':')))
        .toList();
  }

  private static void assertSameFiles(Path one, Path two) throws IOException {
    assertEquals(names(one), names(two));
    for (String name : names(one)) {
      assertEquals(-1, Files.mismatch(one.resolve(name), two.resolve(name)), name);
    }
  }

  private static void assertSame(Map<String, byte[]> before, Map<String, byte[]> after) {
    before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
  }

  private static Map<String, byte[]> bytes(Path folder) throws IOException {
    Map<String, byte[]> out = new TreeMap<>();
    for (String name : names(folder)) {
      if (Files.isRegularFile(folder.resolve(name))) {
        out.put(name, Files.readAllBytes(folder.resolve(name)));
      }
    }
    return out;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
