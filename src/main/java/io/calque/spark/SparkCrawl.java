package io.calque.spark;

import io.calque.crawl.CrawlJob;
import io.calque.crawl.CrawlOptions;
import io.calque.crawl.CrawlSummary;
import io.calque.text.BadDataException;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;

/** Scores a crawl with Spark. */
public final class SparkCrawl implements CrawlJob {
  @Override
  public CrawlSummary run(CrawlOptions options, Consumer<String> said) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("calque")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED");
    options.master().ifPresent(builder::master);
    boolean isSubmitted = System.getProperty("spark.master") != null;
    if (!isSubmitted) {
      builder.config("spark.ui.enabled", "false");
      if (options.master().isEmpty()) {
        builder.master("local[*]");
      }
    }
    SparkSession spark = builder.getOrCreate();
    try {
      return new Crawl(spark, options, said).run();
    } catch (Exception e) {
      throw cause(e);
    } finally {
      spark.stop();
    }
  }

  /** What ended the job: a machine's own words where it has any. */
  static RuntimeException cause(Exception failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof BadDataException)) {
      cause = cause.getCause();
    }
    if (cause instanceof BadDataException said) {
      return said;
    }
    // Spark throws checked exceptions that it does not declare
    return failure instanceof RuntimeException plain
        ? plain
        : new IllegalStateException(failure.getMessage(), failure);
  }
}
