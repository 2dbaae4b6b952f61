package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.encode.FixedPieces;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final TaggedSentence SENTENCE =
      new TaggedSentence(FixedPieces.words(7, 8, 9), new byte[3], new int[3], 0);

  private final AtomicLong nanos = new AtomicLong(-5);

  @Test
  void toString_tenthDone_extrapolates() {
    Pace pace = new Pace(40, nanos::get);
    for (int i = 0; i < 4; i++) {
      pace.add(List.of(SENTENCE, SENTENCE));
    }
    nanos.addAndGet(20_000_000_000L);
    assertEquals("2 tokens/s, 0 sentences/s, 3 min left", pace.toString());
    assertEquals(8, pace.sentences());
  }

  @Test
  void toString_allDone_hasNoTimeLeft() {
    Pace pace = new Pace(1, nanos::get);
    pace.add(Collections.nCopies(1000, SENTENCE));
    nanos.addAndGet(1_000_000_000L);
    assertEquals("5,000 tokens/s, 1,000 sentences/s, 0 min left", pace.toString());
  }

  @Test
  void toString_noUpdates_saysSo() {
    assertEquals("no updates yet", new Pace(3, nanos::get).toString());
  }
}
