package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.encode.Encoded;
import io.calque.encode.Encoded.LogOdds;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.signal.Habits;
import io.calque.statistics.ContextReader;
import io.calque.statistics.LanguageStatistics;
import io.calque.statistics.WordInContext;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.train.TinyStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Token, sentence and article features. */
class FeaturesTest {
  @TempDir static Path folder;

  private static ContextReader contexts;
  private static ArticleFeatures articles;

  @BeforeAll
  static void count() throws IOException {
    LanguageStatistics statistics = TinyStatistics.in(folder);
    contexts = new ContextReader(statistics);
    articles = new ArticleFeatures(new Habits(statistics));
  }

  private static SentenceReading read(String text, Evidence... evidence) {
    Sentence sentence = new Segmenter().segmentText(text).sentences().get(0);
    List<WordInContext> words = contexts.read(sentence.tokens());
    List<Double> scores = new ArrayList<>(Collections.nCopies(words.size(), 0.25));
    return new SentenceReading(sentence, words, scores, List.of(evidence), Optional.empty());
  }

  private static int[] token(SentenceReading reading, int at) {
    return new TokenFeatures(reading.sentence(), reading.contexts()).of(at);
  }

  /** Typography belongs to a site, not to a writer. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "The wages – he said – rose on Friday.|The wages - he said - rose on Friday.",
        "The wages — he said — rose on Friday.|The wages - he said - rose on Friday.",
        "The “rose” and the drone don’t fly.|The \"rose\" and the drone don't fly.",
        "It’s the baker’s bread, he said…|It's the baker's bread, he said...",
      })
  void of_curlyAndStraightMarks_giveTheSameFeatures(String typographic, String plain) {
    SentenceReading one = read(typographic);
    SentenceReading two = read(plain);
    assertArrayEquals(SentenceFeatures.of(one), SentenceFeatures.of(two));
    for (int i = 0; i < one.contexts().size(); i++) {
      assertArrayEquals(token(one, i), token(two, i), one.sentence().tokens().get(i).text());
    }
  }

  @Test
  void of_anySentence_isInRange() {
    SentenceReading reading = read("The prices hovered on Monday, “we eat 1,200 breads,” he said.");
    assertInRange(SentenceFeatures.of(reading), SentenceFeatures.DIMENSION);
    for (int i = 0; i < reading.contexts().size(); i++) {
      assertInRange(token(reading, i), TokenFeatures.DIMENSION);
    }
  }

  @Test
  void of_evidence_changesTheSentence() {
    Evidence found =
        new Evidence(ArtifactType.SPLIT_WORD, new Span(0, 3), "The", List.of(), 0.9, "made up");
    assertFalse(
        Arrays.equals(
            SentenceFeatures.of(read("The wages rose.")),
            SentenceFeatures.of(read("The wages rose.", found))));
  }

  @ParameterizedTest
  @EnumSource(names = {"AGREEMENT", "ARTICLE_ERROR", "MISSING_WORD"})
  void of_slips_changeNeitherSentenceNorArticle(ArtifactType type) {
    SentenceReading plain = read("The wages rose.");
    SentenceReading slip =
        read("The wages rose.", new Evidence(type, new Span(0, 3), "The", List.of(), 0.9, "slip"));
    assertArrayEquals(SentenceFeatures.of(plain), SentenceFeatures.of(slip));
    List<Probabilities> classes = List.of(new Probabilities(0.5, 0.3, 0.2));
    assertArrayEquals(articles.of(List.of(plain), classes), articles.of(List.of(slip), classes), 0);
  }

  @Test
  void of_candidate_changesNeitherSentenceNorArticle() {
    SentenceReading plain = read("The wages rose.");
    Evidence candidate =
        new Evidence(
            ArtifactType.LITERAL_IDIOM, new Span(0, 3), "The", List.of(), 0.9, "why", true);
    SentenceReading hinted = read("The wages rose.", candidate);
    assertArrayEquals(SentenceFeatures.of(plain), SentenceFeatures.of(hinted));
    List<Probabilities> classes = List.of(new Probabilities(0.5, 0.3, 0.2));
    assertArrayEquals(
        articles.of(List.of(plain), classes), articles.of(List.of(hinted), classes), 0);
  }

  /** One object reads every token of its sentence, in any order. */
  @Test
  void of_tokensInAnyOrder_areTheSame() {
    SentenceReading reading = read("The prices hovered on Monday.");
    TokenFeatures features = new TokenFeatures(reading.sentence(), reading.contexts());
    for (int at : new int[] {4, 0, 2, 0, 5}) {
      assertArrayEquals(token(reading, at), features.of(at), "token " + at);
    }
  }

  @Test
  void of_tokensOfAnotherContext_areDifferent() {
    int[] odd = token(read("The prices hovered on Monday."), 2);
    int[] good = token(read("The drone hovered over a field."), 2);
    int[] quoted = token(read("“The prices hovered on Monday.”"), 3);
    assertFalse(Arrays.equals(odd, good));
    assertFalse(Arrays.equals(odd, quoted));
  }

  @Test
  void of_sentenceScores_changeTheSentence() {
    SentenceReading plain = read("The wages rose on Friday.");
    List<Double> scores = new ArrayList<>(plain.replaced());
    scores.set(2, 0.99);
    SentenceReading doubted =
        new SentenceReading(
            plain.sentence(), plain.contexts(), scores, List.of(), Optional.empty());
    assertFalse(Arrays.equals(SentenceFeatures.of(plain), SentenceFeatures.of(doubted)));
  }

  private static int[] encoded(double spun, double translated, LogOdds window) {
    SentenceReading plain = read("The wages rose on Friday.");
    List<Double> nothing = Collections.nCopies(plain.replaced().size(), 0.0);
    Encoded encoded = new Encoded(nothing, nothing, new LogOdds(spun, translated), window);
    return SentenceFeatures.of(
        new SentenceReading(
            plain.sentence(), plain.contexts(), plain.replaced(), List.of(), Optional.of(encoded)));
  }

  /** What a transformer makes of a sentence and of its window; however sure it is. */
  @Test
  void of_encoded_changesTheSentence() {
    LogOdds human = new LogOdds(-3, -3);
    int[] plain = encoded(-3, -3, human);
    assertEquals(
        SentenceFeatures.of(read("The wages rose on Friday.")).length + 6,
        plain.length,
        "features");
    assertInRange(plain, SentenceFeatures.DIMENSION);
    assertFalse(Arrays.equals(plain, encoded(3, -3, human)));
    assertFalse(Arrays.equals(plain, encoded(-3, 3, human)));
    assertFalse(Arrays.equals(encoded(3, -3, human), encoded(-3, 3, human)), "which of them");
    assertFalse(Arrays.equals(plain, encoded(-3, -3, new LogOdds(3, -3))), "a spun window");
    assertFalse(Arrays.equals(plain, encoded(-3, -3, new LogOdds(-3, 3))), "a translated window");
    assertArrayEquals(encoded(50, -50, human), encoded(1e9, -1e9, human));
  }

  @Test
  void articleFeatures_namesAndNumbers_areAsMany() {
    SentenceReading reading = read("The wages rose.");
    double[] numbers = articles.of(List.of(reading), List.of(new Probabilities(0.2, 0.5, 0.3)));
    List<String> names = ArticleFeatures.names();
    assertEquals(names.size(), numbers.length);
    assertEquals(names.size(), names.stream().distinct().count());
    assertEquals(0, numbers[names.indexOf("spun top")], 1e-9);
    assertEquals(0.5, numbers[names.indexOf("replaced words per word")], 1e-9);
    assertEquals(0, numbers[names.indexOf("log sentences")]);
    assertTrue(Arrays.stream(numbers).allMatch(Double::isFinite));
  }

  @Test
  void articleFeatures_maskedWords_areMeanAndTopQuarterOfThoseRead() {
    List<String> names = ArticleFeatures.names();
    List<SentenceReading> readings = new ArrayList<>();
    for (double odds : new double[] {3, 1, -1, -3, 5}) {
      readings.add(masked(read("The wages rose."), OptionalDouble.of(odds)));
    }
    readings.add(masked(read("The wages rose."), OptionalDouble.empty()));
    double[] numbers =
        articles.of(readings, Collections.nCopies(6, new Probabilities(0.2, 0.5, 0.3)));
    assertEquals(1, numbers[names.indexOf("masked words mean")], 1e-9);
    assertEquals(4, numbers[names.indexOf("masked words top quarter")], 1e-9);
    double[] none =
        articles.of(List.of(readings.get(5)), List.of(new Probabilities(0.2, 0.5, 0.3)));
    assertEquals(0, none[names.indexOf("masked words mean")]);
  }

  private static SentenceReading masked(SentenceReading one, OptionalDouble odds) {
    return new SentenceReading(
        one.sentence(), one.contexts(), one.replaced(), one.evidence(), one.encoded(), odds);
  }

  @Test
  void articleFeatures_unequalLists_areRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> articles.of(List.of(read("One.")), List.of()));
    assertEquals("1 sentences for 0 class probabilities", e.getMessage());
  }

  private static void assertInRange(int[] indexes, int dimension) {
    assertTrue(indexes.length > 0);
    for (int index : indexes) {
      assertTrue(index >= 0 && index < dimension, "index " + index);
    }
  }
}
