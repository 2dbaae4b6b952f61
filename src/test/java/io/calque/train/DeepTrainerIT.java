package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import io.calque.Calque;
import io.calque.model.ModelStore;
import io.calque.model.Models;
import io.calque.model.Stage;
import io.calque.score.Tier;
import io.calque.statistics.StatisticsBuilder;
import io.calque.text.BadDataException;
import io.calque.train.encoder.FineTuning;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains a deep tier on made-up text: MiniLM itself, on a few sentences. */
class DeepTrainerIT {
  private static final long SEED = 5;
  private static final Trainer.Options FAST =
      new Trainer.Options(3_000, 3_000, 3_000, new StatisticsBuilder.Options(2, 2, 2, 8), Set.of());
  private static final FineTuning.Options TUNING =
      new FineTuning.Options(1e-4, 512, 1, 4, 5, false, SEED);
  private static final DeepTrainer.Options DEEP =
      new DeepTrainer.Options(
          List.of(
              new DeepTrainer.Round(0, 120, 0, 1, 1, TUNING),
              new DeepTrainer.Round(120, 180, 1, 3, 0.5, TUNING)),
          60,
          600,
          600);

  private static final Program PROGRAM = Program.running();

  @TempDir Path folder;
  private Path data;
  private Path out;

  @BeforeEach
  void writeData() throws IOException {
    assumeTrue(Engine.hasEngine("PyTorch"), "PyTorch is not on the class path (profile training)");
    data = folder.resolve("data");
    out = folder.resolve("out");
    TinyData.write(data);
  }

  private String train(boolean resume) {
    StringWriter log = new StringWriter();
    DeepTrainer.run(
        new DeepTrainer.Setting(
            data, out, Optional.empty(), SEED, resume, PROGRAM, new PrintWriter(log)),
        DEEP,
        FAST);
    return log.toString();
  }

  private String trainFast(long seed) {
    StringWriter log = new StringWriter();
    Trainer.run(data, out, seed, FAST, PROGRAM, new PrintWriter(log));
    return log.toString();
  }

  /** After the fast tier, which is kept, with all its records; and again, when all is kept. */
  @Test
  void run_afterTheFastTier_givesADeepOne() throws IOException {
    trainFast(SEED);
    String log = train(false);
    assertTrue(log.endsWith("done\n"), log);
    assertEquals(Set.copyOf(ids(StageKind.of(false))), Set.copyOf(stages(log, ": kept")));
    assertEquals(ids(StageKind.of(true)), stages(log, ": computed, there is no record of it"));
    ModelStore store = ModelStore.open(out);
    assertEquals(30, store.verify().size());
    assertEquals(
        Set.copyOf(ids(List.of(StageKind.values()))),
        store.manifest().stages().stream().map(Stage::name).collect(Collectors.toSet()));
    Models deep = store.loadDeep(store.load());
    assertTrue(deep.isDeep());
    try (Calque calque = Calque.builder(out).tier(Tier.DEEP).build()) {
      assertEquals(Tier.DEEP, calque.score("The mayor bought a house in the town.").tier());
    }
    assertTrue(store.autoBand().rate() <= 0.1);

    assertEquals(
        Set.copyOf(ids(List.of(StageKind.values()))), Set.copyOf(stages(train(false), ": kept")));
    assertEquals(store.manifest(), ModelStore.open(out).manifest());
    trainFast(SEED);
    assertEquals(store.manifest(), ModelStore.open(out).manifest(), "the deep tier still stands");

    log = trainFast(SEED + 1);
    assertTrue(log.contains("left out, since they stand on other files: encoder, "), log);
    assertFalse(ModelStore.open(out).hasDeep());
    assertTrue(Files.notExists(out.resolve(ModelStore.ENCODER)), "a stale transformer is left");
  }

  /** A run that was broken off is not begun anew by mistake, and not gone on with by mistake. */
  @Test
  void run_checkpointWithoutResume_isRefused() throws IOException {
    Path work = out.resolve("training");
    Path checkpoint =
        Files.createDirectories(work.resolve("round-1")).resolve("encoder.checkpoint");
    Files.writeString(checkpoint, "x");
    var e = assertThrows(BadDataException.class, () -> train(false));
    assertEquals(work + ": a run was broken off here; --resume goes on with it", e.getMessage());
    e = assertThrows(BadDataException.class, () -> train(true));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(checkpoint + ": "), message);
    assertTrue(Files.notExists(out.resolve("manifest.json")), "nothing is installed");
  }

  private static List<String> ids(List<StageKind> kinds) {
    return kinds.stream().map(StageKind::id).toList();
  }

  private static List<String> stages(String log, String what) {
    return log.lines()
        .filter(line -> line.contains(what))
        .map(line -> line.substring(0, line.indexOf(':')))
        .toList();
  }
}
