package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.score.Calibration;
import io.calque.score.Calibrations;
import io.calque.score.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
  @TempDir private Path home;
  private final FakeServices services = new FakeServices();

  private Run.Outcome run(String... args) {
    return new Run(home, services).with(args);
  }

  private Path own(int articles, String models) throws IOException {
    String json = Calibrations.of("own.json", models, articles, Tier.FAST).json();
    return Files.writeString(home.resolve("own.json"), json);
  }

  @Test
  void calibrate_out_writesTheFileAndSaysWhatItPromises() {
    Path out = home.resolve("own.json");
    Run.Outcome outcome = run("calibrate", "--out", out.toString(), "clean");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.out());
    assertTrue(
        outcome
            .err()
            .contains(
                "calque: 30 articles, 3,000 words; left out: 2 too short to be judged, 1 not in"
                    + " English\n"),
        outcome.err());
    assertTrue(outcome.err().contains("look whether they are clean: odd.txt\n"), outcome.err());
    assertTrue(
        outcome
            .err()
            .contains(
                "keeps promises from --fpr 0.1290 on, calls nothing translated below, nothing spun"
                    + " below 0.0430; 400 articles would promise 1 %; SHA-256 "),
        outcome.err());
    assertEquals(30, Calibration.read(out, "digest").articles());
  }

  @Test
  void calibrate_noOut_writesToStandardOutput() throws IOException {
    Run.Outcome outcome = run("calibrate", "--tier", "fast", "clean");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(30, new ObjectMapper().readTree(outcome.out()).get("articles").asInt());
    assertTrue(services.calls.get(0).endsWith("FAST - [clean]"), services.calls.toString());
  }

  @Test
  void calibrate_tooFew_isRefusedAndWritesNothing() {
    Path out = home.resolve("own.json");
    Run.Outcome outcome = run("calibrate", "--out", out.toString(), "few");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("expected at least 20 different articles"), outcome.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void calibrate_noArticle_isUnusable() {
    assertEquals(4, run("calibrate", "none").code());
  }

  @Test
  void calibrate_someInputsFail_isPartial() {
    assertEquals(3, run("calibrate", "bad").code());
  }

  @Test
  void calibrate_unknownTier_isUsage() {
    Run.Outcome outcome = run("calibrate", "--tier", "slow", "clean");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("--tier"), outcome.err());
  }

  @Test
  void score_calibration_isNamedInEveryReport() throws IOException {
    Path own = own(450, "digest");
    String sha256 = Calibration.read(own, "digest").sha256();
    for (String format : new String[] {"text", "json", "jsonl", "html", "sarif"}) {
      Run.Outcome outcome =
          run("score", "--calibration", own.toString(), "--format", format, "spun.txt");
      assertEquals(0, outcome.code(), outcome.err());
      assertEquals("", outcome.err());
      for (String part : new String[] {"own.json", "450", sha256}) {
        assertTrue(outcome.out().contains(part), part + " is not in " + outcome.out());
      }
    }
  }

  @Test
  void explain_calibration_isNamed() throws IOException {
    Run.Outcome outcome =
        run("explain", "--calibration", own(450, "digest").toString(), "--text", "A text.");
    assertTrue(outcome.out().startsWith("Calibrated on own.json: 450 articles"), outcome.out());
  }

  @Test
  void score_calibrationOfFewArticles_saysWhatIsNeverAccused() throws IOException {
    Run.Outcome outcome = run("score", "--calibration", own(30, "digest").toString(), "spun.txt");
    assertEquals(0, outcome.code());
    assertTrue(
        outcome.err().contains("own.json: 30 articles promise no less than --fpr 0.0430; at 0.01"),
        outcome.err());
    assertTrue(outcome.err().contains("are never accused"), outcome.err());
  }

  @Test
  void score_calibrationForSpunTextAlone_saysWhatIsNeverTranslated() throws IOException {
    Run.Outcome outcome = run("score", "--calibration", own(250, "digest").toString(), "spun.txt");
    assertEquals(0, outcome.code());
    assertTrue(
        outcome.err().contains("own.json: 250 articles promise no less than --fpr 0.0159; at 0.01"),
        outcome.err());
    assertTrue(outcome.err().contains("are never called translated"), outcome.err());
  }

  @Test
  void score_calibrationOfOtherModels_isUsageWithBothDigests() throws IOException {
    Run.Outcome outcome = run("score", "--calibration", own(30, "other").toString(), "spun.txt");
    assertEquals(2, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(
        outcome.err().contains("is of other models: expected SHA-256 digest, found other"),
        outcome.err());
  }
}
