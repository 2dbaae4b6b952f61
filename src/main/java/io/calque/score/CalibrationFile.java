package io.calque.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.calque.model.FalseAlarms.Band;
import io.calque.model.FalseAlarms.Writers;
import io.calque.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A calibration as it is written.
 *
 * @param schema {@link #SCHEMA}
 * @param tiers scores by the tier's name
 * @param sha256 digest of all the rest
 */
record CalibrationFile(
    String schema,
    String models,
    int articles,
    long words,
    Map<String, Calibration.Scores> tiers,
    String sha256) {
  static final String SCHEMA = "calque-calibration/1";

  /** Bytes of a file that is read at all: some ten million articles. */
  private static final long LONGEST = 1L << 28;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  static CalibrationFile of(Calibration calibration) {
    Map<String, Calibration.Scores> tiers = new LinkedHashMap<>();
    calibration.tiers().forEach((tier, scores) -> tiers.put(tier.id(), scores));
    return new CalibrationFile(
        SCHEMA,
        calibration.models(),
        calibration.articles(),
        calibration.words(),
        tiers,
        digest(calibration.models(), calibration.articles(), calibration.words(), tiers));
  }

  /** SHA-256 of bits of the scores, as numbers are not written alike by every version of Java. */
  private static String digest(
      String models, int articles, long words, Map<String, Calibration.Scores> tiers) {
    Sha256 digest = new Sha256().add(models).add(articles + " " + words);
    tiers.forEach(
        (tier, scores) -> {
          digest.add(tier);
          add(digest, scores.spun());
          add(digest, scores.translated());
        });
    return digest.hex();
  }

  private static void add(Sha256 digest, Writers writers) {
    digest.add(writers.kind());
    for (Band band : writers.bands()) {
      digest.add(band.leastWords() + " " + band.articles());
      digest.add(
          band.scores().stream()
              .map(score -> Long.toHexString(Double.doubleToLongBits(score)))
              .collect(Collectors.joining(" ")));
    }
  }

  String json() {
    try {
      String json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this);
      return json.replace(System.lineSeparator(), "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of plain values", e);
    }
  }

  static Calibration read(Path file, String models) {
    CalibrationFile read = parse(file);
    if (!read.schema().equals(SCHEMA)) {
      throw bad(file, "expected schema " + SCHEMA + ", found " + read.schema());
    }
    String found = digest(read.models(), read.articles(), read.words(), read.tiers());
    if (!found.equals(read.sha256())) {
      throw bad(file, "was altered: expected SHA-256 " + read.sha256() + ", found " + found);
    }
    try {
      return read.calibration(String.valueOf(file.getFileName())).of(models);
    } catch (IllegalArgumentException e) {
      throw bad(file, "not usable: " + e.getMessage());
    }
  }

  private static CalibrationFile parse(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw bad(file, "is no calibration: longer than " + LONGEST + " bytes");
      }
      return Optional.ofNullable(MAPPER.readValue(Files.readAllBytes(file), CalibrationFile.class))
          .orElseThrow(() -> bad(file, "not readable: null"));
    } catch (NoSuchFileException e) {
      throw bad(file, "no such file; 'calque calibrate' makes one");
    } catch (JsonProcessingException e) {
      throw bad(file, "not readable as a calibration: " + reason(e));
    } catch (IOException e) {
      throw bad(file, "cannot be read: " + e.getMessage());
    }
  }

  /** Without the settings that Jackson names. */
  private static String reason(JsonProcessingException problem) {
    String reason = problem.getOriginalMessage();
    int settings = reason.indexOf("; `");
    return settings < 0 ? reason : reason.substring(0, settings);
  }

  private Calibration calibration(String name) {
    TreeMap<Tier, Calibration.Scores> byTier = new TreeMap<>();
    tiers.forEach((tier, scores) -> byTier.put(Tier.of(tier), scores));
    return new Calibration(name, models, articles, words, byTier);
  }

  private static CalibrationException bad(Path file, String problem) {
    return new CalibrationException(file.toString(), problem);
  }
}
