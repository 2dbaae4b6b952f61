package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.segment.Segmenter;
import io.calque.train.text.Provenance;
import io.calque.train.text.TrainingDocument;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BeginningsTest {
  private static final String TEN = "The mayor of the old town saw a small house.";
  private final Beginnings beginnings = new Beginnings(new Segmenter()::segmentText);

  private static TrainingDocument document(String... texts) {
    return new TrainingDocument(
        "d", Provenance.HUMAN_OTHER, "news", "", "en", OptionalInt.empty(), List.of(texts));
  }

  private static String sentences(int count) {
    return (TEN + " ").repeat(count).strip();
  }

  @Test
  void of_longDocument_endsAtASentenceOfItsSecondParagraph() {
    TrainingDocument cut =
        beginnings.of(document(sentences(6), sentences(6), "Never read.")).orElseThrow();
    assertEquals(List.of(sentences(6), sentences(3)), cut.texts());
    assertEquals("d", cut.id());
  }

  @Test
  void of_shortDocument_isLeftOut() {
    assertEquals(Optional.empty(), beginnings.of(document(sentences(8))));
    assertEquals(Optional.empty(), beginnings.of(document()));
  }

  /** Eighty words, and then a sentence of fifty. */
  @Test
  void of_lastSentenceTooLong_isLeftOut() {
    String fifty = "The mayor saw " + "the very old house, ".repeat(11) + "and he left.";
    assertEquals(Optional.empty(), beginnings.of(document(sentences(8), fifty)));
  }
}
