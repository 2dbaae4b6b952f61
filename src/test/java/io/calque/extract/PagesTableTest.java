package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Measures the extractor on all pages with known text, word by word, and leaves the table in {@code
 * target/extraction.md}. The one of {@code docs/extraction.md} has other extractors beside it.
 */
class PagesTableTest {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final double LEAST_MEAN = 0.98;

  @Test
  void table_allPages_isWritten() throws IOException {
    List<KnownPage> pages = new ArrayList<>(KnownPage.all());
    pages.addAll(SamplePages.all());
    pages.addAll(KnownPage.unseen());
    List<WordOverlap> overlaps =
        pages.stream().map(page -> WordOverlap.of(prose(page), page.text())).toList();
    StringBuilder table = new StringBuilder("| page | words | precision | recall | F1 |\n");
    table.append("|---|---|---|---|---|\n");
    for (int i = 0; i < pages.size(); i++) {
      table.append(row(pages.get(i).name(), overlaps.get(i)));
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "extraction.md"), table);
    double mean = overlaps.stream().collect(Collectors.averagingDouble(WordOverlap::f1));
    assertTrue(mean >= LEAST_MEAN, table.toString());
  }

  private static String prose(KnownPage page) {
    Article article = EXTRACTOR.extract(page.source());
    return PagesTest.prose(article);
  }

  private static String row(String name, WordOverlap overlap) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f |%n",
        name,
        overlap.known(),
        overlap.precision(),
        overlap.recall(),
        overlap.f1());
  }
}
