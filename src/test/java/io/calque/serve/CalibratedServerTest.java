package io.calque.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.score.Calibration;
import io.calque.score.CalibrationException;
import io.calque.score.Calibrations;
import io.calque.score.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose scores stand on articles of the user's own. */
class CalibratedServerTest {
  @TempDir private Path folder;

  private ServeOptions options(String models) throws IOException {
    Calibration own = Calibrations.of("own.json", models, 30, Tier.FAST);
    Path file = Files.writeString(folder.resolve("own.json"), own.json());
    ServeOptions plain = Served.options(Served.SMALL);
    return new ServeOptions(
        plain.binding(),
        Tier.FAST,
        0.01,
        Served.SMALL,
        Optional.empty(),
        Set.of(),
        Optional.of(file));
  }

  private String digest() throws IOException {
    try (Served served = Served.start(folder)) {
      return served.server().digest();
    }
  }

  @Test
  void score_calibration_isNamed() throws IOException {
    String digest = digest();
    try (Served served = Served.start(folder, options(digest))) {
      JsonNode score =
          new ObjectMapper()
              .readTree(
                  served.post("/v1/score", Served.JSON, "{\"text\":\"All is well.\"}").body());
      assertEquals("own.json", score.at("/calibration/name").asText());
      assertEquals(30, score.at("/calibration/articles").asInt());
      assertEquals(digest, score.path("models").asText());
      assertTrue(score.at("/tests/spun/falseAlarmRate").isNumber(), score.toString());
    }
  }

  @Test
  void start_calibrationOfOtherModels_isRefused() throws IOException {
    ServeOptions options = options("ab");
    String refusal =
        String.valueOf(
            assertThrows(CalibrationException.class, () -> Served.start(folder, options))
                .getMessage());
    assertTrue(refusal.contains("is of other models: expected SHA-256 "), refusal);
  }
}
