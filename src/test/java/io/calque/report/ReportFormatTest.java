package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.report.ReportFormat.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormatTest {
  @ParameterizedTest
  @CsvSource({
    "text, text/plain, txt, SITES COUNTS",
    "jsonl, application/x-ndjson, jsonl, ARTICLE_TEXT",
    "json, application/json, json, ARTICLE_TEXT SITES COUNTS",
    "csv, text/csv, csv, RAW_CELLS",
    "html, text/html, html, SITES COUNTS",
    "sarif, application/sarif+json, sarif, PAGE_OFFSETS COUNTS"
  })
  void of_id_saysAllOfItself(String id, String mediaType, String ending, String features) {
    ReportFormat format = ReportFormat.of(id);
    assertEquals(id, format.id());
    assertEquals(mediaType, format.mediaType());
    assertEquals(ending, format.fileEnding());
    Set<String> has =
        Arrays.stream(Feature.values())
            .filter(format::has)
            .map(Feature::name)
            .collect(Collectors.toSet());
    assertEquals(Set.of(features.split(" ")), has);
  }

  @Test
  void of_unknown_isRefusedWithTheList() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> ReportFormat.of("TEXT"));
    assertEquals(
        "format 'TEXT' is not supported; this version writes text, jsonl, json, csv, html, sarif",
        e.getMessage());
  }

  @Test
  void idsWith_feature_areInOrder() {
    assertEquals("jsonl, json", ReportFormat.idsWith(Feature.ARTICLE_TEXT));
    assertEquals("text, json, html", ReportFormat.idsWith(Feature.SITES));
  }

  /** The table of the README has a row for each format, in order, with its description. */
  @Test
  void description_all_standInTheReadme() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("README.md")).stream()
            .dropWhile(line -> !line.startsWith("| `--format` |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.replace("`", ""))
            .toList();
    assertEquals(
        Arrays.stream(ReportFormat.values())
            .map(format -> "| " + format.id() + " | " + format.description() + " |")
            .toList(),
        rows);
  }

  @ParameterizedTest
  @CsvSource({"text, TEXT", "json, JSON", "html, HTML"})
  void comparison_id_givesTheFormat(String id, ComparisonReport.Format format) {
    assertEquals(format, ComparisonReport.Format.of(id));
    assertEquals(List.of("text", "json", "html"), ComparisonReport.Format.ids());
  }

  @Test
  void comparison_unknownFormat_isRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> ComparisonReport.Format.of("csv"));
    assertEquals("format 'csv' is not one of text, json, html", e.getMessage());
  }
}
