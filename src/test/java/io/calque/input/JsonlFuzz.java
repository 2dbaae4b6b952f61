package io.calque.input;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes the reading of the lines of a JSONL file. */
class JsonlFuzz {
  @FuzzTest(maxDuration = "20s")
  void read(byte[] bytes) {
    FuzzedReading.check("jsonl", bytes);
  }
}
