package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.input.Source;
import io.calque.score.ArticleScore;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.text.Alignment;
import io.calque.text.Alignment.Run;
import io.calque.text.Article;
import io.calque.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SarifReportTest {
  private static JsonNode run(ArticleScore... scores) throws IOException {
    String written = ReportTest.write(ReportFormat.SARIF, ReportOptions.plain(), scores);
    JsonNode log = new ObjectMapper().readTree(written);
    assertEquals(List.of(), Schemas.sarif().problems(log), written);
    return log.get("runs").get(0);
  }

  @Test
  void result_evidence_standsAtItsPlace() throws IOException {
    JsonNode run = run(Scores.spun());
    assertEquals(3, run.get("results").size());
    JsonNode result = run.get("results").get(2);
    assertEquals("split-word", result.get("ruleId").asText());
    assertEquals("warning", result.get("level").asText());
    assertEquals(
        "“with out”, probably “without”: one word", result.get("message").get("text").asText());
    JsonNode place = result.get("locations").get(0).get("physicalLocation");
    assertEquals("news/lisbon.txt", place.get("artifactLocation").get("uri").asText());
    JsonNode region = place.get("region");
    String text = Scores.spun().article().text();
    int start = region.get("charOffset").asInt();
    assertEquals("with out", text.substring(start, start + region.get("charLength").asInt()));
    assertEquals(4, region.get("startLine").asInt());
    assertEquals(21, region.get("startColumn").asInt());
    assertEquals(29, region.get("endColumn").asInt());
    assertEquals("with out", region.get("snippet").get("text").asText());
  }

  @Test
  void results_article_comeStrongestFirst() throws IOException {
    JsonNode run = run(Scores.spun());
    List<Integer> ranks = new ArrayList<>();
    run.get("results").forEach(one -> ranks.add(one.get("rank").asInt()));
    assertEquals(List.of(97, 93, 90), ranks);
    String text = "They hover with out aim.";
    JsonNode other =
        run(
            Scores.of(
                text,
                Scores.evidence(text, ArtifactType.TORTURED_PHRASE, "hover", 0.6, "r"),
                Scores.evidence(text, ArtifactType.SPLIT_WORD, "with out", 0.9, "r")));
    assertEquals("split-word", other.at("/results/0/ruleId").asText());
  }

  @Test
  void artifact_tests_areProperties() throws IOException {
    JsonNode tests = run(Scores.spun()).at("/artifacts/0/properties/tests");
    assertEquals(0.004, tests.at("/spun/falseAlarmRate").asDouble());
    assertEquals(0.61, tests.at("/translated/falseAlarmRate").asDouble());
  }

  @Test
  void result_candidateOfFlaggedArticle_isNote() throws IOException {
    JsonNode run = run(Scores.candidate(Verdict.TRANSLATED));
    assertEquals("note", run.at("/results/0/level").asText());
  }

  @Test
  void result_slipOfFlaggedArticle_isNote() throws IOException {
    JsonNode run = run(Scores.slip(Verdict.SPUN));
    assertEquals("note", run.get("results").get(0).get("level").asText());
  }

  /** Of a page, places are those in its HTML, across its tags. */
  @Test
  void result_alignedPage_standsInItsSource() throws IOException {
    String page = "<p>Prices <b>hove</b>red at noon.</p>";
    ArticleScore made = Scores.marked("a.html", "Prices hovered at noon.", "hovered", "soared");
    List<Run> runs =
        List.of(
            new Run(new Span(0, 7), new Span(3, 10), true),
            new Run(new Span(7, 11), new Span(13, 17), true),
            new Run(new Span(11, 23), new Span(21, 33), true));
    Article article = made.article();
    ArticleScore aligned =
        new ArticleScore(
            new Article(
                article.source(),
                article.title(),
                "en",
                article.text(),
                article.blocks(),
                List.of(),
                Optional.empty(),
                new Alignment(runs)),
            made.tier(),
            made.verdict(),
            made.reason(),
            made.probability(),
            made.falseAlarmRate(),
            made.tests(),
            made.sentences());
    JsonNode region = run(aligned).at("/results/0/locations/0/physicalLocation/region");
    int start = region.get("charOffset").asInt();
    assertEquals("hove</b>red", page.substring(start, start + region.get("charLength").asInt()));
    assertEquals("hovered", region.at("/snippet/text").asText());
    assertFalse(region.has("startLine"), region.toString());
  }

  @Test
  void rules_all_haveHelp() throws IOException {
    JsonNode rules = run().get("tool").get("driver").get("rules");
    assertEquals(ArtifactType.values().length, rules.size());
    for (JsonNode rule : rules) {
      assertTrue(rule.get("help").get("text").asText().length() > 40, rule.toString());
    }
    JsonNode result = run(Scores.spun()).get("results").get(0);
    assertEquals("repeated-word", rules.get(result.get("ruleIndex").asInt()).get("id").asText());
  }

  @Test
  void artifacts_everyArticle_isListedWithItsVerdict() throws IOException {
    JsonNode artifacts = run(Scores.spun(), Scores.empty("empty.txt")).get("artifacts");
    assertEquals("spun", artifacts.get(0).get("properties").get("verdict").asText());
    assertEquals("empty.txt", artifacts.get(1).get("location").get("uri").asText());
    assertEquals("insufficient", artifacts.get(1).get("properties").get("verdict").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[click](https://evil.example)",
        "{0} and {1}",
        "<script>alert(1)</script>",
        "\u001b[31m \u202e \uD800 \u0000",
        "\"}],\"runs\":[{"
      })
  void result_hostileText_isValidAndNoLink(String hostile) throws IOException {
    JsonNode run =
        run(Scores.marked("https://x.example/" + hostile, hostile + " x.", hostile, hostile));
    JsonNode result = run.get("results").get(0);
    String message = result.get("message").get("text").asText();
    assertTrue(!message.contains("](") && !message.contains("{0"), message);
  }

  /** A name that looks like an address is none: what is one was said where it came in. */
  @Test
  void of_nameLikeAnAddress_staysAName() {
    Article article = new Article("https://x/y", "", "en", "", List.of(), List.of());
    assertEquals("./https://x/y", SourceUri.of(article));
    assertEquals(
        "a.csv#https://x/y",
        SourceUri.of(
            new Article("a.csv#https://x/y", "", "en", "", List.of(), List.of())
                .withAddress("https://x/y")));
  }

  @ParameterizedTest
  @CsvSource({
    "news/lisbon.txt, news/lisbon.txt",
    "rows.csv#17, rows.csv#17",
    "C:\\news\\a b.txt, ./C:/news/a%20b.txt",
    "//host/share/a.txt, /host/share/a.txt",
    "javascript:alert(1), ./javascript:alert(1)",
    "a%41.txt, a%2541.txt",
    "https://x.example/a%41 b?c=[d]#e f, https://x.example/a%41%20b?c=%5Bd%5D#e%20f",
    "https://x.example/%zz, https://x.example/%25zz",
    "é.txt, %C3%A9.txt",
    "'', ./",
    "-, -"
  })
  void of_source_isAUriReference(String source, String uri) {
    String address = Source.isAddress(source) ? source : "";
    Article article = new Article(source, "", "en", "", List.of(), List.of());
    assertEquals(uri, SourceUri.of(article.withAddress(address)));
  }
}
