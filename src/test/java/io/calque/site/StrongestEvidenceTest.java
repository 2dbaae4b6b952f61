package io.calque.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrongestEvidenceTest {
  private final StrongestEvidence strongest = new StrongestEvidence();

  private static SiteEvidence one(ArtifactType type, String text, double score, String source) {
    Span span = new Span(0, text.length());
    return new SiteEvidence(
        source, 0, new Evidence(type, span, text, List.of(), score, "odd here"), 1);
  }

  private List<String> list() {
    return strongest.list().stream()
        .map(one -> one.evidence().text() + " " + one.articles() + " " + one.source())
        .toList();
  }

  @Test
  void list_sameWordsInOtherCase_areOneWithTheHighestScore() {
    strongest.add(List.of(one(ArtifactType.TORTURED_PHRASE, "Hovering ", 0.7, "a")));
    strongest.add(List.of(one(ArtifactType.TORTURED_PHRASE, "hovering", 0.9, "b")));
    strongest.add(List.of(one(ArtifactType.TORTURED_PHRASE, "HOVERING", 0.9, "c")));
    assertEquals(List.of("hovering 3 b"), list());
  }

  @Test
  void list_sameWordsOfTwoTypes_areTwo() {
    strongest.add(List.of(one(ArtifactType.TORTURED_PHRASE, "talks", 0.5, "a")));
    strongest.add(List.of(one(ArtifactType.LITERAL_IDIOM, "talks", 0.6, "a")));
    assertEquals(List.of("talks 1 a", "talks 1 a"), list());
  }

  @Test
  void list_scoreThenArticlesThenOrder_decide() {
    strongest.add(
        List.of(
            one(ArtifactType.TORTURED_PHRASE, "first", 0.5, "a"),
            one(ArtifactType.TORTURED_PHRASE, "second", 0.5, "a"),
            one(ArtifactType.TORTURED_PHRASE, "often", 0.5, "a"),
            one(ArtifactType.TORTURED_PHRASE, "strong", 0.6, "a")));
    strongest.add(List.of(one(ArtifactType.TORTURED_PHRASE, "often", 0.4, "b")));
    assertEquals(List.of("strong 1 a", "often 2 a", "first 1 a", "second 1 a"), list());
  }

  @Test
  void list_loneFunctionWords_comeLastHoweverStrong() {
    strongest.add(
        List.of(
            one(ArtifactType.FUNCTION_WORD_SWAP, "within", 0.99, "a"),
            one(ArtifactType.FUNCTION_WORD_SWAP, "within the", 0.3, "a"),
            one(ArtifactType.AGREEMENT, "each nations", 0.2, "a")));
    assertEquals(List.of("within the 1 a", "each nations 1 a", "within 1 a"), list());
  }

  @Test
  void list_many_areTenAndFourOfATypeAtMost() {
    for (ArtifactType type :
        List.of(
            ArtifactType.TORTURED_PHRASE, ArtifactType.SPLIT_WORD, ArtifactType.LITERAL_IDIOM)) {
      for (int i = 0; i < 9; i++) {
        strongest.add(List.of(one(type, "word " + i, 0.9 - i / 100.0, "a")));
      }
    }
    List<SiteEvidence> list = strongest.list();
    assertEquals(10, list.size());
    assertEquals(
        4, list.stream().filter(e -> e.evidence().type() == ArtifactType.TORTURED_PHRASE).count());
    assertEquals("word 3", list.get(9).evidence().text());
  }
}
