package io.calque.jmh;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Turns operations a second into pages a second: the row that ends in {@code :pages}. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class PageCount {
  /** Pages dealt with in this iteration. */
  public long pages;
}
