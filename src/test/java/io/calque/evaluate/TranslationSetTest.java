package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.calque.evaluate.TranslationSet.Generation;
import io.calque.train.text.Provenance;
import io.calque.train.text.TrainingDocument;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TranslationSetTest {
  private static TrainingDocument document(String id, String system, String lang) {
    return new TrainingDocument(
        id, Provenance.MT, "wmt21", system, lang, OptionalInt.of(40), List.of("A text."));
  }

  @Test
  void of_document_takesSetAndLanguage() {
    assertEquals(
        new TranslationSet(Generation.WEAK, "wmt21", "ha", true),
        TranslationSet.of(Generation.WEAK, document("d1", "a", "ha"), true));
  }

  @Test
  void of_documentsOfOneSet_areTheSame() {
    TranslationSet set = TranslationSet.of(Generation.STRONG, document("d1", "a", "de"), false);
    assertEquals(set, TranslationSet.of(Generation.STRONG, document("d2", "b", "de"), false));
    assertNotEquals(set, TranslationSet.of(Generation.STRONG, document("d2", "b", "ha"), false));
    assertNotEquals(set, TranslationSet.of(Generation.WEAK, document("d2", "b", "de"), false));
    assertNotEquals(set, TranslationSet.of(Generation.STRONG, document("d2", "b", "de"), true));
  }

  @Test
  void words_ofGenerations_areDistinct() {
    assertEquals(4, Arrays.stream(Generation.values()).map(Generation::words).distinct().count());
  }
}
