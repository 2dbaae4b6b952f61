package io.calque.crawl;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** Scores a crawl and writes its tables. */
public interface CrawlJob {
  /** The one whose libraries are here; empty where none are. */
  static Optional<CrawlJob> find() {
    try {
      return ServiceLoader.load(CrawlJob.class).findFirst();
    } catch (ServiceConfigurationError e) {
      return Optional.empty();
    }
  }

  /**
   * Runs to the end.
   *
   * @param said hears how far it is
   * @throws io.calque.text.BadDataException naming the file, where an input, the output or a model
   *     cannot be used, or machines run other versions; before anything is scored where it can be
   *     known then
   */
  CrawlSummary run(CrawlOptions options, Consumer<String> said);
}
