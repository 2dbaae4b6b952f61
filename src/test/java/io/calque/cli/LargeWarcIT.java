package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A WARC file larger than the heap of the Java that reads it. */
class LargeWarcIT {
  private static final int PAGES = 4_000;
  private static final int CHARACTERS = 84 * 500;

  @TempDir private Path folder;

  @Test
  void open_twoHundredMegabytes_fitsASmallHeap() throws Exception {
    Run.Outcome outcome =
        new Forked(folder).option("-Xmx128m").main(WarcMain.class).start("" + PAGES);
    assertEquals("", outcome.err());
    assertEquals(0, outcome.code());
    assertEquals(PAGES + " " + (long) PAGES * CHARACTERS + "\n", outcome.out());
  }
}
