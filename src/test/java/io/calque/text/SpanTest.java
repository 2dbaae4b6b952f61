package io.calque.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({"-1, 2", "3, 2", "-2, -1"})
  void new_noRange_isRefused(int start, int end) {
    var e = assertThrows(IllegalArgumentException.class, () -> new Span(start, end));
    assertEquals("span [" + start + ", " + end + ") is not a range", e.getMessage());
  }

  /** Against what the units say one by one. */
  @Test
  void containsAndOverlaps_everySmallPair_agreeWithTheirUnits() {
    for (Span one : all()) {
      for (Span other : all()) {
        List<Integer> shared = new ArrayList<>(units(one));
        shared.retainAll(units(other));
        if (one.length() > 0 && other.length() > 0) {
          assertEquals(!shared.isEmpty(), one.overlaps(other), one + " and " + other);
          assertEquals(
              units(one).containsAll(units(other)), one.contains(other), one + " and " + other);
        }
        assertEquals(one.overlaps(other), other.overlaps(one), one + " and " + other);
      }
    }
  }

  @Test
  void contains_emptySpanAtEitherEnd_holds() {
    Span span = new Span(2, 4);
    assertEquals(
        List.of(false, true, true, true, false),
        List.of(1, 2, 3, 4, 5).stream().map(at -> span.contains(new Span(at, at))).toList());
  }

  @Test
  void compareTo_shuffled_sortsByStartThenEnd() {
    List<Span> shuffled = all();
    Collections.reverse(shuffled);
    Collections.sort(shuffled);
    assertEquals(all(), shuffled);
  }

  @Test
  void of_shiftedThereAndBack_isTheSameText() {
    String text = "a 𝔞 b";
    Span span = new Span(2, 4);
    assertEquals("𝔞", span.of(text));
    assertEquals(2, span.length());
    assertEquals(span, span.shift(5).shift(-5));
    assertEquals("𝔞", span.shift(5).of("01234" + text));
  }

  @Test
  void of_spanBehindTheText_throws() {
    assertThrows(IndexOutOfBoundsException.class, () -> new Span(1, 4).of("abc"));
  }

  private static List<Span> all() {
    List<Span> all = new ArrayList<>();
    for (int start = 0; start < 5; start++) {
      for (int end = start; end < 5; end++) {
        all.add(new Span(start, end));
      }
    }
    return all;
  }

  private static List<Integer> units(Span span) {
    List<Integer> units = new ArrayList<>();
    for (int i = span.start(); i < span.end(); i++) {
      units.add(i);
    }
    return units;
  }
}
