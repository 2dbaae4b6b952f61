package io.calque.encode;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import io.calque.train.encoder.UntrainedEncoder;
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

/** A transformer as it is served, untrained. */
class EncoderIT {
  private static final List<String> SPUN =
      List.of("The", "ministers", "had", "a", "two-day", "go", "to", "to", "the", "capital", ".");
  private static final List<String> PLAIN = List.of("Nobody", "asked", "them", "why", ".");
  private static final Path NOWHERE = Path.of("");

  @TempDir private static Path shared;
  private static Path tokenizer = NOWHERE;
  private static Encoder encoder;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws IOException {
    UntrainedEncoder.write(shared);
    tokenizer = shared.resolve(UntrainedEncoder.TOKENIZER);
    encoder = Encoder.open(shared.resolve(UntrainedEncoder.MODEL), tokenizer);
  }

  @AfterAll
  static void close() {
    if (encoder != null) {
      encoder.close();
    }
  }

  @Test
  void read_manyThreads_giveWhatOneGives() {
    List<Encoded> alone = encoder.read(List.of(SPUN, PLAIN));
    List<List<Encoded>> together =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> encoder.read(List.of(SPUN, PLAIN)))
            .toList();
    assertEquals(Collections.nCopies(64, alone), together);
  }

  /** Six sentences are a window: the seventh changes none of them, the first changes them all. */
  @Test
  void read_text_isReadInWindows() {
    List<List<String>> text = new ArrayList<>(Collections.nCopies(7, PLAIN));
    List<Encoded> before = encoder.read(text);
    assertEquals(7, before.size());
    assertTrue(before.stream().allMatch(one -> one.replaced().size() == 5));
    assertEquals(1, before.subList(0, 6).stream().map(Encoded::window).distinct().count());
    assertNotEquals(before.get(5).window(), before.get(6).window());
    assertNotEquals(before.get(0).sentence(), before.get(1).sentence(), "the place counts too");
    text.set(6, SPUN);
    assertEquals(before.subList(0, 6), encoder.read(text).subList(0, 6));
    text.set(0, SPUN);
    List<Encoded> after = encoder.read(text);
    for (int i = 0; i < 6; i++) {
      assertNotEquals(before.get(i), after.get(i), "sentence " + i);
    }
    assertEquals(List.of(), encoder.read(List.of()));
  }

  /** Longer than the 512 positions of the transformer: read in windows, nothing is cut off. */
  @Test
  void read_sentenceOfNineHundredWords_answersEveryWord() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      words.addAll(List.of("the", "mayor", "said", "that", "it", "was", "a", "good", "year", ","));
    }
    List<Encoded> before = encoder.read(List.of(SPUN, words, PLAIN));
    List<Double> replaced = before.get(1).replaced();
    assertEquals(words.size(), replaced.size());
    assertTrue(replaced.stream().allMatch(one -> one > -20), replaced.toString());
    words.set(895, "burgomaster");
    List<Encoded> after = encoder.read(List.of(SPUN, words, PLAIN));
    assertNotEquals(replaced.get(895), after.get(1).replaced().get(895));
    assertNotEquals(before.get(1).sentence(), after.get(1).sentence());
    assertEquals(before.get(0), after.get(0));
    assertEquals(before.get(2), after.get(2));
  }

  @Test
  void read_strangeWords_areAnsweredToo() {
    List<String> words = List.of("", "𝔘", "👍🏽", "\u0000", "x".repeat(500), "é");
    List<Encoded> read = encoder.read(List.of(words, List.of(), List.of("", "\u0000")));
    assertEquals(List.of(6, 0, 2), read.stream().map(one -> one.replaced().size()).toList());
    assertEquals(List.of(-20.0, -20.0), read.get(2).wordings(), "no pieces");
    assertTrue(
        read.stream()
            .allMatch(one -> Double.isFinite(one.sentence().spun() + one.window().translated())),
        read.toString());
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
    var e = assertThrows(BadDataException.class, () -> Encoder.open(file, tokenizer));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(file + ": "), message);
    Path none = folder.resolve("none.onnx");
    e = assertThrows(BadDataException.class, () -> Encoder.open(none, tokenizer));
    assertEquals(none + ": cannot be read", e.getMessage());
  }

  /** A transformer that takes no windows, as MiniLM itself and those of earlier versions. */
  @Test
  void open_otherInputs_areRefused() throws IOException {
    Path file = UntrainedEncoder.writeWithoutHeads(folder);
    var e = assertThrows(BadDataException.class, () -> Encoder.open(file, tokenizer));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(file + ": does not fit: "), message);
  }
}
