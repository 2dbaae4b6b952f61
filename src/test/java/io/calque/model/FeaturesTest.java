package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.ContextReader;
import io.calque.signal.Evidence;
import io.calque.signal.WordInContext;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Token, sentence and article features. */
class FeaturesTest {
  @TempDir static Path folder;

  private static ContextReader contexts;

  @BeforeAll
  static void count() throws IOException {
    contexts = new ContextReader(TinyStatistics.in(folder));
  }

  private static SentenceReading read(String text, Evidence... evidence) {
    Sentence sentence = new Segmenter().segmentText(text).sentences().get(0);
    List<WordInContext> words = contexts.read(sentence.tokens());
    List<Double> scores = new ArrayList<>(Collections.nCopies(words.size(), 0.25));
    return new SentenceReading(sentence, words, scores, List.of(evidence));
  }

  private static int[] token(SentenceReading reading, int at) {
    return TokenFeatures.of(reading.sentence(), reading.contexts(), at);
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
  void of_anySentence_isAscendingAndInRange() {
    SentenceReading reading = read("The prices hovered on Monday, “we eat 1,200 breads,” he said.");
    assertAscending(SentenceFeatures.of(reading), SentenceFeatures.DIMENSION);
    for (int i = 0; i < reading.contexts().size(); i++) {
      assertAscending(token(reading, i), TokenFeatures.DIMENSION);
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

  @Test
  void form_numbersAndEnds_areGeneral() {
    Sentence sentence = read("In 2019 they had 12 – more.").sentence();
    List<String> forms = new ArrayList<>();
    for (int i = -1; i <= sentence.tokens().size(); i++) {
      forms.add(TokenFeatures.form(sentence.tokens(), i));
    }
    assertEquals("[<s>, in, <number>, they, had, 12, -, more, ., </s>]", forms.toString());
  }

  @Test
  void articleFeatures_namesAndNumbers_areAsMany() {
    SentenceReading reading = read("The wages rose.");
    double[] numbers =
        ArticleFeatures.of(List.of(reading), List.of(new Probabilities(0.2, 0.5, 0.3)));
    List<String> names = ArticleFeatures.names();
    assertEquals(names.size(), numbers.length);
    assertEquals(names.size(), names.stream().distinct().count());
    assertEquals(0, numbers[names.indexOf("spun top")], 1e-9);
    assertEquals(0.5, numbers[names.indexOf("replaced words per word")], 1e-9);
    assertEquals(0, numbers[names.indexOf("log sentences")]);
    assertTrue(Arrays.stream(numbers).allMatch(Double::isFinite));
  }

  @Test
  void articleFeatures_unequalLists_areRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> ArticleFeatures.of(List.of(read("One.")), List.of()));
    assertEquals("1 sentences for 0 class probabilities", e.getMessage());
  }

  private static void assertAscending(int[] indexes, int dimension) {
    assertTrue(indexes[0] >= 0 && indexes[indexes.length - 1] < dimension);
    for (int i = 1; i < indexes.length; i++) {
      assertTrue(indexes[i - 1] < indexes[i], "at " + i);
    }
  }
}
