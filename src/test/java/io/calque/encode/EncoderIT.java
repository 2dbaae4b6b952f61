package io.calque.encode;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped transformer. */
class EncoderIT {
  private static final Path FILE = Path.of("models/encoder.onnx");
  private static final Path TOKENIZER = Path.of("models/encoder-tokenizer.json");
  private static final List<String> SPUN =
      List.of("The", "ministers", "had", "a", "two-day", "go", "to", "to", "the", "capital", ".");

  private static Encoder encoder;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    encoder = Encoder.open(FILE, TOKENIZER);
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void read_manyThreads_giveWhatOneGives() {
    Encoded alone = encoder.read(SPUN);
    List<Encoded> together =
        IntStream.range(0, 64).parallel().mapToObj(i -> encoder.read(SPUN)).toList();
    assertEquals(Collections.nCopies(64, alone), together);
  }

  /** Longer than the 512 positions of the transformer: read in windows, nothing is cut off. */
  @Test
  void read_sentenceOfNineHundredWords_answersEveryWord() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      words.addAll(List.of("the", "mayor", "said", "that", "it", "was", "a", "good", "year", ","));
    }
    Encoded before = encoder.read(words);
    assertEquals(words.size(), before.replaced().size());
    assertTrue(before.replaced().stream().allMatch(one -> one > -20), before.toString());
    words.set(895, "burgomaster");
    assertNotEquals(before.replaced().get(895), encoder.read(words).replaced().get(895));
  }

  @Test
  void read_strangeWords_areAnsweredToo() {
    List<String> words = List.of("", "𝔘", "👍🏽", "\u0000", "x".repeat(500), "é");
    assertEquals(words.size(), encoder.read(words).replaced().size());
    assertEquals(List.of(), encoder.read(List.of()).replaced());
  }

  @Test
  void wordings_words_areWholeAndLikelyInTheirPlace() {
    List<String> words = List.of("Prices", "hovered", "on", "“", "Monday", "”", ".");
    Map<Integer, Wordings> found = wordings(words, List.of(4, 1));
    assertEquals(Set.of(1, 4), found.keySet());
    List<String> likeliest = requireNonNull(found.get(1)).likeliest(20);
    assertEquals(20, likeliest.size());
    assertTrue(likeliest.stream().allMatch(word -> word.matches("[a-z]+")), likeliest.toString());
    double first = requireNonNull(found.get(1)).logLikelihood(likeliest.get(0)).orElseThrow();
    double last = requireNonNull(found.get(1)).logLikelihood(likeliest.get(19)).orElseThrow();
    assertTrue(first < 0 && first > last, first + ", " + last);
    assertTrue(requireNonNull(found.get(1)).logLikelihood("xylographer").isEmpty());
    assertEquals(Map.of(), wordings(words, List.of()));
    assertEquals(Map.of(), wordings(List.of("", "\u0000"), List.of(0, 1)), "no pieces");
  }

  /** A word beyond the first window is answered in its own. */
  @Test
  void wordings_longSentence_areThoseOfThePlace() {
    List<String> words = new ArrayList<>(Collections.nCopies(300, "and"));
    words.addAll(SPUN);
    Map<Integer, Wordings> found = wordings(words, List.of(5, 300 + 5));
    assertNotEquals(
        requireNonNull(found.get(5)).likeliest(5), requireNonNull(found.get(300 + 5)).likeliest(5));
  }

  @Test
  void wordings_askedAgain_areTheSame() {
    List<String> words = Collections.nCopies(20, "bridge");
    for (int count : new int[] {1, 7, 15, 17}) {
      List<Integer> asked = IntStream.range(0, count).boxed().toList();
      List<List<String>> first = likeliest(words, asked);
      for (int i = 0; i < 5; i++) {
        assertEquals(first, likeliest(words, asked), count + " words");
      }
    }
  }

  private static List<List<String>> likeliest(List<String> words, List<Integer> asked) {
    Map<Integer, Wordings> found = wordings(words, asked);
    return asked.stream().map(at -> requireNonNull(found.get(at)).likeliest(5)).toList();
  }

  private static Map<Integer, Wordings> wordings(List<String> words, List<Integer> asked) {
    Map<Integer, Wordings> found = new HashMap<>();
    encoder.wordings(words, asked, found::put);
    return found;
  }

  @Test
  void open_noModel_isNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("encoder.onnx"), "not a model");
    var e = assertThrows(BadDataException.class, () -> Encoder.open(file, TOKENIZER));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(file + ": "), message);
    Path none = folder.resolve("none.onnx");
    e = assertThrows(BadDataException.class, () -> Encoder.open(none, TOKENIZER));
    assertEquals(none + ": cannot be read", e.getMessage());
  }
}
