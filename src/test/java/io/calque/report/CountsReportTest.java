package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.input.InputCounts;
import io.calque.report.ReportFormat.Feature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What became of the inputs stands in every format that has a place for it. */
class CountsReportTest {
  private static final InputCounts COUNTS =
      new InputCounts(12, Map.of("not HTML", 2L, "HTTP status 404", 1L), 1, 3);

  private static final String WORDS =
      "12 read, 3 skipped (1 HTTP status 404, 2 not HTML), 1 cut, 3 lost";

  private static String written(ReportFormat format, InputCounts counts) throws IOException {
    StringWriter out = new StringWriter();
    Report report = format.open(out, ReportOptions.plain());
    report.begin();
    report.end(counts);
    return out.toString();
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      names = {"TEXT", "HTML"})
  void end_somethingLost_isSaidInWords(ReportFormat format) throws IOException {
    assertTrue(format.has(Feature.COUNTS));
    String text = written(format, COUNTS).replaceAll("\\s++", " ");
    assertTrue(text.contains("Articles of the inputs: " + WORDS), text);
  }

  @Test
  void end_json_hasNumbers() throws IOException {
    JsonNode inputs = new ObjectMapper().readTree(written(ReportFormat.JSON, COUNTS)).get("inputs");
    assertEquals(
        "{\"read\":12,\"skipped\":{\"HTTP status 404\":1,\"not HTML\":2},\"cut\":1,\"lost\":3}",
        inputs.toString());
  }

  @Test
  void end_sarif_hasThemAmongThePropertiesOfTheRun() throws IOException {
    JsonNode run = new ObjectMapper().readTree(written(ReportFormat.SARIF, COUNTS)).get("runs");
    assertEquals(3, run.get(0).get("properties").get("inputs").get("lost").asInt());
  }

  @Test
  void end_textWithoutLoss_saysNothing() throws IOException {
    assertEquals("", written(ReportFormat.TEXT, new InputCounts(2, Map.of(), 0, 0)));
  }
}
