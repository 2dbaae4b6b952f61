package io.calque.spark;

import io.calque.crawl.CrawlJob;
import io.calque.crawl.CrawlOptions;
import io.calque.crawl.CrawlSummary;
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
    } finally {
      spark.stop();
    }
  }
}
