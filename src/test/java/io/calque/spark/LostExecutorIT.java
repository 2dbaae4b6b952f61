package io.calque.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.crawl.CrawlOptions;
import io.calque.input.InputOptions;
import io.calque.score.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of two executors on this machine, one of which is killed while it scores. */
class LostExecutorIT {
  private static final List<String> TABLES =
      List.of("articles", "evidence", "sites", "inputs", "problems");

  @TempDir private static Path folder;

  /** Workers keep their files in a folder of the test. */
  @BeforeAll
  static void moveWorkers() {
    System.setProperty("spark.testing", "true");
    System.setProperty("spark.test.home", folder.toString());
  }

  @AfterAll
  static void moveBack() {
    System.clearProperty("spark.testing");
    System.clearProperty("spark.test.home");
  }

  /** Kills an executor when two parts are scored. */
  private static final class Killer extends SparkListener {
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger killed = new AtomicInteger();
    private volatile boolean armed;

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
      if (armed && ended.incrementAndGet() == 2) {
        ProcessHandle.current()
            .descendants()
            .filter(LostExecutorIT::isExecutor)
            .findFirst()
            .ifPresent(
                one -> {
                  one.destroyForcibly();
                  killed.incrementAndGet();
                });
      }
    }
  }

  /** Nothing else that runs Java was started here. */
  private static boolean isExecutor(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("java");
  }

  private static SparkSession.Builder session(String master) {
    return SparkSession.builder()
        .master(master)
        .config("spark.ui.enabled", "false")
        // the classes that this test runs with, before a jar of them
        .config(
            "spark.executor.extraClassPath", Path.of("target/classes").toAbsolutePath().toString())
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.session.timeZone", "UTC");
  }

  private static void crawl(SparkSession spark, String out, Runnable scored) {
    CrawlOptions options =
        new CrawlOptions(
            List.of(folder.resolve("in").toString()),
            folder.resolve(out).toString(),
            false,
            Optional.empty(),
            List.of(Path.of("models").toAbsolutePath().toString()),
            Tier.FAST,
            0.01,
            InputOptions.defaults(),
            false,
            CrawlOptions.PART_BYTES);
    new Crawl(spark, options, said -> scored.run()).run();
  }

  private static List<String> rows(SparkSession spark, String out, String table) {
    return spark
        .read()
        .parquet(folder.resolve(out).resolve(table).toString())
        .toJSON()
        .collectAsList()
        .stream()
        .sorted()
        .toList();
  }

  @Test
  void crawl_executorKilledAndTasksTwice_givesTheSameTables() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < 8; i++) {
      Files.write(in.resolve(i + ".warc.gz"), new MadeUpCrawl().longWarc(30 + i, "a"));
    }
    Killer killer = new Killer();
    try (SparkSession cluster =
        session("local-cluster[2,1,1024]")
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .config("spark.executorEnv.SPARK_TESTING", "1")
            .config("spark.executorEnv.SPARK_SCALA_VERSION", "2.13")
            .config("spark.executor.memory", "1g")
            .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1")
            .config("spark.speculation", "true")
            .config("spark.speculation.interval", "50ms")
            .config("spark.speculation.quantile", "0.1")
            .config("spark.speculation.multiplier", "1.0")
            .getOrCreate()) {
      cluster.sparkContext().addSparkListener(killer);
      crawl(cluster, "killed", () -> killer.armed = true);
    }
    assertEquals(1, killer.killed.get());
    try (SparkSession local = session("local[2]").getOrCreate()) {
      crawl(local, "whole", () -> {});
      for (String table : TABLES) {
        List<String> whole = rows(local, "whole", table);
        assertTrue(!whole.isEmpty(), table);
        assertEquals(whole, rows(local, "killed", table), table);
      }
    }
  }
}
