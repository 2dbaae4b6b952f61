package io.calque.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Names of classes and kinds, probabilities, digests and marks. */
class LabelsTest {
  @ParameterizedTest
  @EnumSource(Label.class)
  void of_everyLabel_isFoundByIdAndIndex(Label label) {
    assertEquals(label, Label.of(label.id()));
    double[] classes = new double[3];
    classes[Probabilities.index(label)] = 1;
    assertEquals(1.0, Probabilities.of(classes).of(label));
  }

  @Test
  void of_unknownLabel_isRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> Label.of("Spun"));
    assertEquals("label 'Spun' is not original, spun or translated", e.getMessage());
  }

  @Test
  void ids_kinds_areThoseOfTheContract() {
    assertEquals(
        List.of("original", "spun", "translated"),
        Stream.of(Label.values()).map(Label::id).toList());
    assertEquals(
        List.of(
            "shortcode",
            "ad-slot",
            "source-link",
            "foreign-template",
            "translation-plugin",
            "mojibake",
            "autoblog-template",
            "hidden-text"),
        Stream.of(ResidueType.values()).map(ResidueType::id).toList());
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5, 0.5", "-0.1, 0.6, 0.5", "NaN, 0.5, 0.5", "0.2, 0.3, 0.4999"})
  void newProbabilities_notAddingUp_areRefused(double original, double spun, double translated) {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> new Probabilities(original, spun, translated));
    assertEquals(
        "probabilities " + original + ", " + spun + ", " + translated + " do not add up to 1",
        e.getMessage());
  }

  @Test
  void sha256_abc_isTheOneOfTheStandard() {
    byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
    String expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    Sha256 digest = new Sha256();
    assertEquals(expected, digest.add(abc, 3).hex());
    assertEquals(expected, digest.add(abc, 1).add(new byte[] {'b', 'c', 'd'}, 2).hex());
  }

  @Test
  void sha256_textsCutElsewhere_differ() {
    SplittableRandom random = new SplittableRandom(2);
    String text =
        random
            .ints(20_000, 'a', 'z')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String whole = new Sha256().add(text).hex();
    assertEquals(whole, new Sha256().add(new String(text.toCharArray())).hex());
    List<String> cut =
        Stream.of(1, 4_096, 19_999)
            .map(at -> new Sha256().add(text.substring(0, at)).add(text.substring(at)).hex())
            .toList();
    assertEquals(3, cut.stream().distinct().filter(one -> !one.equals(whole)).count());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      value = {"“, \"", "„, \"", "’, '", "`, '", "—, -", "−, -", "…, ...", "«, \"", "a, a", "-, -"})
  void plain_mark_isThatOfTheTrainingTexts(String mark, String plain) {
    assertEquals(plain, Typography.plain(mark));
  }

  @Test
  void badData_placeOrNone_isNamed() {
    BadDataException whole = new BadDataException("a.csv", "", "is empty");
    BadDataException part = new BadDataException("a.csv", "line 7", "expected 1, found 2");
    assertEquals("a.csv: is empty", whole.getMessage());
    assertEquals("a.csv: line 7: expected 1, found 2", part.getMessage());
    assertEquals(List.of("a.csv", "line 7"), List.of(part.file(), part.place()));
  }
}
