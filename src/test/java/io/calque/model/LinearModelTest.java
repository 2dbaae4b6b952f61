package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import smile.classification.Maxent;

class LinearModelTest {
  private static final int DIMENSION = 16;

  @TempDir Path folder;

  /** Class c has feature c and a common one. */
  private static LinearModel trained(int classes) {
    int[][] x = new int[60][];
    int[] y = new int[60];
    for (int i = 0; i < x.length; i++) {
      y[i] = i % classes;
      x[i] = new int[] {y[i], 9};
    }
    return LinearModel.of(Maxent.fit(DIMENSION, x, y, 0.1, 1e-6, 100));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void read_whatWasWritten_saysTheSame(int classes) throws IOException {
    LinearModel model = trained(classes);
    Path file = folder.resolve("model.bin");
    model.write(file);
    assertEquals(16 + 4 * (classes - 1) * (DIMENSION + 1), Files.size(file));
    LinearModel read = LinearModel.read(file);
    for (int label = 0; label < classes; label++) {
      double[] found = read.probabilities(new int[] {label, 9});
      assertEquals(classes, found.length);
      assertEquals(1, Arrays.stream(found).sum(), 1e-9);
      assertTrue(found[label] > 0.9, Arrays.toString(found));
      assertArrayEquals(model.probabilities(new int[] {label, 9}), found, 1e-5);
    }
  }

  @Test
  void read_whatWasRead_givesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.bin");
    Path two = folder.resolve("two.bin");
    trained(3).write(one);
    LinearModel.read(one).write(two);
    assertEquals(-1, Files.mismatch(one, two));
  }

  @Test
  void read_garbage_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("g.bin"), "this is no model at all");
    assertEquals(file + ": not a linear model of version 1", message(file));
  }

  @Test
  void read_missingFile_isRefused() {
    Path file = folder.resolve("none.bin");
    assertEquals(file + ": no such file", message(file));
  }

  @Test
  void read_emptyFile_isRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.bin"));
    assertEquals(file + ": ends too early", message(file));
  }

  @Test
  void read_truncatedFile_saysWhatWasExpected() throws IOException {
    Path file = folder.resolve("t.bin");
    trained(2).write(file);
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 80));
    assertEquals(
        file + ": expected 84 bytes for 2 classes and 16 features, found 80", message(file));
  }

  /** Classes and features as no file can have them; nothing is allocated for them. */
  @ParameterizedTest
  @CsvSource({"0, 16", "-3, 16", "2, -1", "2, 2147483647", "2147483647, 2147483647"})
  void read_nonsenseSize_isRefused(int classes, int dimension) throws IOException {
    Path file = folder.resolve("n.bin");
    trained(2).write(file);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).putInt(8, classes).putInt(12, dimension);
    Files.write(file, bytes);
    String message = message(file);
    assertTrue(
        message.endsWith(
            "bytes for " + classes + " classes and " + dimension + " features, found 84"),
        message);
  }

  private static String message(Path file) {
    return String.valueOf(
        assertThrows(BadDataException.class, () -> LinearModel.read(file)).getMessage());
  }
}
