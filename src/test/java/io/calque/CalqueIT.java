package io.calque;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.calque.input.InputOptions;
import io.calque.score.ArticleScore;
import io.calque.score.ExplainedArticle;
import io.calque.score.SentenceScore;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Residue;
import io.calque.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample articles through the committed models. */
class CalqueIT {
  private static final Path MODELS = Path.of("models");
  private static final Path ARTICLES = Path.of("corpus/articles");

  private static Calque calque;
  private static List<ArticleScore> scores;

  @BeforeAll
  static void score() {
    calque = Calque.builder(MODELS).build();
    scores = score(calque, ARTICLES.toString());
  }

  @AfterAll
  static void close() {
    calque.close();
  }

  private static List<ArticleScore> score(Calque calque, String... inputs) {
    List<ArticleScore> out = new ArrayList<>();
    RunSummary summary =
        calque.score(
            List.of(inputs),
            InputStream.nullInputStream(),
            ScoreOptions.defaults(),
            new ScoreListener() {
              @Override
              public void scored(ArticleScore score) {
                out.add(score);
              }

              @Override
              public void failed(String source, String problem) {
                fail(problem);
              }
            });
    assertEquals(out.size(), summary.scored());
    assertEquals(0, summary.failed());
    return out;
  }

  private static ArticleScore article(String id) {
    return scores.stream()
        .filter(one -> Path.of(one.article().source()).getFileName().toString().startsWith(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void score_sampleFolder_givesFiveArticlesInOrder() {
    assertEquals(
        List.of("000_", "001_", "002_", "003_", "004_"),
        scores.stream()
            .map(one -> Path.of(one.article().source()).getFileName().toString().substring(0, 4))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"001, ORIGINAL", "002, SPUN", "003, ORIGINAL"})
  void score_sample_hasItsVerdict(String id, Verdict verdict) {
    ArticleScore score = article(id);
    assertEquals(verdict, score.verdict(), score.reason());
  }

  @ParameterizedTest
  @CsvSource({"000", "004"})
  void score_translatedSample_isNotOriginal(String id) {
    ArticleScore score = article(id);
    assertNotEquals(Verdict.ORIGINAL, score.verdict(), score.reason());
    assertNotEquals(Verdict.INSUFFICIENT, score.verdict(), score.reason());
  }

  /** Two made-up texts full of mistakes with articles, as learners make them. */
  @ParameterizedTest
  @EnumSource(Tier.class)
  void score_learners_areNotAccused(Tier tier) {
    List<ArticleScore> learners = List.of();
    try (Calque tiered = Calque.builder(MODELS).tier(tier).build()) {
      learners = score(tiered, "src/test/resources/learners");
    }
    assertEquals(2, learners.size());
    for (ArticleScore score : learners) {
      assertEquals(Verdict.ORIGINAL, score.verdict(), score.reason());
      long slips =
          score.sentences().stream()
              .flatMap(sentence -> sentence.evidence().stream())
              .filter(evidence -> evidence.type() == ArtifactType.ARTICLE_ERROR)
              .count();
      assertTrue(slips >= 5, score.article().source() + ": " + slips);
    }
  }

  /** Offsets count in the file, as {@code corpus/artifacts.csv} has them. */
  @ParameterizedTest
  @CsvSource({
    "002, 182, 190, go to to, visit to",
    "002, 219, 227, hovering, soaring",
    "000, 3641, 3646, Keane, ''",
  })
  void score_knownArtifact_isFoundWhereItStands(
      String id, int start, int end, String text, String suggestion) throws IOException {
    ArticleScore score = article(id);
    String file = Files.readString(Path.of(score.article().source()));
    Evidence found =
        score.sentences().stream()
            .flatMap(sentence -> sentence.evidence().stream())
            .filter(evidence -> evidence.span().equals(new Span(start, end)))
            .findFirst()
            .orElseGet(() -> fail("nothing at " + start + " of " + id));
    assertEquals(text, found.text());
    assertEquals(text, file.substring(start, end));
    assertTrue(
        suggestion.isEmpty() || found.suggestions().contains(suggestion),
        () -> text + " should be " + suggestion + ", found " + found.suggestions());
  }

  @ParameterizedTest
  @CsvSource({
    "002, shortcode, [ad_1]",
    "002, shortcode, [ad_2]",
    "002, shortcode, [adinserter block=”4″]",
    "003, foreign-template, Bir cevap yazın",
  })
  void score_residue_isListedAndInNoSentence(String id, String type, String text) {
    ArticleScore score = article(id);
    List<String> listed = new ArrayList<>();
    for (Residue residue : score.article().residue()) {
      listed.add(residue.type().id() + " " + residue.text());
      for (SentenceScore sentence : score.sentences()) {
        assertFalse(
            sentence.sentence().span().overlaps(residue.span()),
            () -> "'" + residue.text() + "' is in '" + sentence.sentence().text() + "'");
      }
    }
    assertTrue(listed.contains(type + " " + text), listed.toString());
    for (SentenceScore sentence : score.sentences()) {
      assertFalse(sentence.sentence().text().contains(text), sentence.sentence().text());
    }
  }

  @Test
  void score_everySpan_coversItsText() {
    for (ArticleScore score : scores) {
      String text = score.article().text();
      int end = 0;
      for (SentenceScore one : score.sentences()) {
        Span span = one.sentence().span();
        assertTrue(span.start() >= end, score.article().source() + " " + span);
        end = span.end();
        assertEquals(one.sentence().text(), span.of(text));
        for (Evidence evidence : one.evidence()) {
          assertEquals(evidence.text(), evidence.span().of(text));
          assertTrue(span.contains(evidence.span()), evidence + " leaves its sentence");
        }
      }
      score.article().residue().forEach(one -> assertEquals(one.text(), one.span().of(text)));
    }
  }

  @Test
  void score_oneFile_isTheSameAsInTheFolder() {
    ArticleScore alone = score(calque, article("001").article().source()).get(0);
    assertEquals(article("001"), alone);
  }

  @Test
  void explain_text_namesTheEvidence() {
    ExplainedArticle explained = calque.explain("She began a three-day go to to Lisbon.");
    List<Evidence> evidence = explained.sentences().get(0).score().evidence();
    assertTrue(
        evidence.stream().anyMatch(one -> one.text().equals("go to to")), evidence.toString());
    assertEquals(List.of("\"began a three-day visit to Lisbon\""), explained.queries());
  }

  /** Of the samples two quote the same speech, so a batch shows in their evidence. */
  @ParameterizedTest
  @CsvSource({"AUTO, 0.01", "FAST, 0.01", "FAST, 0.2"})
  void explain_samples_haveTheScoresThatScoreGives(Tier tier, double rate) {
    try (Calque own = Calque.builder(MODELS).tier(tier).falseAlarmRate(rate).build()) {
      List<ArticleScore> expected = score(own, ARTICLES.toString());
      List<ExplainedArticle> explained = explain(own, ARTICLES.toString());
      assertEquals(expected, explained.stream().map(ExplainedArticle::score).toList());
      String alone = expected.get(2).article().source();
      assertEquals(score(own, alone).get(0), explain(own, alone).get(0).score());
    }
  }

  private static List<ExplainedArticle> explain(Calque calque, String input) {
    List<ExplainedArticle> out = new ArrayList<>();
    calque.explain(
        List.of(input),
        InputStream.nullInputStream(),
        InputOptions.defaults(),
        new ExplainListener() {
          @Override
          public void explained(ExplainedArticle article) {
            out.add(article);
          }

          @Override
          public void failed(String source, String problem) {
            fail(problem);
          }
        });
    return out;
  }
}
