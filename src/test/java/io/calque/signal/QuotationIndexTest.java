package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.text.Article;
import io.calque.text.Block;
import io.calque.text.BlockKind;
import io.calque.text.Document;
import io.calque.text.Span;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationIndexTest {
  private static final String TRUE =
      "The envoy said “our harbour cities remain committed to peaceful fishing in the northern bay”"
          + " on Friday.";
  private static final String ALTERED =
      "The envoy said “our harbour towns stay devoted to peaceful fishing in the northern bay” on"
          + " Friday.";

  private static Document article(String source, String text) {
    return new Segmenter()
        .segment(
            new Article(
                source,
                "",
                "en",
                text,
                List.of(new Block(new Span(0, text.length()), BlockKind.PARAGRAPH)),
                List.of()));
  }

  private static List<Evidence> find(String text, String... others) {
    QuotationIndex.Builder builder = QuotationIndex.builder();
    for (int i = 0; i < others.length; i++) {
      builder.add(article("other" + i, others[i]));
    }
    Document document = article("own", text);
    return builder.add(document).build().find(document);
  }

  @Test
  void find_twoOthersAgree_flagsTheChangedWords() {
    List<Evidence> evidence = find(ALTERED, TRUE, TRUE);
    assertEquals(1, evidence.size(), evidence::toString);
    Evidence only = evidence.get(0);
    assertEquals("towns stay devoted", only.text());
    assertEquals(List.of("cities remain committed"), only.suggestions());
    assertEquals(0.7, only.score());
    assertEquals(only.text(), only.span().of(ALTERED));
    assertEquals(ArtifactType.ALTERED_QUOTATION, only.type());
  }

  @Test
  void find_ownWordingIsTheMajority_findsNothing() {
    assertEquals(List.of(), find(TRUE, TRUE, ALTERED));
  }

  @Test
  void find_onlyTwoCopies_saysThatNobodyCanTell() {
    List<Evidence> evidence = find(ALTERED, TRUE);
    assertEquals(0.2, evidence.get(0).score());
    assertEquals(
        "other0 words this quotation differently; which of the two was altered cannot be told",
        evidence.get(0).reason());
    assertEquals(0.2, find(TRUE, ALTERED).get(0).score());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said “our harbor cities remain committed to peaceful fishing in the northern bay”.",
        "He said “harbour cities remain committed to peaceful fishing” and sat down.",
        "He said “our harbour cities remain committed to … fishing in the northern bay” twice.",
        "He said “our harbour cities would never start a war over herring” twice.",
        "He said our harbour towns stay devoted to peaceful fishing in the northern bay."
      })
  void find_spellingCutOrOtherQuotation_findsNothing(String text) {
    assertEquals(List.of(), find(text, TRUE, TRUE));
  }

  @Test
  void find_wordMovedElsewhere_flagsTheWholeAlignedPart() {
    String moved = TRUE.replace("remain ", "").replace("peaceful", "friendly peaceful sober");
    Evidence only = find(moved, TRUE, TRUE).get(0);
    assertTrue(only.text().startsWith("our harbour cities committed"), only.text());
  }

  @Test
  void find_oneQuotationInManyArticles_isOutvoted() {
    String[] others = new String[600];
    Arrays.fill(others, TRUE);
    assertEquals(0.7, find(ALTERED, others).get(0).score());
  }
}
