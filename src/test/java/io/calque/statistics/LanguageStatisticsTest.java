package io.calque.statistics;

import static io.calque.train.TinyStatistics.TIMES;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.text.BadDataException;
import io.calque.text.Token;
import io.calque.train.TinyStatistics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageStatisticsTest {
  @TempDir static Path folder;

  private static LanguageStatistics statistics;

  @BeforeAll
  static void count() throws IOException {
    statistics = TinyStatistics.in(folder);
  }

  private static List<Token> tokens(String text) {
    return new Segmenter().segmentText(text).sentences().get(0).tokens();
  }

  @ParameterizedTest
  @CsvSource({"prices, 2", "hovered, 2", "baker, 1", "., 7", "rose, 2"})
  void count_seenWord_isHowOftenItStood(String word, int sentences) {
    int id = statistics.id(word);
    assertTrue(id > Vocabulary.NUMBER, word + " has id " + id);
    assertEquals(word, statistics.word(id));
    int expected = word.equals(".") ? 7 * TIMES + 1 : sentences * TIMES;
    assertEquals(expected, statistics.count(id));
  }

  @Test
  void id_wordsByFallingCount_afterTheReservedOnes() {
    assertEquals("<unknown>", statistics.word(Vocabulary.UNKNOWN));
    assertEquals("<boundary>", statistics.word(Vocabulary.BOUNDARY));
    assertEquals("<number>", statistics.word(Vocabulary.NUMBER));
    for (int id = 4; id < statistics.size(); id++) {
      assertTrue(statistics.count(id) <= statistics.count(id - 1), statistics.word(id));
    }
  }

  @Test
  void id_unseenRareAndEmpty_isUnknown() {
    assertEquals(Vocabulary.UNKNOWN, statistics.id("zeppelin"));
    assertEquals(Vocabulary.UNKNOWN, statistics.id("once"));
    assertEquals(Vocabulary.UNKNOWN, statistics.id(""));
    assertEquals(Vocabulary.NUMBER, statistics.id("12"));
    assertEquals(TIMES, statistics.count(Vocabulary.NUMBER));
    assertEquals(1, statistics.count(Vocabulary.UNKNOWN));
  }

  @Test
  void ids_ofSentence_areThoseOfItsTokens() {
    assertArrayEquals(
        new int[] {statistics.id("the"), Vocabulary.NUMBER, statistics.id("bridges"), 0},
        statistics.ids(tokens("The 12 bridges zeppelin")));
  }

  @Test
  void pairLog2_seenAndUnseen_isLogOfCountPlusOne() {
    int rose = statistics.id("rose");
    int on = statistics.id("on");
    assertEquals(Math.log(2 * TIMES + 1) / Math.log(2), statistics.pairLog2(rose, on), 0.1);
    assertEquals(0, statistics.pairLog2(on, rose));
    assertTrue(statistics.pairLog2(Vocabulary.BOUNDARY, statistics.id("the")) > 8);
  }

  @Test
  void tripleLog2_seenAndUnseen_isLogOfCountPlusOne() {
    int rose = statistics.id("rose");
    int on = statistics.id("on");
    int the = statistics.id("the");
    int prices = statistics.id("prices");
    double log2 = Math.log(TIMES + 1) / Math.log(2);
    assertEquals(log2, statistics.tripleLog2(prices, rose, on), 0.1);
    assertEquals(log2, statistics.tripleLog2(the, prices, rose), 0.1);
    assertEquals(0, statistics.tripleLog2(on, rose, prices));
    assertTrue(statistics.tripleLog2(Vocabulary.BOUNDARY, the, prices) > log2);
  }

  private static double surprisal(int... ids) {
    return new SequenceCounts(statistics, ids).surprisal(ids.length - 1);
  }

  /** Bits: none after two words it always follows, then by pair, then by its own frequency. */
  @Test
  void surprisal_shorterContexts_isHigher() {
    int rose = statistics.id("rose");
    int on = statistics.id("on");
    int flew = statistics.id("flew");
    int prices = statistics.id("prices");
    assertEquals(0, surprisal(prices, rose, on), 0.1);
    assertEquals(1.32, surprisal(flew, rose, on), 0.1);
    double alone = surprisal(rose, flew, on);
    assertTrue(alone > 5 && alone < 8, "" + alone);
    double unknown = surprisal(rose, flew, Vocabulary.UNKNOWN);
    assertTrue(unknown > alone && unknown <= 25, "" + unknown);
  }

  @Test
  void neighbours_keptInVocabulary_othersDropped() {
    int hovered = statistics.id("hovered");
    int[] found = new int[statistics.neighbourCount(hovered)];
    Arrays.setAll(found, n -> statistics.neighbour(hovered, n));
    int[] nearestFirst = {statistics.id("rose"), statistics.id("soared")};
    assertArrayEquals(nearestFirst, found);
    assertEquals(0, statistics.neighbourCount(statistics.id("baker")));
  }

  @Test
  void fit_seenWord_isPreferred() {
    int[] ids = statistics.ids(tokens("The prices rose on Monday."));
    float[] context = statistics.context(ids, 2);
    double rose = statistics.fit(context, statistics.id("rose"));
    double hovered = statistics.fit(context, statistics.id("hovered"));
    assertTrue(rose > hovered + 1, rose + " is not above " + hovered);
  }

  @Test
  void write_sameSeed_givesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.bin");
    Path two = folder.resolve("two.bin");
    TinyStatistics.write(one, 3);
    TinyStatistics.write(two, 3);
    assertEquals(-1, Files.mismatch(one, two));
    TinyStatistics.write(two, 4);
    assertTrue(Files.mismatch(one, two) >= 0, "the seed changes nothing");
  }

  @Test
  void open_wrongMagic_isRefused() throws IOException {
    Path file = Files.write(folder.resolve("magic.bin"), new byte[64]);
    assertEquals(file + ": offset 0: not a language statistics file of version 2", message(file));
  }

  @Test
  void open_missingFile_isRefused() {
    Path file = folder.resolve("none.bin");
    assertEquals(file + ": no such file", message(file));
  }

  /** Lengths in bytes; 0 is empty, 6 ends in the version, the others in one of the arrays. */
  @ParameterizedTest
  @CsvSource({"0", "6", "20", "21", "600", "524900", "526000", "-1"})
  void open_truncatedFile_isRefused(int length) throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("tiny.bin"));
    int kept = length < 0 ? whole.length + length : length;
    Path file = Files.write(folder.resolve("cut" + kept + ".bin"), Arrays.copyOf(whole, kept));
    assertEquals(file + ": ends too early or is damaged", message(file));
  }

  /** Words, dimensions and slots, each as no file can have it. */
  @ParameterizedTest
  @CsvSource({"8, -1", "8, 2147483647", "12, -5", "12, 2000000000", "16, 3", "16, 0", "16, -8"})
  void open_nonsenseSize_isRefused(int offset, int value) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve("tiny.bin"));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, value);
    Path file = Files.write(folder.resolve("size" + offset + value + ".bin"), bytes);
    assertEquals(file + ": ends too early or is damaged", message(file));
  }

  private static String message(Path file) {
    return String.valueOf(
        assertThrows(BadDataException.class, () -> LanguageStatistics.open(file)).getMessage());
  }
}
