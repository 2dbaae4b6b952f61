package io.calque.input;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes the reading of the records of a WARC file. */
class WarcFuzz {
  @FuzzTest(maxDuration = "20s")
  void read(byte[] bytes) {
    FuzzedReading.check("warc", bytes);
  }
}
