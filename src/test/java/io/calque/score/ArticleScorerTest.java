package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms;
import io.calque.model.FalseAlarms.Band;
import io.calque.model.SentenceReading;
import io.calque.model.TinyModels;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.statistics.WordInContext;
import io.calque.statistics.WordsInContext;
import io.calque.text.Article;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import io.calque.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleScorerTest {
  private static final String TEXT =
      "The mayor left with out a word. The prices hovered. Nobody asked why the the town paid.";

  private static final WordInContext NOTHING = WordsInContext.none();

  @TempDir Path folder;

  private static Document document(String text) {
    return new Segmenter().segmentText(text);
  }

  private static Evidence evidence(String marked) {
    return evidence(ArtifactType.SPLIT_WORD, marked);
  }

  private static Evidence evidence(ArtifactType type, String marked) {
    return evidence(type, TEXT, marked);
  }

  private static Evidence evidence(ArtifactType type, String text, String marked) {
    int start = text.indexOf(marked);
    Span span = new Span(start, start + marked.length());
    return new Evidence(type, span, marked, List.of(), 0.9, "made up");
  }

  private static Document german(String text) {
    Document document = document(text);
    return new Document(
        new Article("a.txt", "", "de", text, document.article().blocks(), List.of()),
        document.sentences());
  }

  private ArticleScorer scorer(Label label) throws IOException {
    FalseAlarms falseAlarms =
        FalseAlarms.alike(0.9, 0.8, List.of(new Band(10, 399, Collections.nCopies(399, 1.0))));
    return new ArticleScorer(TinyModels.saying(label, 4, falseAlarms, folder), 0.01);
  }

  @ParameterizedTest
  @EnumSource(Label.class)
  void score_article_isJudgedAndShown(Label label) throws IOException {
    List<Evidence> evidence =
        List.of(evidence("with out"), evidence(ArtifactType.SOURCE_LANGUAGE_RESIDUE, "the the"));
    ArticleScore score = scorer(label).score(document(TEXT), evidence);
    assertEquals(label.id(), score.verdict().id());
    assertEquals(Tier.FAST, score.tier());
    assertTrue(score.probability().of(label) > 0.9, score.probability().toString());
    assertEquals(label == Label.ORIGINAL ? 1 : 0.0025, score.falseAlarmRate(), 1e-12);
    assertEquals(
        List.of(1, 0, 1), score.sentences().stream().map(one -> one.evidence().size()).toList());
  }

  @Test
  void score_sentenceWithoutEvidence_isShownAsOriginal() throws IOException {
    ArticleScore score = scorer(Label.SPUN).score(document(TEXT), List.of(evidence("with out")));
    assertEquals(
        List.of(Label.SPUN, Label.ORIGINAL, Label.ORIGINAL),
        score.sentences().stream().map(SentenceScore::label).toList());
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "Word", "Three short words"})
  void score_hardlyAnyText_isInsufficient(String text) throws IOException {
    ArticleScore score = scorer(Label.SPUN).score(document(text), List.of());
    assertEquals(Verdict.INSUFFICIENT, score.verdict());
    assertEquals(1, score.falseAlarmRate());
  }

  private static List<SentenceReading> unread(
      List<Sentence> sentences, List<List<Evidence>> evidence) {
    assertEquals(sentences.size(), evidence.size());
    return IntStream.range(0, sentences.size())
        .mapToObj(i -> unread(sentences.get(i), evidence.get(i)))
        .toList();
  }

  private static SentenceReading unread(Sentence sentence, List<Evidence> evidence) {
    return new SentenceReading(
        sentence,
        Collections.nCopies(sentence.tokens().size(), NOTHING),
        Collections.nCopies(sentence.tokens().size(), 0.0),
        evidence,
        Optional.empty());
  }

  @Test
  void read_evidence_goesToItsSentence() {
    List<SentenceReading> readings =
        ArticleScorer.read(
            document(TEXT),
            List.of(evidence("with out"), evidence("word"), evidence("the the")),
            ArticleScorerTest::unread);
    assertEquals(
        "[[with out, word], [], [the the]]",
        readings.stream()
            .map(one -> one.evidence().stream().map(Evidence::text).toList())
            .toList()
            .toString());
  }

  @Test
  void assess_otherLanguage_onlyItsEnglishIsRead() throws IOException {
    String text =
        "Der Rat sprach gestern lange mit ihnen. The mayor left the hall with out a word to them."
            + " Danach ging er in die Stadt.";
    List<Evidence> evidence =
        Stream.of("mit ihnen", "with out", "Stadt")
            .map(marked -> evidence(ArtifactType.SPLIT_WORD, text, marked))
            .toList();
    AssessedArticle assessed = scorer(Label.SPUN).assess(german(text), evidence);
    assertEquals(Verdict.INSUFFICIENT, assessed.score().verdict());
    assertEquals(List.of(assessed.score().sentences().get(1)), assessed.scoresRead());
    assertEquals(
        "[[], [with out], []]",
        assessed.score().sentences().stream()
            .map(one -> one.evidence().stream().map(Evidence::text).toList())
            .toList()
            .toString());
    ExplainedArticle explained = Explainer.explain(assessed, List.of());
    assertEquals(
        List.of(0.0, 0.5, 0.0),
        explained.sentences().stream().map(one -> one.replaced().get(0)).toList());
  }

  @Test
  void assess_onlyOtherLanguage_isOriginalToAllReaders() throws IOException {
    String text = "Der Rat sprach gestern lange. Danach ging er in die Stadt.";
    AssessedArticle assessed = scorer(Label.SPUN).assess(german(text), List.of());
    assertEquals(List.of(), assessed.readings());
    assertEquals(new Probabilities(1, 0, 0), assessed.score().probability());
    assertEquals(2, assessed.score().sentences().size());
    assertEquals(List.of(), Explainer.explain(assessed, List.of()).contributions());
  }

  @Test
  void assessedArticle_readingOfAnotherSentence_isRefused() throws IOException {
    AssessedArticle one = scorer(Label.SPUN).assess(document(TEXT), List.of());
    AssessedArticle other = scorer(Label.SPUN).assess(document("Nobody left."), List.of());
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> new AssessedArticle(one.score(), other.readings(), one.models()))
            .getMessage();
    assertEquals("1 sentences read, not all of the score's 3", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|0",
        "He paid 12 euros, he said.|6",
        "He said “we won and left” then.|3",
        "“All of it.” “All.”|0",
      })
  void unquotedWords_text_countsWordsAndNumbersOutsideMarks(String text, int words) {
    assertEquals(words, ArticleScorer.unquotedWords(document(text)));
  }
}
