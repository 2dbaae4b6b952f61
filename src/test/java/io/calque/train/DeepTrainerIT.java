package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import io.calque.Calque;
import io.calque.model.ModelStore;
import io.calque.model.Models;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains a deep tier on made-up text: MiniLM itself, on a few sentences. */
class DeepTrainerIT {
  private static final long SEED = 5;
  private static final Trainer.Options FAST =
      new Trainer.Options(3_000, new StatisticsBuilder.Options(2, 2, 2, 8));
  private static final FineTuning.Options TUNING =
      new FineTuning.Options(1e-4, 512, 1, 4, 5, false, SEED);
  private static final DeepTrainer.Options DEEP =
      new DeepTrainer.Options(
          List.of(new DeepTrainer.Round(120, 1, TUNING), new DeepTrainer.Round(60, 2, TUNING)),
          60,
          600,
          600);

  @TempDir Path folder;
  private Path data;
  private Path out;

  @BeforeEach
  void trainFast() throws IOException {
    assumeTrue(Engine.hasEngine("PyTorch"), "PyTorch is not on the class path (profile training)");
    data = folder.resolve("data");
    out = folder.resolve("out");
    TinyData.write(data);
    Trainer.run(data, out, SEED, FAST, new PrintWriter(new StringWriter()));
  }

  private String train(boolean resume) {
    StringWriter log = new StringWriter();
    DeepTrainer.run(data, out, SEED, resume, DEEP, new PrintWriter(log));
    return log.toString();
  }

  @Test
  void run_besideAFastTier_givesADeepOne() {
    String log = train(false);
    assertTrue(log.endsWith("done\n"), log);
    ModelStore store = ModelStore.open(out);
    assertEquals(17, store.verify().size());
    Models deep = store.loadDeep(store.load());
    assertTrue(deep.isDeep());
    try (Calque calque = Calque.builder(out).tier(Tier.DEEP).build()) {
      assertEquals(Tier.DEEP, calque.score("The mayor bought a house in the town.").tier());
    }
    assertTrue(store.autoBand().rate() <= 0.1);
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
  }

  /** A fast tier that was trained again leaves deep models behind that do not fit it. */
  @Test
  void run_deepModelsOfAnotherFastTier_areRefused() throws IOException {
    train(false);
    assertTrue(train(true).endsWith("done\n"), "nothing changed");
    Path record = out.resolve("training/fitted-on");
    Files.writeString(record, "token-model.bin 00\n");
    var e = assertThrows(BadDataException.class, () -> train(true));
    assertEquals(
        out.resolve("deep-token-fusion.bin")
            + ": was fitted on another fast tier or transformer; delete deep-token-fusion.bin,"
            + " deep-sentence-model.bin, deep-translation-model.bin",
        e.getMessage());
    Files.delete(record);
    assertTrue(train(true).endsWith("done\n"), "the manifest tells what they were fitted on");
  }

  @Test
  void run_otherSeedThanTheFastTier_isRefused() {
    var e =
        assertThrows(
            BadDataException.class,
            () ->
                DeepTrainer.run(
                    data, out, SEED + 1, false, DEEP, new PrintWriter(new StringWriter())));
    assertEquals(out + ": trained with seed 5, not 6", e.getMessage());
  }
}
