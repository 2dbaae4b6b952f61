package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.signal.Habits;
import io.calque.statistics.WordsInContext;
import io.calque.text.Sentence;
import io.calque.train.TinyStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleStyleTest {
  private static final String CONTRAST = "replaced words in narration less quotations";

  @TempDir static Path folder;

  private static Habits habits;

  @BeforeAll
  static void count() throws IOException {
    habits = new Habits(TinyStatistics.in(folder));
  }

  /** Quoted words score 0.1, others 0.4. */
  private static SentenceReading read(Sentence sentence) {
    return new SentenceReading(
        sentence,
        Collections.nCopies(sentence.tokens().size(), WordsInContext.none()),
        sentence.tokens().stream()
            .map(token -> sentence.isQuoted(token.span()) ? 0.1 : 0.4)
            .toList(),
        List.of(),
        Optional.empty());
  }

  private static double number(String name, String text) {
    List<SentenceReading> readings =
        new Segmenter().segmentText(text).sentences().stream().map(ArticleStyleTest::read).toList();
    double[] numbers = ArticleStyle.of(readings, habits);
    assertEquals(ArticleStyle.NAMES.size(), numbers.length);
    assertTrue(Arrays.stream(numbers).allMatch(Double::isFinite), Arrays.toString(numbers));
    return numbers[ArticleStyle.NAMES.indexOf(name)];
  }

  /** Words of letters alone, all different. */
  private static String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
        .collect(Collectors.joining(" "));
  }

  @Test
  void of_names_areDistinct() {
    assertEquals(ArticleStyle.NAMES.size(), ArticleStyle.NAMES.stream().distinct().count());
  }

  @Test
  void diversity_shortText_isTheShareOfDistinctWords() {
    assertEquals(0.6, number("lexical diversity", "The baker told the baker."), 1e-12);
    assertEquals(0, number("lexical diversity", "12 – 13."));
  }

  @Test
  void diversity_longText_isTheMeanOverWindowsOfFifty() {
    assertEquals(1, number("lexical diversity", words(90) + "."), 1e-12);
    assertEquals(0.02, number("lexical diversity", "so ".repeat(90) + "."), 1e-12);
    double once = number("lexical diversity", words(50) + " " + words(50) + ".");
    assertEquals(1, once, 1e-12, "each window has fifty different words");
    double two = number("lexical diversity", words(50) + " waa.");
    assertEquals(1, two, 1e-12, "the first word has left the second window");
    double inside = number("lexical diversity", words(49) + " waa waa.");
    assertEquals((49 + 49) / 100.0, inside, 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"20, 20, 0.3", "60, 25, 0.3", "19, 60, 0", "60, 19, 0", "60, 0, 0", "0, 60, 0"})
  void contrast_ofQuotations_needsTwentyWordsOnEitherSide(
      int narrated, int quoted, double expected) {
    String text = words(narrated) + (quoted == 0 ? "." : " “" + words(quoted) + "”.");
    assertEquals(expected, number(CONTRAST, text), 1e-9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Then Fedorov met Fedarov and Ivanova.|0.5773502691896258",
        "Then Fedorov met Fedorov and Ivanova.|0",
        "Then Fedorov met Petrov and Ivanova.|0",
        "Fedorov met others. Fedarov met others.|0",
        "Then Mira met Mara and Mora.|0",
        "Then fedorov met fedarov.|0",
      })
  void severalSpellings_ofNames_areThoseThatDifferInVowels(String text, double expected) {
    assertEquals(expected, number("names spelt in several ways", text), 1e-9);
  }

  @Test
  void habits_ofTheArticle_areCountedAndSummed() {
    String text = "She stated it. He stated that. We utilize it. They utilize that.";
    assertEquals(Math.sqrt(2), number("unusual habits", text), 1e-9);
    assertEquals(Math.sqrt(6 + 2 * Math.log(2)), number("strength of unusual habits", text), 1e-9);
    assertEquals(0, number("unusual habits", "She told it."));
  }
}
