package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.segment.Segmenter;
import io.calque.text.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTableTest {
  private static Sentence sentence(String text) {
    return new Segmenter().segmentText(text).sentences().get(0);
  }

  private static PhraseTable<String> table(String... phrases) {
    PhraseTable<String> table = new PhraseTable<>();
    for (String phrase : phrases) {
      table.add(phrase, phrase);
    }
    return table;
  }

  @ParameterizedTest
  @CsvSource({
    "the green door is shut,1,2",
    "The Green Doors are shut,1,2",
    "a green-door policy,1,1",
    "the evergreen door,,",
    "green green door,1,2",
    "greens and doors,,"
  })
  void find_caseHyphenPlural_areTheSamePhrase(String text, Integer first, Integer last) {
    List<PhraseTable.Match<String>> expected =
        first == null ? List.of() : List.of(new PhraseTable.Match<>(first, last, "green door"));
    assertEquals(expected, table("green door").find(sentence(text)));
  }

  @Test
  void find_phrasesOverlap_takesTheLongestFirst() {
    List<PhraseTable.Match<String>> found =
        table("green door", "green door policy", "policy paper")
            .find(sentence("the green door policy paper"));
    assertEquals(List.of(new PhraseTable.Match<>(1, 3, "green door policy")), found);
  }

  @Test
  void add_tooManyWords_saysSo() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> table("one two three four five six seven eight nine"));
    assertEquals(
        "phrase 'one two three four five six seven eight nine' has not 1 to 8 words",
        e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"parties,party", "boxes,box", "cats,cat", "glass,glass", "virus,virus", "axis,axis"})
  void singular_plurals_loseTheirEnding(String plural, String singular) {
    assertEquals(singular, PhraseTable.singular(plural));
  }
}
