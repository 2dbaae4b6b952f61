package io.calque.input;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes the reading of the rows of a CSV file. */
class CsvFuzz {
  @FuzzTest(maxDuration = "20s")
  void read(byte[] bytes) {
    FuzzedReading.check("csv", bytes);
  }
}
