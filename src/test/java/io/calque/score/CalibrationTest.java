package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
  @TempDir private Path folder;

  private Path write(String json) throws IOException {
    return Files.writeString(folder.resolve("own.json"), json);
  }

  private static String refusal(Path file) {
    return String.valueOf(
        assertThrows(CalibrationException.class, () -> Calibration.read(file, "aa")).getMessage());
  }

  @Test
  void read_written_isTheSame() throws IOException {
    Calibration made = Calibrations.of("own.json", "aa", 30, Tier.FAST, Tier.DEEP);
    Calibration read = Calibration.read(write(made.json()), "aa");
    assertEquals(made, read);
    assertEquals(made.sha256(), read.sha256());
    assertEquals(3000, read.words());
  }

  @Test
  void read_altered_isRefusedWithBothDigests() throws IOException {
    Calibration made = Calibrations.of("own.json", "aa", 30, Tier.FAST);
    String altered = made.json().replace(" 29.0,", " 2.0,");
    String refusal = refusal(write(altered));
    assertTrue(
        refusal.contains("own.json: was altered: expected SHA-256 " + made.sha256() + ", found "),
        refusal);
  }

  @Test
  void read_ofOtherModels_isRefusedWithBothDigests() throws IOException {
    String refusal = refusal(write(Calibrations.of("own.json", "bb", 30, Tier.FAST).json()));
    assertTrue(
        refusal.contains("own.json: is of other models: expected SHA-256 aa, found bb; 'calque"),
        refusal);
  }

  @Test
  void read_madeToSayOneArticle_isRefusedWithBothDigests() throws IOException {
    Calibration made = Calibrations.of("own.json", "aa", 30, Tier.FAST);
    String refusal =
        refusal(write(made.json().replaceFirst("\"articles\" : 30", "\"articles\" : 1")));
    assertTrue(refusal.contains("expected SHA-256 " + made.sha256() + ", found "), refusal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | not readable as a calibration: Missing creator property 'schema'",
        "null | not readable: null",
        "[1] | not readable as a calibration: Cannot deserialize",
        "text | not readable as a calibration: Unrecognized token 'text'",
      })
  void read_noCalibration_isRefused(String json, String reason) throws IOException {
    String refusal = refusal(write(json));
    assertTrue(refusal.contains("own.json: " + reason), refusal);
  }

  @Test
  void read_unknownField_isRefused() throws IOException {
    String json = Calibrations.of("own.json", "aa", 30, Tier.FAST).json();
    String refusal = refusal(write(json.replaceFirst("\\{", "{ \"more\" : 1,")));
    assertTrue(refusal.contains("Unrecognized field \"more\""), refusal);
  }

  @Test
  void read_otherSchema_isRefused() throws IOException {
    String json = Calibrations.of("own.json", "aa", 30, Tier.FAST).json();
    String refusal = refusal(write(json.replace("calque-calibration/1", "calque-calibration/2")));
    assertTrue(
        refusal.endsWith("expected schema calque-calibration/1, found calque-calibration/2"));
  }

  @Test
  void read_missingFile_isRefused() {
    String refusal = refusal(folder.resolve("none.json"));
    assertTrue(refusal.endsWith("none.json: no such file; 'calque calibrate' makes one"), refusal);
  }

  @Test
  void build_fewArticles_isRefused() {
    String problem =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Calibrations.of("own.json", "aa", 19, Tier.FAST))
                .getMessage());
    assertEquals("expected at least 20 articles, found 19", problem);
  }

  @Test
  void leastRate_articles_isTheSmallestOfATestByItsShare() {
    Calibration small = Calibrations.of("a", "aa", 30, Tier.FAST);
    assertEquals(4.0 / 31, small.leastRate(), 1e-12);
    assertEquals(4.0 / 3 / 31, small.leastSpunRate(), 1e-12);
    assertEquals(4.0 / 251, Calibrations.of("a", "aa", 250, Tier.FAST).leastRate(), 1e-12);
    assertTrue(Calibrations.of("a", "aa", Calibration.ENOUGH, Tier.FAST).leastRate() <= 0.01);
  }

  @Test
  void in_tier_replacesTheScoresAndKeepsTheThresholds() {
    FalseAlarms shipped = FalseAlarms.none(0.7, 0.6);
    FalseAlarms own = Calibrations.of("a", "aa", 30, Tier.FAST).in(Tier.FAST, shipped);
    assertEquals(0.7, own.wordThreshold());
    assertEquals(1.0 / 31, own.spunRate(100, 40), 1e-9);
    assertEquals(11.0 / 31, own.translatedRate(100, 20), 1e-9);
    assertTrue(own.judges(100));
    assertTrue(!own.judges(99), "shorter than all of them");
  }

  @Test
  void in_missingTier_saysWhichThereAre() {
    Calibration own = Calibrations.of("own.json", "aa", 30, Tier.FAST);
    String problem =
        String.valueOf(
            assertThrows(CalibrationException.class, () -> own.require(Tier.DEEP)).getMessage());
    assertEquals(
        "own.json: has no scores of tier deep, only of fast; make it anew, or score by --tier fast",
        problem);
  }
}
