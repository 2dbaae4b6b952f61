package io.calque.input;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Whatever the bytes, reading ends, throws nothing, and says of each failure where it is. */
final class FuzzedReading {
  /** More failures than bytes cannot be. */
  private static final int MOST_BEYOND = 3;

  private FuzzedReading() {}

  static void check(String format, byte[] bytes) {
    InputOptions options = InputOptions.of(InputFormat.of(format));
    int count = 0;
    try (Stream<Input> inputs =
        new Inputs(options, new ByteArrayInputStream(bytes)).open(List.of("-"))) {
      for (Iterator<Input> left = inputs.iterator(); left.hasNext(); ) {
        Input input = left.next();
        count++;
        assertTrue(
            !(input instanceof Input.Failed failed) || failed.problem().startsWith("-: "),
            () -> Reading.show(input));
      }
    }
    assertTrue(count <= bytes.length + MOST_BEYOND, "endless");
  }
}
