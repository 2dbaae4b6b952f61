package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  private static final Checkpoint.Progress PROGRESS =
      new Checkpoint.Progress("seed 1", 250, 0.75, 2);

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("encoder.checkpoint");
    Checkpoint.write(
        file, PROGRESS, List.of(state("a", 1, 2.5f), state("a", Float.MIN_VALUE, -0.0f)));
  }

  @Test
  void read_whatWasWritten_isRestored() throws IOException {
    Map<String, NDArray> first = state("a", 0, 0);
    Map<String, NDArray> second = state("a", 0, 0);
    assertEquals(PROGRESS, Checkpoint.read(file, "seed 1", List.of(first, second)));
    assertArrayEquals(new float[] {1, 2.5f}, values(first));
    assertArrayEquals(new float[] {Float.MIN_VALUE, -0.0f}, values(second));
    assertFalse(Files.exists(folder.resolve("encoder.checkpoint.part")), "a part is left");
  }

  @Test
  void write_olderOneAndPart_areReplaced() throws IOException {
    Files.writeString(folder.resolve("encoder.checkpoint.part"), "broken off");
    Checkpoint.Progress later = new Checkpoint.Progress("seed 1", 500, 0.5, 0);
    Checkpoint.write(file, later, List.of());
    assertEquals(later, Checkpoint.read(file, "seed 1", List.of()));
  }

  @Test
  void read_otherRun_isRefused() {
    assertProblem("is of another run: expected seed 2, found seed 1", "seed 2", state("a", 0, 0));
  }

  @Test
  void read_otherArrays_areRefused() {
    assertProblem("expected b, found a", "seed 1", state("b", 0, 0));
    assertProblem("a has 2 numbers, expected 3", "seed 1", state("a", 0, 0, 0));
  }

  @Test
  void read_otherFile_isRefused() throws IOException {
    Files.writeString(file, "a long story");
    assertProblem("is not a checkpoint", "seed 1", state("a", 0, 0));
  }

  @Test
  void read_cutShort_isRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertProblem("is cut short", "seed 1", state("a", 0, 0));
    }
  }

  @Test
  void read_otherEnd_isRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertProblem("is damaged: has no proper end", "seed 1", state("a", 0, 0));
    whole[whole.length - 1]++;
    Files.write(file, whole);
    assertProblem("is damaged: has no proper end", "seed 1", state("a", 0, 0));
  }

  @Test
  void read_damagedName_isRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    int run = Integer.BYTES + Short.BYTES;
    whole[run] = (byte) 0xff;
    Files.write(file, whole);
    BadDataException e = assertThrows(BadDataException.class, () -> read("seed 1", Map.of()));
    assertTrue(
        String.valueOf(e.getMessage()).startsWith(file + ": is damaged: malformed"),
        e.getMessage());
  }

  @Test
  void read_missingFile_isNamed() throws IOException {
    Files.delete(file);
    NoSuchFileException e = assertThrows(NoSuchFileException.class, () -> read("seed 1", Map.of()));
    assertEquals(file.toString(), e.getFile());
  }

  private void assertProblem(String problem, String run, Map<String, NDArray> state) {
    BadDataException e = assertThrows(BadDataException.class, () -> read(run, state));
    assertEquals(file + ": " + problem, e.getMessage());
  }

  private void read(String run, Map<String, NDArray> state) throws IOException {
    Checkpoint.read(file, run, List.of(state, state));
  }

  private static Map<String, NDArray> state(String name, float... values) {
    Map<String, NDArray> state = new LinkedHashMap<>();
    state.put(name, FakeArray.of(values));
    return state;
  }

  private static float[] values(Map<String, NDArray> state) {
    return state.values().iterator().next().toFloatArray();
  }
}
