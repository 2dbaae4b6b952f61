package io.calque.train.text;

import io.calque.text.Hash64;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Places keys evenly in {@code [0, 1)}, the same on every machine. */
public final class SeededHash {
  private final long seed;

  public SeededHash(long seed) {
    this.seed = seed;
  }

  /** The place of {@code key}, at least 0 and below 1. */
  public double place(String key) {
    CRC32C crc = new CRC32C();
    crc.update(key.getBytes(StandardCharsets.UTF_8));
    long mixed = Hash64.mix(Hash64.mix(seed + 0x9E3779B97F4A7C15L) ^ crc.getValue());
    return (mixed >>> 11) * 0x1.0p-53;
  }
}
