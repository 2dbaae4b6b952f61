package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms;
import io.calque.model.FalseAlarms.Band;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Article;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
  private static final String TEXT =
      "The mayor opened the new bridge on Monday morning. ".repeat(5);
  private static final Probabilities SPUN = new Probabilities(0.01, 0.9, 0.09);
  private static final Probabilities ORIGINAL = new Probabilities(0.9, 0.05, 0.05);

  /** From 40 words; 199 human articles, one of which scores 2. */
  private static final FalseAlarms FALSE_ALARMS =
      FalseAlarms.alike(0.9, 0.5, List.of(new Band(40, 199, scores())));

  private static List<Double> scores() {
    List<Double> scores = new ArrayList<>(List.of(2.0));
    scores.addAll(Collections.nCopies(198, -1.0));
    return scores;
  }

  private static Document document(String text, String language) {
    Document document = new Segmenter().segmentText(text);
    Article article = document.article();
    return new Document(
        new Article("a.txt", "", language, text, article.blocks(), List.of()),
        document.sentences());
  }

  private static int weighed(List<SentenceScore> sentences) {
    return sentences.stream().mapToInt(one -> one.weighed().size()).sum();
  }

  private static Judge.Ruling rule(Document document, Probabilities article, int evidence) {
    return rule(document, article, evidence, ArtifactType.REPEATED_WORD);
  }

  private static Judge.Ruling rule(
      Document document, Probabilities article, int evidence, ArtifactType type) {
    List<SentenceScore> sentences =
        document.sentences().stream().map(one -> score(one, evidence, type)).toList();
    return new Judge(FALSE_ALARMS, 0.01).rule(document, article, sentences, weighed(sentences));
  }

  /** The first sentences carry one piece of evidence each, {@code evidence} together. */
  private static SentenceScore score(Sentence sentence, int evidence, ArtifactType type) {
    Evidence found =
        new Evidence(
            type,
            sentence.tokens().get(0).span(),
            sentence.tokens().get(0).text(),
            List.of(),
            0.9,
            "made up");
    List<Evidence> own = sentence.index() < evidence ? List.of(found) : List.of();
    return new SentenceScore(sentence, Label.SPUN, SPUN, own);
  }

  @ParameterizedTest
  @CsvSource({"de, German (de)", "tr, Turkish (tr)", "zh, Chinese (zh)", "xx, xx"})
  void rule_otherLanguage_isInsufficientAndNamed(String language, String name) {
    Judge.Ruling ruling = rule(document(TEXT, language), SPUN, 5);
    assertEquals(Verdict.INSUFFICIENT, ruling.verdict());
    assertEquals("the text is in " + name + ", not in English", ruling.reason());
    assertEquals(1, ruling.falseAlarmRate());
  }

  @Test
  void rule_languageNotTold_isJudged() {
    assertEquals(Verdict.SPUN, rule(document(TEXT, "und"), SPUN, 5).verdict());
  }

  @Test
  void rule_fewWords_isInsufficientAndPointsToTheEvidence() {
    Document document = document("The mayor opened the bridge.", "en");
    Judge.Ruling bare = rule(document, SPUN, 0);
    assertEquals(Verdict.INSUFFICIENT, bare.verdict());
    assertEquals("5 words outside quotations are too few to judge", bare.reason());
    assertEquals(1, bare.falseAlarmRate());
    assertEquals(
        "5 words outside quotations are too few to judge; the evidence is shown",
        rule(document, SPUN, 1).reason());
  }

  @Test
  void rule_quotedWords_doNotCount() {
    Judge.Ruling ruling = rule(document("“" + TEXT.strip() + "” He said so.", "en"), SPUN, 3);
    assertEquals(Verdict.INSUFFICIENT, ruling.verdict());
    assertTrue(ruling.reason().startsWith("3 words outside quotations"), ruling.reason());
  }

  @Test
  void rule_noText_isInsufficient() {
    assertEquals(Verdict.INSUFFICIENT, rule(document("", "und"), ORIGINAL, 0).verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "0, '0 odd spots; 100 % of human articles score as high'",
    "1, '1 odd spot; 100 % of human articles score as high'",
    "4, '4 odd spots; 100 % of human articles score as high'",
  })
  void rule_rateAboveThePromise_isOriginal(int evidence, String reason) {
    Judge.Ruling ruling = rule(document(TEXT, "en"), ORIGINAL, evidence);
    assertEquals(Verdict.ORIGINAL, ruling.verdict());
    assertEquals(reason, ruling.reason());
    assertEquals(1, ruling.falseAlarmRate());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void rule_lowRateWithLittleEvidence_isOriginal(int evidence) {
    Judge.Ruling ruling = rule(document(TEXT, "en"), SPUN, evidence);
    assertEquals(Verdict.ORIGINAL, ruling.verdict());
    assertEquals("unusual style, but no visible artifact to show for it", ruling.reason());
    assertEquals(0.005, ruling.falseAlarmRate(), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(names = {"AGREEMENT", "ARTICLE_ERROR", "MISSING_WORD"})
  void rule_lowRateWithSlipsAlone_isOriginal(ArtifactType type) {
    Judge.Ruling ruling = rule(document(TEXT, "en"), SPUN, 5, type);
    assertEquals(Verdict.ORIGINAL, ruling.verdict());
    assertEquals(
        "unusual style, but only mistakes to show for it that learners make too", ruling.reason());
  }

  @Test
  void rule_lowRateWithCandidatesAlone_isOriginalWithoutArtifacts() {
    List<SentenceScore> sentences = new ArrayList<>();
    for (Sentence sentence : document(TEXT, "en").sentences()) {
      Evidence known = score(sentence, 5, ArtifactType.LITERAL_IDIOM).evidence().get(0);
      Evidence candidate =
          new Evidence(
              known.type(), known.span(), known.text(), List.of(), 0.9, known.reason(), true);
      sentences.add(new SentenceScore(sentence, Label.ORIGINAL, SPUN, List.of(candidate)));
    }
    Judge.Ruling ruling =
        new Judge(FALSE_ALARMS, 0.01).rule(document(TEXT, "en"), SPUN, sentences, 0);
    assertEquals(Verdict.ORIGINAL, ruling.verdict());
    assertEquals("unusual style, but no visible artifact to show for it", ruling.reason());
  }

  @Test
  void rule_slipsAmongOtherEvidence_areNotCounted() {
    List<SentenceScore> sentences = new ArrayList<>();
    for (Sentence sentence : document(TEXT, "en").sentences()) {
      ArtifactType type = sentence.index() < 2 ? ArtifactType.SPLIT_WORD : ArtifactType.AGREEMENT;
      sentences.add(score(sentence, 5, type));
    }
    assertEquals(
        "2 artifacts in 2 of 5 sentences; 0.5 % of human articles of this length score as high",
        new Judge(FALSE_ALARMS, 0.01)
            .rule(document(TEXT, "en"), SPUN, sentences, weighed(sentences))
            .reason());
  }

  @ParameterizedTest
  @CsvSource({"0.9, 0.09, SPUN", "0.09, 0.9, TRANSLATED", "0.495, 0.495, SPUN"})
  void rule_lowRateWithEvidence_isTheLikelierClass(
      double spun, double translated, Verdict verdict) {
    Judge.Ruling ruling = rule(document(TEXT, "en"), new Probabilities(0.01, spun, translated), 2);
    assertEquals(verdict, ruling.verdict());
    assertEquals(
        "2 artifacts in 2 of 5 sentences; 0.5 % of human articles of this length score as high",
        ruling.reason());
  }

  /** Strength 2 is that of one human article: 2 of 200 score as high, which is the promise. */
  @Test
  void rule_rateEqualToThePromise_isAccused() {
    double original = 1 / (1 + Math.exp(2.0));
    Probabilities article = new Probabilities(original, 1 - original, 0);
    Judge.Ruling ruling = rule(document(TEXT, "en"), article, 2);
    assertEquals(0.01, ruling.falseAlarmRate(), 1e-12);
    assertEquals(Verdict.SPUN, ruling.verdict());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void new_promiseOutOfRange_isRefused(double rate) {
    var e = assertThrows(IllegalArgumentException.class, () -> new Judge(FALSE_ALARMS, rate));
    assertEquals("fpr " + rate + " is not between 0 and 1", e.getMessage());
  }
}
