package io.calque.jmh;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Turns operations a second into sentences a second: the row that ends in {@code :sentences}. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class SentenceCount {
  /** Sentences dealt with in this iteration. */
  public long sentences;
}
