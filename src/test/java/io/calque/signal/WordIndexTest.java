package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordIndexTest {
  @Test
  void get_manyWords_agreesWithMap() {
    SplittableRandom random = new SplittableRandom(1);
    Map<String, Integer> expected = new HashMap<>();
    WordIndex<Integer> index = new WordIndex<>();
    for (int i = 0; i < 20_000; i++) {
      String word = Integer.toString(random.nextInt(50_000), 36);
      expected.put(word, i);
      index.put(word, i);
    }
    for (int i = 0; i < 50_000; i++) {
      String word = Integer.toString(i, 36);
      assertEquals(expected.get(word), index.get(word), word);
    }
  }

  @Test
  void get_emptyIndex_isNull() {
    assertNull(new WordIndex<String>().get("word"));
  }

  @Test
  void contains_listedWords_onlyThose() {
    WordIndex<String> words = WordIndex.of(List.of("said", "says", "told"));
    assertTrue(words.contains("says"));
    assertFalse(words.contains("say"));
    assertFalse(words.contains(""));
  }
}
