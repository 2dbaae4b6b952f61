package io.calque;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms;
import io.calque.model.FalseAlarms.Band;
import io.calque.model.TinyModels;
import io.calque.score.ArticleScore;
import io.calque.score.Calibration;
import io.calque.score.CalibrationException;
import io.calque.score.Calibrations;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.text.Label;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calibration on articles of one's own, with models to which all articles are alike. */
class CalqueCalibratorTest {
  private static final List<String> NAMES =
      List.of("Oslo", "Turin", "Ghent", "Porto", "Basel", "Lille", "Cadiz");

  @TempDir private Path folder;
  @TempDir static Path made;
  private static CalqueModels models;

  @BeforeAll
  static void open() throws IOException {
    FalseAlarms falseAlarms =
        FalseAlarms.alike(0.9, 0.8, List.of(new Band(10, 199, Collections.nCopies(199, 1.0))));
    TinyModels.write(Label.SPUN, 4, falseAlarms, made);
    models = CalqueModels.open(made);
  }

  @AfterAll
  static void close() {
    models.close();
  }

  /** Some 60 words that differ from one number to the other, also in names. */
  private static String text(int number) {
    String town = NAMES.get(number % NAMES.size());
    return String.format(
        "Prices in %s rose by %d per cent in March, the council of the town said. It had asked %d"
            + " shops and found that bread, milk and rent cost more than a year before. %d people"
            + " came to the hall to hear why. The mayor promised an answer by summer, and nobody"
            + " in the hall believed that it would come before the end of the year.",
        town, number, number * 7 + 3, number * 13 + 5);
  }

  private OwnArticles calibrate(int articles, String... more) throws IOException {
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      inputs.add(Files.writeString(folder.resolve(i + ".txt"), text(i)).toString());
    }
    for (String text : more) {
      Path file = folder.resolve("more" + inputs.size() + ".txt");
      inputs.add(Files.writeString(file, text).toString());
    }
    try (CalqueCalibrator calibrator = Calque.builder(models).calibrator()) {
      return calibrator.calibrate(
          "own",
          inputs,
          InputStream.nullInputStream(),
          ScoreOptions.defaults(),
          (source, problem) -> {
            throw new AssertionError(problem);
          });
    }
  }

  @Test
  void calibrate_articles_keepsTheirScores() throws IOException {
    OwnArticles own = calibrate(25);
    Calibration calibration = own.calibration().orElseThrow();
    assertEquals(25, own.articles());
    assertEquals(models.digest(), calibration.models());
    assertEquals(own.words(), calibration.words());
    assertEquals(List.of(Tier.FAST), List.copyOf(calibration.tiers().keySet()));
    assertEquals(4.0 / 26, calibration.leastRate(), 1e-12);
  }

  @Test
  void calibrate_copiesShortTextsAndOtherLanguages_areLeftOut() throws IOException {
    String german =
        "Der Minister hat am Montag gesagt, dass die Regierung das neue Gesetz bald vorlegen wird."
            + " Das Parlament hat den Vorschlag in der vergangenen Woche angenommen, obwohl viele"
            + " dagegen waren. Niemand wollte sagen, wann es in Kraft treten wird.";
    OwnArticles own = calibrate(21, text(3), "All is well.", german);
    assertEquals(21, own.articles());
    assertEquals(1, own.repeated());
    assertEquals(1, own.tooShort());
    assertEquals(1, own.notEnglish());
    assertEquals(24, own.summary().scored());
  }

  @Test
  void calibrate_oneArticleManyTimes_makesNone() throws IOException {
    String[] copies = Collections.nCopies(30, text(1)).toArray(String[]::new);
    OwnArticles own = calibrate(0, copies);
    assertEquals(1, own.articles());
    assertEquals(29, own.repeated());
    assertTrue(own.calibration().isEmpty());
  }

  @Test
  void build_calibration_replacesTheShippedScores() throws IOException {
    Calibration own = calibrate(30).calibration().orElseThrow();
    Path file = Files.writeString(folder.resolve("own.json"), own.json());
    String odd = text(4).replace("without", "with out") + " They went with out the the mayor.";
    ArticleScore shipped = Calque.builder(models).build().score(odd);
    assertEquals(Verdict.SPUN, shipped.verdict(), shipped.reason());
    Calque calque = Calque.builder(models).calibration(file).build();
    ArticleScore calibrated = calque.score(odd);
    assertEquals(Verdict.ORIGINAL, calibrated.verdict(), calibrated.reason());
    assertEquals(1, calibrated.tests().spun().falseAlarmRate());
    assertEquals("own.json", calque.calibration().orElseThrow().name());
    assertEquals(Verdict.INSUFFICIENT, calque.score("They went with out the the mayor.").verdict());
  }

  @Test
  void build_calibrationOfOtherModels_isRefusedWithBothDigests() throws IOException {
    String json = Calibrations.of("own.json", "ab", 30, Tier.FAST).json();
    Path file = Files.writeString(folder.resolve("own.json"), json);
    CalqueBuilder builder = Calque.builder(models).calibration(file);
    String refusal =
        String.valueOf(assertThrows(CalibrationException.class, builder::build).getMessage());
    assertTrue(refusal.contains("expected SHA-256 " + models.digest() + ", found ab"), refusal);
  }
}
