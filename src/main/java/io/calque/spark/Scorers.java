package io.calque.spark;

import io.calque.Calque;
import io.calque.CalqueModels;
import io.calque.model.Manifest;
import io.calque.score.Tier;
import io.calque.text.BadDataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;

/** The scorers of this Java machine: models are opened once, whatever tasks come. Thread-safe. */
final class Scorers {
  /** What an archive of models is called that comes with a job. */
  static final String ARCHIVE = "models";

  /** Tasks come and go, the models stay; nothing else of a job is kept. */
  private static final Map<Scoring, Calque> OPEN = new ConcurrentHashMap<>();

  private Scorers() {}

  /**
   * The scorer of a job.
   *
   * @throws BadDataException naming this machine, if it has no models, others than the driver, or
   *     another version of the program
   */
  static Calque of(Scoring scoring) {
    return OPEN.computeIfAbsent(scoring, Scorers::open);
  }

  private static Calque open(Scoring scoring) {
    String here = machine();
    String version = Scoring.programVersion();
    if (!version.equals(scoring.version())) {
      throw new BadDataException(
          here, "", "runs Calque " + version + ", the driver " + scoring.version());
    }
    CalqueModels models;
    try {
      models = CalqueModels.open(folder(scoring.models()));
    } catch (BadDataException e) {
      throw new BadDataException(here, "", String.valueOf(e.getMessage()));
    }
    if (!models.digest().equals(scoring.digest())) {
      models.close();
      throw new BadDataException(
          here,
          "",
          "has models with the digest " + models.digest() + ", the driver " + scoring.digest());
    }
    return Calque.builder(models)
        .tier(Tier.of(scoring.tier()))
        .falseAlarmRate(scoring.rate())
        .build();
  }

  /**
   * Where the models lie on this machine: in the folder given, else where the archive that came
   * with the job was unpacked.
   *
   * @throws BadDataException if they are in neither
   */
  static Path folder(String given) {
    List<Path> places =
        List.of(
            Path.of(given), Path.of(SparkFiles.getRootDirectory(), ARCHIVE), Path.of(ARCHIVE));
    return places.stream()
        .filter(place -> Files.exists(place.resolve(Manifest.NAME)))
        .findFirst()
        .orElseThrow(
            () ->
                new BadDataException(
                    given,
                    "",
                    "no models here, and no archive called " + ARCHIVE + " came with the job"));
  }

  /** Which machine this is, for messages. */
  static String machine() {
    SparkEnv environment = SparkEnv.get();
    return "executor "
        + environment.executorId()
        + " on "
        + environment.blockManager().blockManagerId().host();
  }
}
