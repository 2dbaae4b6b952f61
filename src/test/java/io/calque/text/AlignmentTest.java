package io.calque.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Alignment.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {
  /** A page of tags, text and character references, and the text that a reader sees. */
  private static final class Page {
    final StringBuilder source = new StringBuilder();
    final StringBuilder text = new StringBuilder();
    final List<Run> runs = new ArrayList<>();

    Page(SplittableRandom random) {
      for (int i = 0; i < 30; i++) {
        switch (random.nextInt(4)) {
          case 0 -> source.append("<b>");
          case 1 -> add("&amp;", "&", false);
          case 2 -> text.append(' ');
          default -> {
            String word = "abcdefgh".substring(random.nextInt(7));
            add(word, word, true);
          }
        }
      }
    }

    private void add(String written, String read, boolean verbatim) {
      Span in = new Span(source.length(), source.length() + written.length());
      runs.add(new Run(new Span(text.length(), text.length() + read.length()), in, verbatim));
      source.append(written);
      text.append(read);
    }

    String read(List<Span> places) {
      return places.stream()
          .map(place -> place.of(source).replace("&amp;", "&").replace("<b>", ""))
          .collect(Collectors.joining());
    }
  }

  @Test
  void inSource_anySpanOfSeededPages_readsAsTheText() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 100; round++) {
      Page page = new Page(random);
      Alignment alignment = new Alignment(page.runs);
      for (int i = 0; i < 20; i++) {
        int start = random.nextInt(page.text.length());
        Span span = new Span(start, start + random.nextInt(page.text.length() - start + 1));
        List<Span> places = alignment.inSource(span);
        assertEquals(
            span.of(page.text).replace(" ", ""), page.read(places), page.source.toString());
        for (int k = 1; k < places.size(); k++) {
          assertTrue(places.get(k - 1).end() < places.get(k).start(), places.toString());
        }
      }
    }
  }

  @Test
  void inSource_referenceCutInTwo_isGivenWhole() {
    Alignment alignment = new Alignment(List.of(new Run(new Span(0, 2), new Span(10, 19), false)));
    assertEquals(List.of(new Span(10, 19)), alignment.inSource(new Span(1, 2)));
    assertEquals(List.of(), alignment.inSource(new Span(2, 3)));
  }

  @Test
  void inSource_laterTextEarlierInTheSource_keepsTheOrderOfTheText() {
    Alignment alignment =
        new Alignment(
            List.of(
                new Run(new Span(0, 3), new Span(50, 53), true),
                new Run(new Span(3, 6), new Span(20, 23), true)));
    assertEquals(List.of(new Span(51, 53), new Span(20, 22)), alignment.inSource(new Span(1, 5)));
  }

  @Test
  void inSource_noneAligned_isEmpty() {
    assertEquals(List.of(), Alignment.NONE.inSource(new Span(0, 100)));
  }

  @Test
  void new_runsThatOverlap_areRefused() {
    List<Run> runs =
        List.of(
            new Run(new Span(0, 3), new Span(0, 3), true),
            new Run(new Span(2, 4), new Span(5, 7), true));
    var e = assertThrows(IllegalArgumentException.class, () -> new Alignment(runs));
    assertEquals("run Span[start=2, end=4] overlaps the one before it", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"0, 1, false", "1, 0, false", "2, 3, true"})
  void newRun_emptyOrUnequal_isRefused(int text, int source, boolean verbatim) {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Run(new Span(4, 4 + text), new Span(9, 9 + source), verbatim));
    assertEquals("run of " + text + " for " + source + " characters", e.getMessage());
  }
}
