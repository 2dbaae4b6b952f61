package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The fields of {@code --format jsonl} that programs outside rely on. A new field comes after those
 * of its object; none is renamed, moved or dropped.
 */
class ContractTest {
  private static final List<String> ARTICLE =
      List.of(
          "schema",
          "source",
          "title",
          "language",
          "tier",
          "verdict",
          "probability",
          "falseAlarmRate",
          "tests",
          "residue",
          "sentences");
  private static final List<String> SENTENCE =
      List.of("index", "start", "end", "text", "label", "quotedShare", "probability", "evidence");
  private static final List<String> EVIDENCE =
      List.of("type", "start", "end", "text", "suggestions", "score", "reason");

  private static JsonNode article() throws IOException {
    String line =
        ReportTest.write(ReportFormat.JSONL, new ReportOptions(true, false, 80), Scores.spun());
    assertEquals(line.length() - 1, line.indexOf('\n'), "one line");
    return new ObjectMapper().readTree(line);
  }

  @Test
  void jsonl_fields_areThoseOfTheContractInOrder() throws IOException {
    JsonNode article = article();
    assertEquals("calque/1", article.get("schema").asText());
    assertFields(ARTICLE, List.of("reason", "text"), article);
    assertFields(List.of("original", "spun", "translated"), List.of(), article.get("probability"));
    assertFields(List.of("spun", "translated"), List.of(), article.get("tests"));
    for (JsonNode test : article.get("tests")) {
      assertFields(List.of("falseAlarmRate"), List.of(), test);
    }
    for (JsonNode residue : article.get("residue")) {
      assertFields(List.of("type", "text"), List.of("start", "end"), residue);
    }
    for (JsonNode sentence : article.get("sentences")) {
      assertFields(SENTENCE, List.of(), sentence);
      sentence.get("evidence").forEach(one -> assertFields(EVIDENCE, List.of(), one));
    }
  }

  @Test
  void jsonl_offsets_coverTheTextTheyStandBeside() throws IOException {
    JsonNode article = article();
    String text = article.get("text").asText();
    List<JsonNode> spans = new ArrayList<>();
    article.get("residue").forEach(spans::add);
    for (JsonNode sentence : article.get("sentences")) {
      spans.add(sentence);
      sentence.get("evidence").forEach(spans::add);
    }
    assertTrue(spans.size() > 7, spans.size() + " spans");
    for (JsonNode span : spans) {
      assertEquals(
          span.get("text").asText(),
          text.substring(span.get("start").asInt(), span.get("end").asInt()));
    }
  }

  private static void assertFields(List<String> contract, List<String> added, JsonNode found) {
    List<String> expected = new ArrayList<>(contract);
    expected.addAll(added);
    List<String> names = new ArrayList<>();
    found.fieldNames().forEachRemaining(names::add);
    assertEquals(expected, names);
  }
}
