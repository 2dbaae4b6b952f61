package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.text.TerminalText;
import io.calque.version.Comparison;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonReportTest {
  private static final String BEFORE =
      "Prices soared in May. Nobody <b>knew</b> \u001b[31m why \u202e it was.";
  private static final String AFTER =
      "Prices hovered in May. Nobody <b>guessed</b> \u001b[31m why \u202e it was.";

  private static String write(ComparisonReport.Format format, ReportOptions look, Comparison what)
      throws IOException {
    StringWriter out = new StringWriter();
    format.open(out, look).write(what);
    return out.toString();
  }

  @Test
  void text_columns_standSideBySide() throws IOException {
    String out =
        write(
            ComparisonReport.Format.TEXT,
            new ReportOptions(false, false, 80),
            Comparisons.of("Prices soared in May.", "Prices hovered in May."));
    List<String> lines = out.lines().toList();
    assertTrue(
        lines.contains("Prices [-soared-] in May.              │ Prices {+hovered+} in May."), out);
    assertEquals("  soared → hovered", lines.get(lines.size() - 1));
  }

  @Test
  void text_colour_keepsTheColumns() throws IOException {
    String out =
        write(
            ComparisonReport.Format.TEXT,
            new ReportOptions(false, true, 80),
            Comparisons.of("Prices soared in May.", "Prices hovered in May."));
    String plain = out.replaceAll("\u001b\\[[0-9;]*+m", "");
    assertTrue(
        plain.contains("Prices soared in May.                  │ Prices hovered in May.\n"), out);
    assertTrue(out.contains("\u001b[4;31msoared\u001b[0m"), out);
  }

  @Test
  void json_parts_coverTheirOffsets() throws IOException {
    String out =
        write(ComparisonReport.Format.JSON, ReportOptions.plain(), Comparisons.of(BEFORE, AFTER));
    JsonNode json = new ObjectMapper().readTree(out);
    assertEquals(List.of(), Schemas.own("calque-compare-1").problems(json));
    List<String> kinds = new ArrayList<>();
    for (JsonNode part : json.get("parts")) {
      kinds.add(part.get("kind").asText());
      JsonNode before = part.get("before");
      assertEquals(
          BEFORE.substring(before.get("start").asInt(), before.get("end").asInt()),
          before.get("text").asText());
    }
    assertEquals(List.of("same", "replaced", "same", "same", "replaced", "same"), kinds);
    assertEquals("hovered", json.get("substitutions").get(0).get("after").asText());
    assertFalse(json.get("nearCopy").asBoolean());
  }

  @Test
  void html_page_marksBothSides() throws IOException {
    String page =
        write(ComparisonReport.Format.HTML, ReportOptions.plain(), Comparisons.of(BEFORE, AFTER));
    assertTrue(page.contains("<td>Prices <del>soared</del> in May.</td>"), page);
    assertTrue(page.contains("<td>Prices <ins>hovered</ins> in May.</td>"), page);
    assertTrue(page.contains("&lt;b&gt;"), page);
    Pages.assertSelfContained(page);
  }

  @ParameterizedTest
  @EnumSource(ComparisonReport.Format.class)
  void report_hostileText_isSafe(ComparisonReport.Format format) throws IOException {
    String out = write(format, ReportOptions.plain(), Comparisons.of(BEFORE, AFTER));
    out.codePoints()
        .filter(c -> c != '\n')
        .forEach(c -> assertTrue(TerminalText.isSafe(c), "U+" + Integer.toHexString(c)));
  }

  @ParameterizedTest
  @EnumSource(ComparisonReport.Format.class)
  void report_emptyTexts_isWritten(ComparisonReport.Format format) throws IOException {
    assertTrue(write(format, ReportOptions.plain(), Comparisons.of("", "")).contains("after.txt"));
  }
}
