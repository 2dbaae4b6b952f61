package io.calque.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.english.InverseDictionary.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

class InverseDictionaryTest {
  private static final InverseDictionary DICTIONARY =
      InverseDictionary.of(
          List.of(
              new WordFact("F", "purchase", "buy", "al", 1),
              new WordFact("D", "purchase", "buy", "al", 1),
              new WordFact("D", "purchase", "order", "cx", 1),
              new WordFact("F", "info room", "data room", "al", 2),
              new WordFact("F", "cut back", "reduce", "al", 1),
              new WordFact("F", "in keeping with", "according to", "cx", 1)));

  private static List<Wording> at(String text, int place) {
    return DICTIONARY.at(List.of(text.split(" ")), place);
  }

  @Test
  void at_word_isCountedOverAllManners() {
    List<Wording> found = at("they purchase bread", 1);
    assertEquals(List.of("buy", "order"), found.stream().map(Wording::original).toList());
    assertEquals(new Wording(1, 2, "buy", 2, 2.7, 2), found.get(0));
    assertEquals(0.7, found.get(1).count(), 1e-9);
  }

  @Test
  void at_otherForm_isInflectedAlike() {
    List<Wording> found = at("she purchases bread", 1);
    assertEquals("buys", found.get(0).original());
    assertEquals(1.2, found.get(0).count(), 1e-9);
    assertEquals("bought", at("she purchased bread", 1).get(0).original());
  }

  @Test
  void at_wordOfAPhrase_givesThePhrase() {
    Wording room = at("two info rooms opened", 1).get(0);
    assertEquals("data rooms", room.original());
    assertEquals(List.of(1, 3), List.of(room.from(), room.to()));
    assertEquals(List.of(room), at("two info rooms opened", 2));
    Wording along = at("it is in keeping with plans", 3).get(0);
    assertEquals(new Wording(2, 5, "according to", 0.7, 0.7, 1), along);
    assertEquals("reducing", at("they are cutting back staff", 2).get(0).original());
  }

  @Test
  void at_moreFacts_countMore() {
    Wording room = at("an info room", 1).get(0);
    assertEquals(1 + Math.log(2), room.count(), 1e-9);
  }

  @Test
  void at_wordsWithoutFacts_areEmpty() {
    assertEquals(List.of(), at("nobody knows zeppelins", 2));
    assertEquals(List.of(), at("in keeping", 0));
  }

  @Test
  void of_sources_leavesOthersOut() {
    List<String> words = List.of("with", "out");
    assertEquals("without", InverseDictionary.standard().at(words, 1).get(0).original());
    InverseDictionary sample = InverseDictionary.of(source -> source.equals("sample:002"));
    assertEquals(1, sample.at(words, 1).size());
    InverseDictionary none = InverseDictionary.of(source -> source.equals("manner:none"));
    assertEquals(List.of(), none.at(words, 1));
  }
}
