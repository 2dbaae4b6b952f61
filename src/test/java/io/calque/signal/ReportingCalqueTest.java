package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingCalqueTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("reporting-calque");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They [informed about -> gave information about] the plan.",
        "She [assured about -> gave assurances about] the plan.",
      })
  void find_nobodyTold_isMarked(String marked) {
    assertEquals(marked, marked(Example.hit(marked).text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They informed him about the plan.",
        "Staff informed about the plan agreed.",
        "“He informed about the plan,” she said.",
        "They were informed about the plan.",
      })
  void find_somebodyToldOrPassive_isSilent(String text) {
    assertEquals(text, marked(text));
  }
}
