package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedundantPairTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("redundant-pair");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They want [safe and safe -> safe] rules.",
        "It is a [peaceful or peaceful -> peaceful] town.",
        "Rome [replied with a calm reply].",
        "She [decided by the decision] of the court.",
      })
  void find_saidTwice_isMarked(String marked) {
    assertEquals(marked, marked(Example.hit(marked).text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They want fair and free rules.",
        "It went on and on, over and over, more and more.",
        "He walked up and up.",
      })
  void find_differentOrMeant_isSilent(String text) {
    assertEquals(text, marked(text));
  }
}
