package io.calque.simulate;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;

/** Random numbers that depend on a seed and a document alone. */
final class DocumentRandom {
  private DocumentRandom() {}

  static SplittableRandom of(long seed, String id) {
    CRC32C crc = new CRC32C();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + crc.getValue());
  }
}
