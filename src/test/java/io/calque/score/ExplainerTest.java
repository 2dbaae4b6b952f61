package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms;
import io.calque.model.Models;
import io.calque.model.TinyModels;
import io.calque.segment.Segmenter;
import io.calque.text.Document;
import io.calque.text.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerTest {
  @TempDir static Path folder;

  private static Models models;

  @BeforeAll
  static void open() throws IOException {
    models = TinyModels.saying(Label.TRANSLATED, 1, FalseAlarms.none(0.95, 0.8), folder);
  }

  private static ExplainedArticle explain(String text) {
    Document document = new Segmenter().segmentText(text);
    AssessedArticle article = new ArticleScorer(models, 0.01).assess(document, List.of());
    return Explainer.explain(article, List.of("a query"));
  }

  @Test
  void explain_article_hasEverySentenceAndWord() {
    ExplainedArticle explained = explain("The mayor left. “Prices hovered,” she said.");
    assertEquals(Label.TRANSLATED, explained.against());
    assertEquals(2, explained.sentences().size());
    assertEquals(List.of(0.5, 0.5, 0.5, 0.0), explained.sentences().get(0).replaced());
    assertEquals(List.of("a query"), explained.queries());
  }

  @Test
  void explain_noSentences_isEmpty() {
    ExplainedArticle explained = explain("");
    assertEquals(List.of(), explained.sentences());
    assertEquals(List.of(), explained.contributions());
  }

  @Test
  void explainedSentence_wrongNumbers_areRefused() {
    SentenceScore score = explain("The mayor left.").sentences().get(0).score();
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> new ExplainedSentence(score, List.of(0.1)))
            .getMessage();
    assertEquals("1 probabilities of 4 tokens", message);
    String outside =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new ExplainedSentence(score, List.of(0.1, 1.1, 0.0, 0.0)))
                .getMessage());
    assertTrue(outside.startsWith("probability 1.1 is not in"), outside);
  }
}
