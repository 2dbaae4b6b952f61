package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import io.calque.Calque;
import io.calque.model.ModelStore;
import io.calque.model.Models;
import io.calque.score.ArticleScore;
import io.calque.segment.Segmenter;
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
  private static final DeepTrainer.Options DEEP =
      new DeepTrainer.Options(
          120, 60, 600, 600, new FineTuning.Options(1e-4, 512, 1, 4, 5, false, SEED));

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
    List<ArticleScore> scores =
        Calque.open(out)
            .score(
                List.of(new Segmenter().segmentText("The mayor bought a house in the town.")),
                "deep",
                0.01);
    assertEquals("deep", scores.get(0).tier());
    assertTrue(store.autoBand().rate() <= 0.1);
  }

  /** A run that was broken off is not begun anew by mistake, and not gone on with by mistake. */
  @Test
  void run_checkpointWithoutResume_isRefused() throws IOException {
    Path checkpoint =
        Files.createDirectories(out.resolve("training")).resolve("encoder.checkpoint");
    Files.writeString(checkpoint, "x");
    var e = assertThrows(BadDataException.class, () -> train(false));
    assertEquals(
        checkpoint + ": a run was broken off here; --resume goes on with it", e.getMessage());
    e = assertThrows(BadDataException.class, () -> train(true));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(checkpoint + ": "), message);
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
