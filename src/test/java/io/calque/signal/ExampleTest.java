package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleTest {
  @Test
  void hit_severalMarks_countsOffsetsWithoutThem() {
    Example example = Example.hit("He left [with out -> without / lacking] a word and [a a] hat.");
    assertEquals("He left with out a word and a a hat.", example.text());
    assertEquals(
        List.of(
            new Example.Finding(new Span(8, 16), List.of("without", "lacking")),
            new Example.Finding(new Span(28, 31), List.of())),
        example.findings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a]", "x [a -> b]", "[a -> b / c] y [d]", "é 𝔞 [ж -> x] “[y]”"})
  void marked_hit_isWhatWasWritten(String marked) {
    assertEquals(marked, Example.hit(marked).marked());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "He left.", "He left [ alone.", "He left [] alone."})
  void hit_nothingInBrackets_isRefused(String marked) {
    var e = assertThrows(IllegalArgumentException.class, () -> Example.hit(marked));
    assertEquals("hit '" + marked + "' has no words in brackets", e.getMessage());
  }

  @Test
  void new_spanBehindTheText_isRefused() {
    Example.Finding finding = new Example.Finding(new Span(2, 4), List.of());
    var e =
        assertThrows(IllegalArgumentException.class, () -> new Example("abc", List.of(finding)));
    assertEquals("Span[start=2, end=4] covers no words of 'abc'", e.getMessage());
  }

  @Test
  void miss_text_expectsNothing() {
    assertFalse(Example.miss("[a]").isHit());
    assertEquals("[a]", Example.miss("[a]").text());
  }
}
