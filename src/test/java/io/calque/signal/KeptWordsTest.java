package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeptWordsTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("kept-words");
  }

  @Test
  void find_threeUses_eachSaysHowMany() {
    List<Evidence> found =
        find("He likes the börek and aş there. They sell aş on Monday. Then aş is gone.");
    assertEquals(List.of(), found, "aş has two letters");
    found = find("He likes the akşam walk. They open the akşam hall. All like the akşam sky.");
    assertEquals(3, found.size());
    assertTrue(found.stream().allMatch(Evidence::candidate));
    assertEquals("a word of another language, kept 3 times", found.get(0).reason());
  }
}
