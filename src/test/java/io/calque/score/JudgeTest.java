package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms;
import io.calque.model.FalseAlarms.Band;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.signal.Signals;
import io.calque.text.Article;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import io.calque.text.Span;
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

  /** Strengths that no human article has, that one in a hundred has, and that all of them have. */
  private static final double NONE = 5;

  private static final double ONE = 2;
  private static final double ALL = -1;

  /** From 40 words; 399 human articles, three of which score 2; alike in both tests. */
  private static final FalseAlarms FALSE_ALARMS =
      FalseAlarms.alike(0.9, 0.5, List.of(new Band(40, 399, scores())));

  private static final Judge JUDGE = new Judge(FALSE_ALARMS, 0.01);

  private static List<Double> scores() {
    List<Double> scores = new ArrayList<>(List.of(ONE, ONE, ONE));
    scores.addAll(Collections.nCopies(396, ALL));
    return scores;
  }

  private static Document document(String text, String language) {
    Document document = new Segmenter().segmentText(text);
    Article article = document.article();
    return new Document(
        new Article("a.txt", "", language, text, article.blocks(), List.of()),
        document.sentences());
  }

  /** What there is to show, as the scorer counts it. */
  private static Judge.Found found(List<SentenceScore> sentences) {
    int spun = 0;
    int translated = 0;
    int beyondLists = 0;
    for (SentenceScore sentence : sentences) {
      for (Evidence one : sentence.weighed()) {
        spun += one.type().label() == Label.SPUN ? 1 : 0;
        translated += one.type().label() == Label.TRANSLATED ? 1 : 0;
        beyondLists += Signals.isList(one.rule()) ? 0 : 1;
      }
    }
    return new Judge.Found(spun, translated, beyondLists);
  }

  /** An article of those strengths that carries one piece of evidence in each first sentence. */
  private static Judge.Ruling rule(double spun, double translated, Evidence... evidence) {
    return rule(SPUN, spun, translated, evidence);
  }

  private static Judge.Ruling rule(
      Probabilities article, double spun, double translated, Evidence... evidence) {
    Document document = document(TEXT, "en");
    List<SentenceScore> sentences = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      int at = sentence.index();
      List<Evidence> own = at < evidence.length ? List.of(evidence[at]) : List.of();
      sentences.add(new SentenceScore(sentence, Label.SPUN, SPUN, own));
    }
    ArticleTests tests = JUDGE.tests(document, spun, translated);
    return JUDGE.rule(document, article, tests, sentences, found(sentences));
  }

  private static Judge.Ruling rule(Document document, double spun, int evidence) {
    return rule(document, spun, evidence, ArtifactType.REPEATED_WORD);
  }

  private static Judge.Ruling rule(
      Document document, double spun, int evidence, ArtifactType type) {
    List<SentenceScore> sentences =
        document.sentences().stream().map(one -> score(one, evidence, type)).toList();
    ArticleTests tests = JUDGE.tests(document, spun, ALL);
    return JUDGE.rule(document, SPUN, tests, sentences, found(sentences));
  }

  private static Evidence of(ArtifactType type) {
    return new Evidence(type, new Span(0, 3), "The", List.of(), 0.9, "made up");
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
    Judge.Ruling ruling = rule(document(TEXT, language), NONE, 5);
    assertEquals(Verdict.INSUFFICIENT, ruling.verdict());
    assertEquals("the text is in " + name + ", not in English", ruling.reason());
    assertEquals(1, ruling.falseAlarmRate());
  }

  @Test
  void rule_languageNotTold_isJudged() {
    assertEquals(Verdict.SPUN, rule(document(TEXT, "und"), NONE, 5).verdict());
  }

  @Test
  void rule_fewWords_isInsufficientAndPointsToTheEvidence() {
    Document document = document("The mayor opened the bridge.", "en");
    Judge.Ruling bare = rule(document, NONE, 0);
    assertEquals(Verdict.INSUFFICIENT, bare.verdict());
    assertEquals("5 words outside quotations are too few to judge", bare.reason());
    assertEquals(1, bare.falseAlarmRate());
    assertEquals(
        "5 words outside quotations are too few to judge; the evidence is shown",
        rule(document, NONE, 1).reason());
  }

  @Test
  void rule_quotedWords_doNotCount() {
    Judge.Ruling ruling = rule(document("“" + TEXT.strip() + "” He said so.", "en"), NONE, 3);
    assertEquals(Verdict.INSUFFICIENT, ruling.verdict());
    assertTrue(ruling.reason().startsWith("3 words outside quotations"), ruling.reason());
  }

  @Test
  void rule_noText_isInsufficient() {
    assertEquals(Verdict.INSUFFICIENT, rule(document("", "und"), NONE, 0).verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "0, '0 odd spots; 100 % of human articles score as high'",
    "1, '1 odd spot; 100 % of human articles score as high'",
    "4, '4 odd spots; 100 % of human articles score as high'",
  })
  void rule_rateAboveThePromise_isOriginal(int evidence, String reason) {
    Judge.Ruling ruling = rule(document(TEXT, "en"), ALL, evidence);
    assertEquals(Verdict.ORIGINAL, ruling.verdict());
    assertEquals(reason, ruling.reason());
    assertEquals(1, ruling.falseAlarmRate());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void rule_lowRateWithLittleEvidence_isOriginal(int evidence) {
    Judge.Ruling ruling = rule(document(TEXT, "en"), NONE, evidence);
    assertEquals(Verdict.ORIGINAL, ruling.verdict());
    assertEquals("unusual style, but no visible artifact to show for it", ruling.reason());
    assertEquals(0.0025, ruling.falseAlarmRate(), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(names = {"AGREEMENT", "ARTICLE_ERROR", "MISSING_WORD"})
  void rule_lowRateWithSlipsAlone_isOriginal(ArtifactType type) {
    Judge.Ruling ruling = rule(document(TEXT, "en"), NONE, 5, type);
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
    Document document = document(TEXT, "en");
    Judge.Ruling ruling =
        JUDGE.rule(document, SPUN, JUDGE.tests(document, NONE, NONE), sentences, found(sentences));
    assertEquals(Verdict.ORIGINAL, ruling.verdict());
    assertEquals("unusual style, but no visible artifact to show for it", ruling.reason());
  }

  @Test
  void rule_slipsAmongOtherEvidence_areNotCounted() {
    Document document = document(TEXT, "en");
    List<SentenceScore> sentences = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      ArtifactType type = sentence.index() < 2 ? ArtifactType.SPLIT_WORD : ArtifactType.AGREEMENT;
      sentences.add(score(sentence, 5, type));
    }
    assertEquals(
        "2 artifacts in 2 of 5 sentences; 0.3 % of human articles of this length score as high",
        JUDGE
            .rule(document, SPUN, JUDGE.tests(document, NONE, ALL), sentences, found(sentences))
            .reason());
  }

  @Test
  void rule_spunTestAlone_isSpun() {
    Evidence[] evidence = {of(ArtifactType.REPEATED_WORD), of(ArtifactType.TITLE_CALQUE)};
    Judge.Ruling ruling = rule(NONE, ALL, evidence);
    assertEquals(Verdict.SPUN, ruling.verdict());
    assertEquals(0.0025, ruling.falseAlarmRate(), 1e-12);
    assertEquals(
        "2 artifacts in 2 of 5 sentences; 0.3 % of human articles of this length score as high",
        ruling.reason());
  }

  @Test
  void rule_translatedTestAlone_isTranslated() {
    Judge.Ruling ruling = rule(ALL, NONE, of(ArtifactType.TITLE_CALQUE));
    assertEquals(Verdict.TRANSLATED, ruling.verdict());
    assertEquals(0.0025, ruling.falseAlarmRate(), 1e-12);
  }

  /** A machine's wording that a transformer shows is enough to see. */
  @Test
  void rule_translatedTestWithAWording_isTranslated() {
    assertEquals(
        Verdict.TRANSLATED, rule(ALL, NONE, of(ArtifactType.TRANSLATED_WORDING)).verdict());
  }

  @Test
  void rule_translatedTestWithoutVisibleWording_isWithheld() {
    Judge.Ruling bare = rule(ALL, NONE);
    assertEquals(Verdict.ORIGINAL, bare.verdict());
    assertEquals("unusual style, but no visible artifact to show for it", bare.reason());
    assertEquals(0.0025, bare.falseAlarmRate(), 1e-12);
    Evidence spun = of(ArtifactType.REPEATED_WORD);
    assertEquals(Verdict.ORIGINAL, rule(ALL, NONE, spun, spun, spun).verdict());
  }

  /** Each test has a share of the promise: what one article in a hundred reaches is too common. */
  @Test
  void rule_rateEqualToThePromise_isOriginal() {
    Evidence[] evidence = {of(ArtifactType.REPEATED_WORD), of(ArtifactType.TITLE_CALQUE)};
    Judge.Ruling ruling = rule(ONE, ONE, evidence);
    assertEquals(0.01, ruling.falseAlarmRate(), 1e-12);
    assertEquals(Verdict.ORIGINAL, ruling.verdict());
    assertEquals("2 odd spots; 1 % of human articles score as high", ruling.reason());
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, true, true",
    "0.0025, true, true",
    "0.0025001, true, false",
    "0.0075, true, false",
    "0.0075001, false, false",
    "1, false, false"
  })
  void rejects_rate_isHeldToTheShareOfTheTest(double rate, boolean spun, boolean translated) {
    ArticleTests.Test test = new ArticleTests.Test(3, rate);
    assertEquals(spun, JUDGE.rejectsAsSpun(new ArticleTests(test, test)));
    assertEquals(translated, JUDGE.rejectsAsTranslated(new ArticleTests(test, test)));
  }

  /** With both together no more than the promised share of human articles is accused. */
  @Test
  void rejects_bothTests_keepThePromiseTogether() {
    List<Double> rising = new ArrayList<>();
    for (int i = 999; i > 0; i--) {
      rising.add((double) i);
    }
    Judge judge = new Judge(FalseAlarms.alike(0.9, 0.5, List.of(new Band(40, 999, rising))), 0.02);
    Document document = document(TEXT, "en");
    int accused = 0;
    for (int i = 1; i <= 999; i++) {
      ArticleTests spun = judge.tests(document, i, -1);
      ArticleTests translated = judge.tests(document, -1, i);
      accused += judge.rejectsAsSpun(spun) ? 1 : 0;
      accused += judge.rejectsAsTranslated(translated) ? 1 : 0;
      assertTrue(!judge.rejectsAsTranslated(spun) && !judge.rejectsAsSpun(translated));
    }
    assertEquals(18, accused, "of 999 articles 14 by one test and 4 by the other");
  }

  @ParameterizedTest
  @CsvSource({"0.9, 0.09, SPUN", "0.09, 0.9, TRANSLATED", "0.495, 0.495, SPUN"})
  void rule_bothTestsAlike_isTheLikelierClass(double spun, double translated, Verdict verdict) {
    Probabilities article = new Probabilities(0.01, spun, translated);
    Evidence[] evidence = {of(ArtifactType.REPEATED_WORD), of(ArtifactType.TITLE_CALQUE)};
    assertEquals(verdict, rule(article, NONE, NONE, evidence).verdict());
  }

  @Test
  void rule_bothTests_isTheOneThatFewerHumansPass() {
    Judge judge = new Judge(FALSE_ALARMS, 0.05);
    Document document = document(TEXT, "en");
    List<SentenceScore> sentences =
        document.sentences().stream().map(one -> score(one, 2, ArtifactType.TITLE_CALQUE)).toList();
    Judge.Ruling ruling =
        judge.rule(document, SPUN, judge.tests(document, ONE, NONE), sentences, found(sentences));
    assertEquals(Verdict.TRANSLATED, ruling.verdict(), "0.25 % against 1 %");
    assertEquals(0.0025, ruling.falseAlarmRate(), 1e-12);
    ruling =
        judge.rule(document, SPUN, judge.tests(document, NONE, ONE), sentences, found(sentences));
    assertEquals(Verdict.SPUN, ruling.verdict());
  }

  @Test
  void rule_bothTestsWithEvidenceOfOne_isThatOne() {
    Evidence spun = of(ArtifactType.REPEATED_WORD);
    Probabilities translated = new Probabilities(0.01, 0.09, 0.9);
    assertEquals(Verdict.SPUN, rule(translated, NONE, NONE, spun, spun).verdict());
    assertEquals(
        Verdict.TRANSLATED, rule(SPUN, NONE, NONE, of(ArtifactType.TITLE_CALQUE)).verdict());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tortured-phrase",
        "function-words",
        "wrong-part-of-speech",
        "substitutions",
        "split-words",
        "literal-idioms"
      })
  void rule_rowsOfListsAlone_areWithheld(String rule) {
    Evidence row = of(ArtifactType.SPLIT_WORD).by(rule);
    Evidence phrase = of(ArtifactType.TORTURED_PHRASE).by("tortured-phrase");
    Judge.Ruling ruling = rule(NONE, ALL, row, phrase, row, row);
    assertEquals(Verdict.ORIGINAL, ruling.verdict());
    assertEquals(
        "unusual style, but nothing to show for it but phrases that people write too",
        ruling.reason());
    Evidence other = of(ArtifactType.REPEATED_WORD);
    assertEquals(Verdict.SPUN, rule(NONE, ALL, row, other).verdict(), "and another artifact");
    Evidence word = of(ArtifactType.TORTURED_PHRASE).by(Evidence.REPLACED);
    assertEquals(Verdict.SPUN, rule(NONE, ALL, row, word).verdict(), "and a replaced word");
  }

  @Test
  void rule_rowsOfListsAndSlips_areWithheld() {
    Evidence row = of(ArtifactType.SPLIT_WORD).by("split-words");
    Evidence slip = of(ArtifactType.AGREEMENT);
    assertEquals(Verdict.ORIGINAL, rule(NONE, ALL, row, row, slip).verdict());
  }

  @Test
  void tests_articleThatIsNotJudged_keepItsStrengths() {
    ArticleTests tests = JUDGE.tests(document("The mayor opened the bridge.", "en"), 7, 8);
    assertEquals(new ArticleTests(new ArticleTests.Test(7, 1), new ArticleTests.Test(8, 1)), tests);
    assertEquals(1, tests.smallest());
  }

  @Test
  void tests_article_areOfItsLength() {
    ArticleTests tests = JUDGE.tests(document(TEXT, "en"), ONE, NONE);
    assertEquals(0.01, tests.spun().falseAlarmRate(), 1e-12);
    assertEquals(0.0025, tests.translated().falseAlarmRate(), 1e-12);
    assertEquals(0.0025, tests.smallest(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void new_promiseOutOfRange_isRefused(double rate) {
    var e = assertThrows(IllegalArgumentException.class, () -> new Judge(FALSE_ALARMS, rate));
    assertEquals("fpr " + rate + " is not between 0 and 1", e.getMessage());
  }
}
