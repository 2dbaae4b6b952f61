package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tiny encoder with PyTorch. */
class FineTuningIT {
  private static final int PER_PASS = Batches.shuffled(ToyTraining.windows(400, 1), 64, 5).size();

  @TempDir private Path folder;
  private StringWriter progress = new StringWriter();

  @BeforeAll
  static void assumePyTorch() {
    Presence.assumePyTorch();
  }

  @BeforeEach
  void clearProgress() {
    progress = new StringWriter();
  }

  @Test
  void run_toyRule_isLearnt() throws IOException {
    train(options(3, 100, true, 5));
    List<String> curve = curve();
    String first = curve.get(0);
    String last = curve.get(curve.size() - 1);
    assertTrue(cell(last, 3) < cell(first, 3) / 2, "loss: " + first + " to " + last);
    assertTrue(cell(last, 4) < cell(first, 4) / 1.5, "wording loss: " + first + " to " + last);
    for (int area = 5; area < 9; area++) {
      assertTrue(cell(last, area) > 0.95, "column " + area + ": " + last);
    }
    assertEquals((3 * PER_PASS + 9) / 10, curve.size(), "checks");
    assertTrue(progress.toString().contains("min left"), progress.toString());
  }

  @Test
  void run_again_givesTheSameWeights() throws IOException {
    Map<String, List<Integer>> first = train(options(1, 100, false, 5));
    String curve = Files.readString(folder.resolve("learning-curve.csv"));
    assertEquals(first, train(options(1, 100, false, 5)), "finished, not trained again");
    assertEquals(curve, Files.readString(folder.resolve("learning-curve.csv")));
    for (String file : List.of("encoder.checkpoint", "encoder.best")) {
      Files.delete(folder.resolve(file));
    }
    assertEquals(first, train(options(1, 100, false, 5)), "trained anew");
    assertNotEquals(first, retrain(options(1, 100, false, 6)), "other seed");
  }

  @Test
  void run_partOfCheckpointLeft_isIgnored() throws IOException {
    Map<String, List<Integer>> expected = train(options(1, 100, false, 5));
    for (String file : List.of("encoder.checkpoint", "encoder.best")) {
      Path whole = folder.resolve(file);
      byte[] bytes = Files.readAllBytes(whole);
      Files.write(folder.resolve(file + ".part"), List.of("cut " + bytes.length));
      Files.delete(whole);
    }
    assertEquals(expected, train(options(1, 100, false, 5)));
  }

  @Test
  void run_checkpointOfOtherRun_isRefused() throws IOException {
    train(options(1, 100, false, 5));
    BadDataException e =
        assertThrows(BadDataException.class, () -> train(options(1, 100, false, 6)));
    String run =
        "stage, Options[rate=0.01, pieces=64, passes=1, every=10, patience=100, embeddings=false";
    assertEquals(
        folder.resolve("encoder.checkpoint")
            + ": is of another run: expected "
            + run
            + ", seed=6], 400 windows, found "
            + run
            + ", seed=5], 400 windows",
        e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void run_nothingLearnt_stopsAfterPatience(int patience) throws IOException {
    FineTuning.Options still = new FineTuning.Options(0, 64, 3, 10, patience, false, 5);
    Map<String, List<Integer>> stopped = train(still);
    assertEquals(1 + patience, curve().size(), "checks");
    assertEquals(stopped, train(still), "stopped for good");
    assertEquals(1 + patience, curve().size(), "checks");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void run_embeddings_changeIfAsked(boolean embeddings) throws IOException {
    train(options(1, 100, embeddings, 5))
        .forEach(
            (name, bits) -> {
              if (EncoderBlock.isHead(name)) {
                return;
              }
              Map<String, List<Integer>> before =
                  ToyTraining.bits(Map.of(name, ToyTraining.weight(name)));
              boolean same = embeddings || !EncoderBlock.isEmbedding(name);
              assertEquals(same, !before.equals(Map.of(name, bits)), name);
            });
  }

  @Test
  void run_noWindows_isRefused() {
    List<TaggedWindow> some = ToyTraining.windows(2, 1);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                FineTuning.run(
                    ToyTraining.SHAPE,
                    ToyTraining::weight,
                    some,
                    List.of(),
                    ToyTraining.OPTIONS,
                    new RoundFolder(folder, "stage"),
                    new PrintWriter(progress)));
    assertEquals("windows: 2, heldOut: 0", e.getMessage());
  }

  @Test
  void run_weightOfOtherSize_isNamed() {
    List<TaggedWindow> some = ToyTraining.windows(2, 1);
    BadDataException e =
        assertThrows(
            BadDataException.class,
            () ->
                FineTuning.run(
                    ToyTraining.SHAPE,
                    name -> new float[7],
                    some,
                    some,
                    ToyTraining.OPTIONS,
                    new RoundFolder(folder, "stage"),
                    new PrintWriter(progress)));
    assertEquals(
        "pretrained weights: embeddings.word_embeddings.weight: expected 960 numbers, found 7",
        e.getMessage());
  }

  private Map<String, List<Integer>> train(FineTuning.Options options) throws IOException {
    return ToyTraining.bits(ToyTraining.run(options, folder, new PrintWriter(progress)));
  }

  private Map<String, List<Integer>> retrain(FineTuning.Options options) throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    return ToyTraining.bits(ToyTraining.run(options, other, new PrintWriter(progress)));
  }

  private List<String> curve() throws IOException {
    return Files.readAllLines(folder.resolve("learning-curve.csv"));
  }

  private static double cell(String row, int at) {
    return Double.parseDouble(row.split(",", -1)[at]);
  }

  private static FineTuning.Options options(
      int passes, int patience, boolean embeddings, long seed) {
    return new FineTuning.Options(0.01, 64, passes, 10, patience, embeddings, seed);
  }
}
