package io.calque.train.encoder;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the Maven profile {@code training} puts on the class path. */
final class Presence {
  private static final String PROFILE = " is not on the class path (Maven profile training)";

  private Presence() {}

  /** Skips the test where fine-tuning is impossible. */
  static void assumePyTorch() {
    assumeTrue(Engine.hasEngine("PyTorch"), "PyTorch's engine" + PROFILE);
  }

  /** Copies a resource, or skips the test if it is missing. */
  static Path copy(String resource, Path folder) throws IOException {
    Path file = folder.resolve(resource);
    try (InputStream in = Presence.class.getResourceAsStream("/" + resource)) {
      assumeTrue(in != null, resource + PROFILE);
      Files.copy(in, file);
    }
    return file;
  }
}
