package io.calque.crawl;

import io.calque.input.InputOptions;
import io.calque.score.Tier;
import java.util.List;
import java.util.Optional;

/**
 * What a crawl's articles are read from, scored by and written to.
 *
 * @param inputs files, folders or patterns, of any file system that Hadoop knows
 * @param out folder of the tables
 * @param overwrite whether tables there are replaced
 * @param master whom to ask for machines, such as {@code local[*]}; empty: who started the program
 *     says
 * @param models folders that may hold the models on each machine, in the order they are looked
 *     into; at least one. One that is not absolute may have come with the job
 * @param tier asked for
 * @param falseAlarmRate promised share of human articles that may be flagged, above 0, below 1
 * @param how inputs are read
 * @param withText whether articles carry the text that offsets count in
 * @param partBytes bytes of a file above which it is read in parts, at least 1
 */
public record CrawlOptions(
    List<String> inputs,
    String out,
    boolean overwrite,
    Optional<String> master,
    List<String> models,
    Tier tier,
    double falseAlarmRate,
    InputOptions how,
    boolean withText,
    long partBytes) {
  /** Bytes of a part where nothing is said. */
  public static final long PART_BYTES = 128L << 20;

  /** Copies the list and checks the bounds. */
  public CrawlOptions {
    inputs = List.copyOf(inputs);
    models = List.copyOf(models);
    if (partBytes < 1) {
      throw new IllegalArgumentException("partBytes " + partBytes + " is below 1");
    }
  }
}
