package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriterKindTest {
  @ParameterizedTest
  @CsvSource({
    "HUMAN_ORIGINAL, news, EDITED",
    "HUMAN_ORIGINAL, wmt19, EDITED",
    "HUMAN_ORIGINAL, newstest2012, EDITED",
    "HUMAN_ORIGINAL, blog, OTHER",
    "HUMAN_ORIGINAL, fiction, OLD",
    "HUMAN_ORIGINAL, speech, SPEECH",
    "HUMAN_TRANSLATION, wmt19, TRANSLATORS",
    "HUMAN_TRANSLATION, news, TRANSLATORS",
    "HUMAN_NONNATIVE, nonnative-learner, LEARNERS",
    "HUMAN_NONNATIVE, nonnative-speech, SPEECH",
    "HUMAN_OTHER, world-english-news, EDITED",
    "HUMAN_OTHER, clickbait-headline, HEADLINES",
    "HUMAN_OTHER, student, LEARNERS",
    "HUMAN_OTHER, phone-transcript, SPEECH",
    "HUMAN_OTHER, old-speeches, OLD",
    "HUMAN_OTHER, gum-fiction, OLD",
    "HUMAN_OTHER, gum-vlog, SPEECH",
    "HUMAN_OTHER, something-new, OTHER",
  })
  void of_document_isWhoWroteIt(Provenance label, String group, WriterKind kind) {
    TrainingDocument document =
        new TrainingDocument("d", label, group, "", "en", OptionalInt.empty(), List.of("Text."));
    assertEquals(kind, WriterKind.of(document));
  }

  @Test
  void title_kinds_areAllDifferent() {
    long titles = Arrays.stream(WriterKind.values()).map(WriterKind::title).distinct().count();
    assertEquals(WriterKind.values().length, titles);
  }
}
