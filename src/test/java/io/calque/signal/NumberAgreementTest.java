package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberAgreementTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("agreement");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They agreed that [each countries -> both countries] gain.",
        "He solved [this problems -> these problems] again.",
        "He knew that United States [have -> has] agreed and that United States [were -> was]"
            + " glad.",
      })
  void find_determinerOfTheOtherNumber_isMarked(String marked) {
    assertEquals(marked, marked(Example.hit(marked).text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Each country raised these questions, and each of the boys ran.",
        "This people and this series matter.",
        "The United States is ready.",
      })
  void find_numberFits_isSilent(String text) {
    assertEquals(text, marked(text));
  }
}
