package io.calque.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes the WARC files that {@code bench/spark} scores: the pages of {@link SamplePages} as long
 * as those of news sites, each file of other hosts.
 */
public final class CrawlFiles {
  private CrawlFiles() {}

  /** Takes the folder and how many files of {@value SamplePages#COUNT} pages. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    SamplePages pages = SamplePages.load("news");
    for (int file = 0; file < Integer.parseInt(args[1]); file++) {
      String name = String.format(Locale.ROOT, "%03d.warc.gz", file);
      Files.write(folder.resolve(name), pages.warc("f" + file + "-"));
    }
  }
}
