package io.calque.input;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes the reading of JSON objects over many lines and in arrays. */
class JsonFuzz {
  @FuzzTest(maxDuration = "20s")
  void read(byte[] bytes) {
    FuzzedReading.check("json", bytes);
  }
}
