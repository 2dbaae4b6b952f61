package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleCalqueTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("title-calque");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The [protection minister -> defense minister] left.",
        "Two [Protection Ministers -> defense minister] met.",
        "Defense Secretary Ann Roe left. [Defense Minister -> defense secretary] Ann Roe"
            + " came back.",
      })
  void find_officeThatIsNone_isMarked(String marked) {
    assertEquals(marked, marked(Example.hit(marked).text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The environmental protection minister left.",
        "The defense minister and the secretary of state left.",
        "Secretary of State Ann Roe met Foreign Minister Luca Ek.",
        "He wrote “the protection minister left” in the book.",
      })
  void find_officeThatExists_isSilent(String text) {
    assertEquals(text, marked(text));
  }
}
