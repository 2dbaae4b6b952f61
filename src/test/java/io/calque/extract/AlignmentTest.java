package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.input.Source;
import io.calque.text.Alignment;
import io.calque.text.Alignment.Run;
import io.calque.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {
  private static final Extractor EXTRACTOR = new Extractor();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>The old bridge.</p>~old bridge~old bridge",
        "<p>The o<b>ld</b> bridge.</p>~old bridge~o|ld|bridge",
        "<p>It&rsquo;s &#8220;old&#8221; now.</p>~It’s “old~It&rsquo;s &#8220;old",
        "<p>Fish &amp; chips &amp; peas</p>~sh & ch~sh &amp; ch",
        "<p>AT&T paid</p>~AT&T paid~AT&T paid",
        "<p>two   words</p>~two words~two|words",
        "<p>two&nbsp;words</p>~two words~two|words",
        "<p>a <!-- b --> c</p>~a c~a|c",
      })
  void inSource_span_isFoundInTheMarkup(String html, String words, String places) {
    Extraction extraction = EXTRACTOR.align(new Source("a.html", Source.Format.HTML, "", html));
    int start = extraction.article().text().indexOf(words);
    Span span = new Span(start, start + words.length());
    String found =
        extraction.article().alignment().inSource(span).stream()
            .map(place -> place.of(html))
            .collect(Collectors.joining("|"));
    assertEquals(places, found);
  }

  /** A text needs none: its article has the same offsets. */
  @Test
  void align_text_hasNoRuns() {
    Source source = new Source("a.txt", Source.Format.TEXT, "", "Some text.");
    assertEquals(Alignment.NONE, EXTRACTOR.align(source).article().alignment());
  }

  @Test
  void read_page_isNotAligned() {
    Source source = new Source("a.html", Source.Format.HTML, "", "<p>Some text.</p>");
    assertEquals(Alignment.NONE, EXTRACTOR.read(source).article().alignment());
  }

  @Test
  void run_unequalVerbatim_isRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> new Run(new Span(0, 2), new Span(0, 3), true));
    assertEquals("run of 2 for 3 characters", e.getMessage());
  }

  @Test
  void alignment_overlappingRuns_areRefused() {
    Run run = new Run(new Span(0, 2), new Span(0, 2), true);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new Alignment(List.of(run, run)));
    assertEquals("run " + run.text() + " overlaps the one before it", e.getMessage());
  }
}
