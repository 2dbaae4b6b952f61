package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Measures the extractor on all pages with known text, word by word, and leaves the tables of
 * {@code docs/extraction.md} in {@code target/extraction.md}: with Readability4J beside it where
 * that is on the class path, as in the profile {@code extractors}.
 */
class PagesTableTest {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final double LEAST_MEAN = 0.98;

  @Test
  void table_allPages_isWritten() throws IOException {
    Map<String, List<KnownPage>> sets = new LinkedHashMap<>();
    sets.put("Pages the extractor was made with", KnownPage.all());
    sets.put("Sample articles", SamplePages.all());
    sets.put("Pages written afterwards", KnownPage.unseen());
    sets.put("Stories in many themes", ThemePages.all());
    Optional<OtherExtractor> other = OtherExtractor.readability();
    StringBuilder tables = new StringBuilder();
    for (Map.Entry<String, List<KnownPage>> set : sets.entrySet()) {
      tables.append(table(set.getKey(), set.getValue(), other)).append('\n');
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "extraction.md"), tables);
    for (List<KnownPage> pages : sets.values()) {
      double mean = mean(pages.stream().map(PagesTableTest::own).toList());
      assertTrue(mean >= LEAST_MEAN, tables.toString());
    }
  }

  private static String table(String title, List<KnownPage> pages, Optional<OtherExtractor> other) {
    StringBuilder table = new StringBuilder(title + ":\n\n| page | words | own |");
    table.append(other.isPresent() ? " Readability4J |\n" : "\n");
    table.append(other.isPresent() ? "|---|---|---|---|\n" : "|---|---|---|\n");
    for (KnownPage page : pages) {
      WordOverlap own = own(page);
      table.append("| ").append(page.name()).append(" | ").append(own.known()).append(cell(own));
      other.ifPresent(one -> table.append(cell(one.overlap(page))));
      table.append(" |\n");
    }
    table
        .append("| **mean** | ")
        .append(mean(pages.stream().map(PagesTableTest::own).toList(), ""));
    other.ifPresent(one -> table.append(mean(pages.stream().map(one::overlap).toList(), "")));
    return table.append(" |\n").toString();
  }

  private static WordOverlap own(KnownPage page) {
    return WordOverlap.of(PagesTest.prose(EXTRACTOR.extract(page.source())), page.text());
  }

  private static String cell(WordOverlap one) {
    return cell(one.precision(), one.recall(), one.f1());
  }

  private static String cell(double precision, double recall, double f1) {
    return String.format(Locale.ROOT, " | %.3f / %.3f / %.3f", precision, recall, f1);
  }

  private static double mean(List<WordOverlap> overlaps) {
    return overlaps.stream().collect(Collectors.averagingDouble(WordOverlap::f1));
  }

  private static String mean(List<WordOverlap> overlaps, String before) {
    return before
        + cell(
            overlaps.stream().collect(Collectors.averagingDouble(WordOverlap::precision)),
            overlaps.stream().collect(Collectors.averagingDouble(WordOverlap::recall)),
            mean(overlaps));
  }
}
