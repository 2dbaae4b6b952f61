package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HumanOutletTest {
  private static TrainingDocument document(
      String id, Provenance label, String group, String system, String lang) {
    return new TrainingDocument(
        id, label, group, system, lang, OptionalInt.empty(), List.of("A text."));
  }

  private static String ids(HumanOutlet outlet) {
    return String.join(" ", outlet.documents().stream().map(TrainingDocument::id).toList());
  }

  @Test
  void of_documents_standByOutletInTheirOrder() {
    List<HumanOutlet> outlets =
        HumanOutlet.of(
            List.of(
                document("1", Provenance.HUMAN_ORIGINAL, "news", "bbc", "en"),
                document("2", Provenance.HUMAN_OTHER, "world-english-news", "afrol", "en"),
                document("3", Provenance.HUMAN_ORIGINAL, "news", "bbc", "en"),
                document("4", Provenance.HUMAN_OTHER, "world-english-news", "saudi", "en"),
                document("5", Provenance.HUMAN_ORIGINAL, "fiction", "novels", "en")));
    assertEquals(
        List.of("1 3", "2", "4", "5"), outlets.stream().map(HumanOutletTest::ids).toList());
    assertEquals(
        List.of(WriterKind.EDITED, WriterKind.EDITED, WriterKind.EDITED, WriterKind.OLD),
        outlets.stream().map(HumanOutlet::kind).toList());
  }

  @Test
  void of_humanTranslations_standBySeriesOfSets() {
    List<HumanOutlet> outlets =
        HumanOutlet.of(
            List.of(
                document("1", Provenance.HUMAN_TRANSLATION, "wmt21", "refA", "de"),
                document("2", Provenance.HUMAN_TRANSLATION, "wmt22", "refB", "uk"),
                document("3", Provenance.HUMAN_TRANSLATION, "newstest16", "ref", "de"),
                document("4", Provenance.HUMAN_ORIGINAL, "wmt21", "src", "en")));
    assertEquals(List.of("1 2", "3", "4"), outlets.stream().map(HumanOutletTest::ids).toList());
    assertEquals(WriterKind.TRANSLATORS, outlets.get(0).kind());
  }
}
