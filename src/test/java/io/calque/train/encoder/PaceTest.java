package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.encode.FixedPieces;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final TaggedWindow WINDOW =
      TaggedWindows.of(FixedPieces.words(7), FixedPieces.words(8));

  private final AtomicLong nanos = new AtomicLong(-5);

  @Test
  void toString_tenthDone_extrapolates() {
    Pace pace = new Pace(40, nanos::get);
    for (int i = 0; i < 4; i++) {
      pace.add(List.of(WINDOW, WINDOW));
    }
    nanos.addAndGet(20_000_000_000L);
    assertEquals("2 tokens/s, 0 windows/s, 3 min left", pace.toString());
    assertEquals(8, pace.windows());
  }

  @Test
  void toString_allDone_hasNoTimeLeft() {
    Pace pace = new Pace(1, nanos::get);
    pace.add(Collections.nCopies(1000, WINDOW));
    nanos.addAndGet(1_000_000_000L);
    assertEquals("5,000 tokens/s, 1,000 windows/s, 0 min left", pace.toString());
  }

  @Test
  void toString_noUpdates_saysSo() {
    assertEquals("no updates yet", new Pace(3, nanos::get).toString());
  }
}
