package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.corpus.Confidence;
import io.calque.corpus.LabelledArticle;
import io.calque.corpus.LabelledArtifact;
import io.calque.corpus.LabelledSentence;
import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Article;
import io.calque.text.BlockKind;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import io.calque.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A made-up article: labelled as [0, 20) [21, 40) [41, 60), scored as [0, 20) [21, 45) [45, 55).
 */
class ScoredArticleTest {
  private static final String TEXT = "x".repeat(70);
  private static final Evidence HOVERING =
      evidence(ArtifactType.TORTURED_PHRASE, 2, 10, "rising", "Soaring", "high");
  private static final Evidence STRAY = evidence(ArtifactType.SPLIT_WORD, 11, 14);
  private static final Evidence OTHER = evidence(ArtifactType.MISSING_WORD, 24, 30);

  private static final ScoredArticle ARTICLE =
      new ScoredArticle(
          new LabelledArticle(
              "900",
              "900.txt",
              Label.SPUN,
              "",
              "en",
              "",
              TEXT,
              List.of(
                  sentence(0, 0, 20, Label.SPUN),
                  sentence(1, 21, 40, Label.SPUN),
                  sentence(2, 41, 60, Label.ORIGINAL)),
              List.of(
                  artifact(0, ArtifactType.TORTURED_PHRASE, 4, 8, "soaring / climbing"),
                  artifact(1, ArtifactType.AGREEMENT, 28, 33, "each nation"),
                  artifact(1, ArtifactType.AGREEMENT, 34, 36, "")),
              List.of()),
          new ArticleScore(
              new Article("900.txt", "", "en", TEXT, List.of(), List.of()),
              Tier.FAST,
              Verdict.SPUN,
              "",
              new Probabilities(0, 1, 0),
              0.001,
              List.of(
                  scored(0, 20, Label.SPUN, HOVERING, STRAY),
                  scored(21, 45, Label.ORIGINAL, OTHER),
                  scored(45, 55, Label.TRANSLATED))));

  private static final SpanTally TALLY = new SpanTally(List.of(ARTICLE));

  @Test
  void labelOf_severalOverlap_takesTheLargest() {
    List<LabelledSentence> gold = ARTICLE.gold().sentences();
    assertEquals(Optional.of(Label.SPUN), ARTICLE.labelOf(gold.get(0)));
    assertEquals(Optional.of(Label.ORIGINAL), ARTICLE.labelOf(gold.get(1)));
    assertEquals(Optional.of(Label.TRANSLATED), ARTICLE.labelOf(gold.get(2)));
    assertEquals(Optional.empty(), ARTICLE.labelOf(sentence(3, 60, 70, Label.SPUN)));
  }

  @Test
  void sameSentences_oneSpanReproduced_isOne() {
    assertEquals(1, ARTICLE.sameSentences());
  }

  @Test
  void isFalse_evidenceBesideArtifacts_isFalse() {
    assertTrue(ARTICLE.isFalse(STRAY));
    assertFalse(ARTICLE.isFalse(OTHER));
  }

  @Test
  void found_overlapOfAnotherType_isFoundButNotNamed() {
    assertEquals(new Proportion(2, 3), TALLY.found(artifact -> true));
    assertEquals(new Proportion(1, 3), TALLY.named(artifact -> true));
    assertEquals(new Proportion(2, 3), TALLY.right(evidence -> true));
    assertEquals(new Proportion(0, 1), TALLY.right(one -> one.type() == ArtifactType.SPLIT_WORD));
  }

  @Test
  void suggested_originalSecond_countsInFirstThreeOnly() {
    assertEquals(new Proportion(0, 2), TALLY.suggested(1));
    assertEquals(new Proportion(1, 2), TALLY.suggested(3));
  }

  @Test
  void byType_typeWithoutCases_saysSo() {
    String table = TALLY.byType().toString();
    assertTrue(table.contains("| repeated-word | no cases | no cases | no cases |"), table);
    assertTrue(table.contains("| agreement | 1 of 2 (too few for an interval) |"), table);
  }

  private static LabelledSentence sentence(int index, int start, int end, Label label) {
    return new LabelledSentence(index, new Span(start, end), label, "");
  }

  private static LabelledArtifact artifact(
      int sentence, ArtifactType type, int start, int end, String suggestion) {
    Span span = new Span(start, end);
    return new LabelledArtifact(
        sentence, span, type, span.of(TEXT), suggestion, Confidence.HIGH, "");
  }

  private static Evidence evidence(ArtifactType type, int start, int end, String... suggestions) {
    Span span = new Span(start, end);
    return new Evidence(type, span, span.of(TEXT), List.of(suggestions), 0.9, "");
  }

  private static SentenceScore scored(int start, int end, Label label, Evidence... evidence) {
    Span span = new Span(start, end);
    return new SentenceScore(
        new Sentence(0, span, span.of(TEXT), BlockKind.PARAGRAPH, List.of(), List.of()),
        label,
        new Probabilities(1, 0, 0),
        List.of(evidence));
  }
}
