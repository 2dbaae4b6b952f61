package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.text.Language;
import io.calque.text.Sentence;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasePatternTest {
  private static final WordClasses WORDS = new WordClasses(new Lexicons(Language.ENGLISH));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "[red] box                | the red box         | red",
        "[red] box                | the red car         | -",
        "!blue [red]              | a blue red box      | -",
        "!blue [red]              | red box             | red",
        "@start [red]             | red box             | red",
        "@start [red]             | a red box           | -",
        "[red] @end               | the box is red.     | red",
        "[red ~ box]              | the red old big box | red old big box",
        "[red ~ box]              | the red one two three four box | -",
        "[red ~ box]              | the red, a box      | -",
        "[red] *ing               | a red painting      | red",
        "[red] @cap               | a red Rome          | red",
        "[red] @cap               | a red rome          | -",
        "[red] @number            | a red 7             | red",
        "[@month]                 | in March 2001       | March",
      })
  void match_pattern_flagsTheBracket(String pattern, String text, String flagged) {
    Sentence sentence = new Segmenter().segmentText(text).sentences().get(0);
    PhrasePattern parsed = PhrasePattern.parse(pattern, WORDS);
    String found = "-";
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (parsed.anchors().contains(sentence.tokens().get(i).lower())) {
        found = parsed.match(sentence, i).map(TokenRange::text).orElse(found);
      }
    }
    assertEquals(flagged, found);
  }

  @Test
  void anchors_alternatives_areAllListed() {
    assertEquals(Set.of("red", "blue"), PhrasePattern.parse("a [red|blue] b", WORDS).anchors());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "[in the frame of]           | 2 | frame",
        "[@number thousand people]   | 1 | thousand",
        "[at *ing the @month]        | 2 | the",
        "[a !big horse]              | 2 | horse",
        "[it ~ tremendously]         | 0 | it",
      })
  void keyed_pattern_isSearchedForByItsRarestWords(String pattern, int at, String word) {
    PhrasePattern.Key key = PhrasePattern.keyed(pattern, WORDS).key();
    assertEquals(at, key.at());
    assertTrue(key.words().contains(word), key::toString);
  }

  @Test
  void keyed_withoutAList_saysWhy() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> PhrasePattern.keyed("[@number *ing]", WORDS));
    assertEquals(
        "'[@number *ing]' must flag a listed word, and have no ~ before it", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "red box   | 'red box' flags no words in brackets",
        "[*ing]    | '[*ing]' must flag a listed word first, and have no ~ before the bracket",
        "a ~ [red] | 'a ~ [red]' must flag a listed word first, and have no ~ before the bracket",
        "[red] @no | there is no word class '@no'",
      })
  void parse_malformed_saysWhy(String pattern, String message) {
    var e = assertThrows(IllegalArgumentException.class, () -> PhrasePattern.parse(pattern, WORDS));
    assertEquals(message, e.getMessage());
  }
}
