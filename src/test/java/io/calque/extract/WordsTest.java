package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "word",
        " two  words. ",
        "don’t stop-gap 12th",
        "naïve Ünlü żółć",
        "e\u0301te",
        "𝒜𝓑 😀 x",
        "\ud835 broken \udc9c",
        "习近平 said"
      })
  void next_end_letters_agreeWithPattern(String text) {
    List<String> words = new ArrayList<>();
    int start = Words.next(text, 0);
    while (start < text.length()) {
      int end = Words.end(text, start);
      words.add(text.substring(start, end));
      start = Words.next(text, end);
    }
    assertEquals(
        Arrays.stream(text.split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).toList(), words);
    assertEquals(text.codePoints().filter(Character::isLetter).count(), Words.letters(text));
  }
}
