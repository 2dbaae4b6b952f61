package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.segment.Segmenter;
import io.calque.simulate.Change;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledDocumentTest {
  private static final Document DOCUMENT =
      new Segmenter().segmentText("The mayor left. The town paid. Nobody asked.");
  private static final List<Change> DAMAGE =
      List.of(change(4, 9, "mayoress"), change(11, 14, "went"), change(31, 37, "No one"));

  /** Ends are exclusive: what only touches damage is whole. */
  @ParameterizedTest
  @CsvSource({
    "0, 4, false",
    "0, 5, true",
    "8, 9, true",
    "9, 11, false",
    "10, 12, true",
    "14, 31, false",
    "20, 32, true",
    "36, 40, true",
    "37, 44, false",
    "0, 44, true",
  })
  void isDamaged_part_isWhereDamageOverlaps(int start, int end, boolean damaged) {
    LabelledDocument spun = new LabelledDocument(DOCUMENT, Label.SPUN, "spun", DAMAGE);
    assertEquals(damaged, spun.isDamaged(new Span(start, end)));
  }

  @Test
  void label_simulated_isThatOfDamagedSentencesOnly() {
    LabelledDocument spun = new LabelledDocument(DOCUMENT, Label.SPUN, "spun", DAMAGE);
    assertEquals(List.of(Label.SPUN, Label.ORIGINAL, Label.SPUN), labels(spun));
  }

  @Test
  void label_realText_isThatOfTheDocument() {
    for (Label label : Label.values()) {
      LabelledDocument real = new LabelledDocument(DOCUMENT, label, "real", List.of());
      assertEquals(List.of(label, label, label), labels(real));
    }
  }

  @Test
  void original_part_isThatOfTheSameSpanOnly() {
    LabelledDocument spun = new LabelledDocument(DOCUMENT, Label.SPUN, "spun", DAMAGE);
    assertEquals(Optional.of("mayoress"), spun.original(new Span(4, 9)));
    assertEquals(Optional.empty(), spun.original(new Span(31, 34)));
    assertEquals(Optional.empty(), spun.original(new Span(0, 3)));
  }

  private static Change change(int start, int end, String original) {
    return new Change(new Span(start, end), original, "thesaurus");
  }

  private static List<Label> labels(LabelledDocument document) {
    return document.document().sentences().stream().map(document::label).toList();
  }
}
