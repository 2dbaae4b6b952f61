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
import java.util.stream.Stream;
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
    // classes that are in no jar do not know their version: there is nothing to compare
    boolean known = !scoring.version().equals(Scoring.UNPACKAGED);
    if (known && !version.equals(scoring.version())) {
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
   * Where the models lie on this machine: the first of the folders that holds any; one that is not
   * absolute is also looked for among the files that came with the job.
   *
   * @throws BadDataException if none does
   */
  static Path folder(List<String> folders) {
    return folders.stream()
        .flatMap(
            folder ->
                Stream.of(Path.of(folder), Path.of(SparkFiles.getRootDirectory()).resolve(folder)))
        .filter(place -> Files.exists(place.resolve(Manifest.NAME)))
        .findFirst()
        .orElseThrow(
            () ->
                new BadDataException(
                    folders.get(0),
                    "",
                    folders.contains(ARCHIVE)
                        ? "no models here, and no archive called models came with the job"
                        : "no models here"));
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
