package io.calque;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UsesTest {
  private final Uses uses = new Uses();

  @Test
  void close_whileInUse_letsGoWhenTheLastOneHasDone() {
    assertTrue(uses.begin());
    assertTrue(uses.begin());
    assertFalse(uses.close());
    assertFalse(uses.begin());
    assertFalse(uses.end());
    assertTrue(uses.end());
  }

  @Test
  void close_unused_letsGoOnce() {
    assertTrue(uses.begin());
    assertFalse(uses.end());
    assertTrue(uses.close());
    assertFalse(uses.close());
  }
}
