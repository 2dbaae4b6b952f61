package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningCurveTest {
  private static final HeldOut MEASURED = new HeldOut(0.25, 4, 0.5, 0.75, 0.875, 1);

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("learning-curve.csv");
  }

  @Test
  void add_rows_areAppended() throws IOException {
    LearningCurve curve = new LearningCurve(file);
    curve.add(10, 80, 1.5, MEASURED);
    curve.add(20, 160, 1.25, MEASURED);
    assertEquals(
        """
        10,80,1.50000,0.25000,4.00000,0.50000,0.75000,0.87500,1.00000
        20,160,1.25000,0.25000,4.00000,0.50000,0.75000,0.87500,1.00000
        """,
        Files.readString(file));
  }

  @Test
  void goOn_laterRows_areDropped() throws IOException {
    Files.writeString(file, "10,80,a\n20,160,b\n30,240,c\n4");
    LearningCurve curve = new LearningCurve(file);
    curve.goOn(20);
    curve.add(30, 5, 1, MEASURED);
    assertEquals(
        "10,80,a\n20,160,b\n30,165,1.00000,0.25000,4.00000,0.50000,0.75000,0.87500,1.00000\n",
        Files.readString(file));
  }

  @Test
  void goOn_missingFile_beginsAnew() throws IOException {
    new LearningCurve(file).goOn(20);
    assertEquals("", Files.readString(file));
  }

  @Test
  void goOn_damagedRow_isNamed() throws IOException {
    Files.writeString(file, "10,80,a\nx,160,b\n");
    LearningCurve curve = new LearningCurve(file);
    BadDataException e = assertThrows(BadDataException.class, () -> curve.goOn(20));
    assertEquals(file + ": line 2: begins with other than two numbers", e.getMessage());
  }
}
