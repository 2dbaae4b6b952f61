package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.score.ArticleScore;
import io.calque.text.Declaration;
import io.calque.text.Declaration.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a page declares stands in reports in its own place, and moves nothing else. */
class DeclaredReportTest {
  private static final Declaration MACHINE =
      new Declaration(Kind.MACHINE_WRITTEN, "meta ai-disclosure", "ai-generated");
  private static final Declaration HUMAN =
      new Declaration(Kind.HUMAN, "header AI-Disclosure", "mode=none");
  private static final String JSON =
      ",\"declared\":[{\"kind\":\"machine-written\",\"by\":\"meta ai-disclosure\","
          + "\"value\":\"ai-generated\"},{\"kind\":\"human\",\"by\":\"header AI-Disclosure\","
          + "\"value\":\"mode=none\"}]";
  private static final String LINE =
      "Declared by the page (not weighed): machine-written: ai-generated (meta ai-disclosure);"
          + " human: mode=none (header AI-Disclosure)";

  /** The row of the page's summary. */
  private static final Pattern ROW =
      Pattern.compile("<div><dt>Declared by pages</dt><dd>[^<]++</dd></div>\n");

  private static final ReportOptions WIDE = new ReportOptions(false, false, 200);

  private static ArticleScore declaring(ArticleScore score, Declaration... declarations) {
    return new ArticleScore(
        score.article().withDeclarations(List.of(declarations)),
        score.tier(),
        score.verdict(),
        score.reason(),
        score.probability(),
        score.falseAlarmRate(),
        score.tests(),
        score.sentences());
  }

  private static ArticleScore at(String address, ArticleScore score) {
    return new ArticleScore(
        score.article().withAddress(address),
        score.tier(),
        score.verdict(),
        score.reason(),
        score.probability(),
        score.falseAlarmRate(),
        score.tests(),
        score.sentences());
  }

  private static String written(ReportFormat format, ArticleScore... scores) throws IOException {
    return ReportTest.write(format, WIDE, scores);
  }

  private static String added(ReportFormat format) {
    return switch (format) {
      case TEXT -> LINE + "\n";
      case JSONL, JSON -> JSON;
      case HTML -> "<p class=\"numbers declared\">" + LINE + "</p>\n";
      case CSV, SARIF -> "";
    };
  }

  /** An article without declarations is written byte for byte as if there were none such. */
  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void report_withoutDeclarations_isTheOtherLessItsPart(ReportFormat format) throws IOException {
    String with = written(format, declaring(Scores.spun(), MACHINE, HUMAN), Scores.empty("e"));
    String without = written(format, Scores.spun(), Scores.empty("e"));
    String added = added(format);
    assertTrue(with.contains(added), with);
    assertEquals(without, ROW.matcher(with.replace(added, "")).replaceAll(""));
    assertFalse(without.contains("eclared"), without);
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void site_withoutDeclarations_saysNothing(ReportFormat format) throws IOException {
    String out = written(format, at("https://post.example/1", Scores.spun()));
    assertFalse(out.contains("eclared"), out);
  }

  @Test
  void site_declarations_areCountedAndChangeNoVerdict() throws IOException {
    ArticleScore one = at("https://post.example/1", Scores.original("a", "All was well."));
    ArticleScore two = at("https://post.example/2", Scores.original("b", "Nothing was wrong."));
    JsonNode with =
        site(declaring(one, MACHINE, HUMAN, MACHINE), two, at("https://post.example/3", one));
    assertEquals(
        "{\"articles\":1,\"of\":2,\"kinds\":{\"machine-written\":1,\"human\":1}}",
        with.get("declared").toString());
    JsonNode without = site(one, two, at("https://post.example/3", one));
    ((com.fasterxml.jackson.databind.node.ObjectNode) with).remove("declared");
    assertEquals(without, with);
    String text = written(ReportFormat.TEXT, declaring(one, MACHINE, HUMAN), two);
    assertTrue(
        text.contains(
            "  Declared by pages             1 of 2 articles (1 machine-written, 1 human); not"
                + " weighed\n"),
        text);
  }

  private static JsonNode site(ArticleScore... scores) throws IOException {
    JsonNode json = new ObjectMapper().readTree(written(ReportFormat.JSON, scores));
    assertEquals(List.of(), Schemas.own("calque-1-report").problems(json));
    return json.get("sites").get(0);
  }

  @Test
  void schema_declared_isValidAndItsKindsAreThoseOfTheProgram() throws IOException {
    JsonNode line =
        new ObjectMapper()
            .readTree(written(ReportFormat.JSONL, declaring(Scores.spun(), MACHINE, HUMAN)));
    assertEquals(List.of(), Schemas.own("calque-1").problems(line));
    JsonNode kinds =
        new ObjectMapper()
            .readTree(Path.of("docs/schema/calque-1.json").toFile())
            .at("/$defs/declaration/properties/kind/enum");
    assertEquals(
        Arrays.stream(Kind.values()).map(Kind::id).toList(),
        StreamSupport.stream(kinds.spliterator(), false).map(JsonNode::asText).toList());
  }

  @Test
  void value_hostile_isShownAsText() throws IOException {
    Declaration odd =
        new Declaration(Kind.OTHER, "meta ai-disclosure", "<b onclick='x'>\u001b[31m\u202E\nred");
    String page = written(ReportFormat.HTML, declaring(Scores.spun(), odd));
    Pages.assertSelfContained(page);
    assertFalse(page.contains("<b onclick"), page);
    assertTrue(page.contains("other: &lt;b onclick=&#39;x&#39;&gt;"), page);
    String text = written(ReportFormat.TEXT, declaring(Scores.spun(), odd));
    assertTrue(text.contains("other: <b onclick='x'>\\x1b[31m<U+202E> red (meta"), text);
  }
}
