package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingHabitTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("reporting-habit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The board met. It rained. Roe [stated -> said] so. Lund [stated -> said] no. Ek [stated ->"
            + " said] yes. Nobody came. The day ended. It was over. All went home. The end came.",
      })
  void find_threeStatedAndNoneSaid_isMarked(String marked) {
    assertEquals(marked, marked(Example.hit(marked).text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The board met. It rained. Roe stated so. Lund stated no. Ek said yes. Nobody"
            + " came. The day ended. It was over. All went home. The end came.",
        "The board met. It rained. Roe stated so. Lund stated no. Nobody came. The day"
            + " ended. It was over. All went home. The end came.",
        "The board met. It rained. The stated aim held. Their stated aim held. It was"
            + " stated so. Nobody came. The day ended. It was over. All went home. The end came.",
        "Roe stated so. Lund stated no. Ek stated yes.",
      })
  void find_saidOnceOrTooFewOrNoVerb_isSilent(String text) {
    assertEquals(text, marked(text));
  }
}
