package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.text.BadDataException;
import io.calque.text.Label;
import io.calque.text.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smile.classification.Maxent;
import smile.util.IntSet;

class MaskedNgramsTest {
  private static final MaskedWords WORDS = MaskedWords.of(List.of("the", "of", "in", "was", "has"));
  private static final String TEXT = "The mayor of Lindow was 41 in March.";

  @TempDir Path folder;

  private static Sentence sentence(String text) {
    return new Segmenter().segmentText(text).sentences().get(0);
  }

  /** Names, numbers and words of the same ending are all the same; habits are not. */
  @ParameterizedTest
  @CsvSource({
    "The mayor of Borkum was 65 in April., true",
    "The author of Lindow was 3 in March., true",
    "The mayor in Lindow was 41 in March., false",
    "The mayors of Lindow was 41 in March., false",
    "The mayor of lindow was 41 in March., false",
    "Of the mayor Lindow was 41 in March., false",
  })
  void features_topic_isMasked(String other, boolean same) {
    assertEquals(
        same,
        Arrays.equals(WORDS.features(sentence(TEXT)), WORDS.features(sentence(other))),
        other);
  }

  /** At the start of a sentence or a quotation every word is capitalised. */
  @Test
  void features_capitalAtTheStart_isNoName() {
    assertArrayEquals(
        WORDS.features(sentence("He said \"fishing was fun\".")),
        WORDS.features(sentence("He said \"Fishing was fun\".")));
    assertFalse(
        Arrays.equals(
            WORDS.features(sentence("He said fishing was fun.")),
            WORDS.features(sentence("He said Fishing was fun."))),
        "inside a sentence");
  }

  /** Models are kept by these numbers: whoever changes them trains anew. */
  @Test
  void features_golden_areAsBefore() {
    int[] features = WORDS.features(sentence("The mayor of Lindow."));
    assertEquals(
        "[506117, 464483, 61209, 436144, 381814, 248509, 107593, 478816, 194345, 194433, 298931,"
            + " 245454, 32284, 340641, 506455, 10445]",
        Arrays.toString(features));
    assertTrue(
        Arrays.stream(features).allMatch(one -> one >= 0 && one < MaskedWords.DIMENSION), "range");
  }

  @Test
  void write_andRead_areTheSame() throws IOException {
    Path file = folder.resolve("words.txt");
    WORDS.write(file);
    assertEquals("has\nin\nof\nthe\nwas\n", Files.readString(file));
    assertArrayEquals(
        WORDS.features(sentence(TEXT)), MaskedWords.read(file).features(sentence(TEXT)));
  }

  @ParameterizedTest
  @CsvSource({
    "'in\nhas\n', 'line 2: expected sorted words, each once, found ''has'''",
    "'in\nin\n', 'line 2: expected sorted words, each once, found ''in'''",
    "'in\n\nof\n', 'line 2: expected sorted words, each once, found '''''",
    "'', 'line 1: expected a word, found nothing'",
  })
  void read_badFile_namesTheLine(String text, String problem) throws IOException {
    Path file = Files.writeString(folder.resolve("words.txt"), text);
    var e = assertThrows(BadDataException.class, () -> MaskedWords.read(file));
    assertEquals(file + ": " + problem, e.getMessage());
  }

  @Test
  void logOdds_ofWeights_isTheirSum() {
    int[] features = WORDS.features(sentence(TEXT));
    MaskedNgrams model = new MaskedNgrams(WORDS, weighing(features[0], 1.5, -0.5));
    assertEquals(1.0, model.logOdds(sentence(TEXT)).orElseThrow(), 1e-4);
    assertEquals(OptionalDouble.empty(), model.logOdds(sentence("It was.")));
  }

  private static SentenceReading read(Models models, String text) {
    return models.read(List.of(sentence(text)), List.of(List.of())).get(0);
  }

  @Test
  void load_folderWithMaskedWords_readsThem() throws IOException {
    write(true);
    Models models = ModelStore.open(folder).load();
    assertEquals(
        -0.5, read(models, "Few people saw it happen there.").masked().orElseThrow(), 1e-4);
  }

  @Test
  void load_folderWithoutMaskedWords_readsNone() throws IOException {
    write(false);
    SentenceReading reading =
        read(ModelStore.open(folder).load(), "Few people saw it happen there.");
    assertEquals(OptionalDouble.empty(), reading.masked());
  }

  @Test
  void load_calibrationOfMaskedWordsWithoutThem_isRefused() throws IOException {
    write(false);
    DenseModel calibration = DenseModel.neutral(SentenceCalibration.names());
    ModelStore.write(calibration, folder.resolve(TierFiles.FAST.calibration()));
    TinyModels.manifest(folder, Manifest.SCHEMA);
    var e = assertThrows(ModelException.class, () -> ModelStore.open(folder).load());
    assertEquals(
        folder.resolve(TierFiles.FAST.calibration())
            + ": was fitted with masked-translation-model.bin, not here",
        e.getMessage());
  }

  @Test
  void load_maskedWordsOfOtherFeatures_areRefused() throws IOException {
    write(true);
    linear(8, 1, 1, 0).write(folder.resolve(ModelStore.MASKED));
    TinyModels.manifest(folder, Manifest.SCHEMA, names(true));
    var e = assertThrows(ModelException.class, () -> ModelStore.open(folder).load());
    assertEquals(
        folder.resolve(ModelStore.MASKED) + ": is of another version: other features",
        e.getMessage());
  }

  private void write(boolean masked) throws IOException {
    TinyModels.write(Label.ORIGINAL, 3, FalseAlarms.none(1, 1), folder);
    if (masked) {
      weighing(0, 0, -0.5).write(folder.resolve(ModelStore.MASKED));
      WORDS.write(folder.resolve(ModelStore.MASKED_WORDS));
      TinyModels.manifest(folder, Manifest.SCHEMA, names(true));
    }
  }

  private static List<String> names(boolean masked) {
    List<String> names = new ArrayList<>(TinyModels.FILES);
    if (masked) {
      names.addAll(List.of(ModelStore.MASKED, ModelStore.MASKED_WORDS));
    }
    return names;
  }

  private static LinearModel weighing(int feature, double weight, double intercept) {
    return linear(MaskedWords.DIMENSION, feature, weight, intercept);
  }

  private static LinearModel linear(int dimension, int feature, double weight, double intercept) {
    double[] weights = new double[dimension + 1];
    weights[feature] = weight;
    weights[dimension] = intercept;
    return LinearModel.of(new Maxent.Binomial(weights, 0, 0, new IntSet(new int[] {0, 1})));
  }
}
