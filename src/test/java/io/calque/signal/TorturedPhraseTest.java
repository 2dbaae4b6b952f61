package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.table.TableRow;
import io.calque.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class TorturedPhraseTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("tortured-phrase");
  }

  @Test
  void find_onePairOfWords_scoresLessThanTwo() {
    assertEquals(0.6, find("The clinic treats bosom malignancy.").get(0).score());
    List<Evidence> two = find("It treats bosom malignancy. It trains irregular timberlands.");
    assertEquals(List.of(0.9, 0.9), two.stream().map(Evidence::score).toList());
    assertEquals(List.of("random forest"), two.get(1).suggestions());
  }

  @Test
  void find_everyRow_flagsThePhraseAndNotTheTerm() {
    for (TableRow row : new Lexicons(Language.ENGLISH).rows(Lexicon.TORTURED_PHRASES)) {
      String tortured = row.get("tortured");
      assertTrue(find("They saw " + tortured + " there.").size() > 0, tortured);
      assertEquals(List.of(), find("They saw " + row.get("expected") + " there."), tortured);
    }
  }
}
