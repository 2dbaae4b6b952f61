package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.score.ArticleScore;
import io.calque.signal.ArtifactType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReportTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void jsonl_article_isTheContract() throws IOException {
    String expected =
        "{'schema':'calque/1','source':'news/lisbon.txt','title':'Envoy in Lisbon','language':'en',"
            + "'tier':'fast','verdict':'spun','probability':{'original':0.01,'spun':0.97,"
            + "'translated':0.02},'falseAlarmRate':0.004,'tests':{'spun':{'falseAlarmRate':0.004},"
            + "'translated':{'falseAlarmRate':0.61}},'residue':[{'type':'shortcode',"
            + "'text':'[ad_1]','start':151,'end':157}],'sentences':[{'index':0,'start':0,'end':67,"
            + "'text':'The envoy began a three-day go to to Lisbon amid hovering tensions.',"
            + "'label':'spun','quotedShare':0.0,'probability':{'original':0.03,'spun':0.96,"
            + "'translated':0.01},'evidence':[{'type':'repeated-word','start':28,'end':36,"
            + "'text':'go to to','suggestions':['visit to'],'score':0.97,'reason':'“to” twice'},";
    String written = ReportTest.write(ReportFormat.JSONL, ReportOptions.plain(), Scores.spun());
    assertEquals(expected.replace('\'', '"'), written.substring(0, expected.length()));
    assertTrue(
        written.endsWith(
            "\"reason\":\"2 of 4 sentences carry swapped words, such as “go to to” and"
                + " “hovering”\"}\n"),
        written);
  }

  @Test
  void jsonl_evidence_strongestFirst() throws IOException {
    String text = "They hover with out aim.";
    ArticleScore score =
        Scores.of(
            text,
            Scores.evidence(text, ArtifactType.TORTURED_PHRASE, "hover", 0.6, "r"),
            Scores.evidence(text, ArtifactType.SPLIT_WORD, "with out", 0.9, "r", "without"),
            Scores.evidence(text, ArtifactType.TORTURED_PHRASE, "aim", 0.6, "r"));
    JsonNode evidence =
        MAPPER
            .readTree(ReportTest.write(ReportFormat.JSONL, ReportOptions.plain(), score))
            .at("/sentences/0/evidence");
    List<String> texts = new ArrayList<>();
    evidence.forEach(one -> texts.add(one.get("text").asText()));
    assertEquals(List.of("with out", "hover", "aim"), texts);
  }

  @Test
  void jsonl_severalArticles_areALineEach() throws IOException {
    ArticleScore odd = Scores.original("b\nc", "Line\u2028 one.\nLine two.");
    String written =
        ReportTest.write(ReportFormat.JSONL, ReportOptions.plain(), Scores.spun(), odd);
    List<JsonNode> articles = new ArrayList<>();
    for (String line : written.split("\n", -1)) {
      if (!line.isEmpty()) {
        articles.add(MAPPER.readTree(line));
      }
    }
    assertEquals(2, articles.size());
    assertEquals("b\nc", articles.get(1).get("source").asText());
  }

  @Test
  void jsonl_oddText_roundTrips() throws IOException {
    String text = "\u0000\u001b[1m\u009b\u202E\u2066\u2028\u2029\u200B\uDB40\uDC41 🙂 \"\\ é.";
    String written =
        ReportTest.write(
            ReportFormat.JSONL, new ReportOptions(true, false, 80), Scores.original("s", text));
    JsonNode article = MAPPER.readTree(written);
    assertEquals(text, article.get("text").asText());
    assertEquals(text, article.get("sentences").get(0).get("text").asText());
  }

  @Test
  void json_articles_areOneObject() throws IOException {
    String written =
        ReportTest.write(
            ReportFormat.JSON, ReportOptions.plain(), Scores.spun(), Scores.empty("empty.txt"));
    JsonNode run = MAPPER.readTree(written);
    assertEquals("calque/1", run.get("schema").asText());
    assertEquals(2, run.get("articles").size());
    assertEquals("insufficient", run.get("articles").get(1).get("verdict").asText());
  }

  @Test
  void json_noArticles_isStillValid() throws IOException {
    JsonNode run = MAPPER.readTree(ReportTest.write(ReportFormat.JSON, ReportOptions.plain()));
    assertEquals(0, run.get("articles").size());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "1, 1.0",
    "0.5, 0.5",
    "0.123456, 0.1235",
    "0.00004, 0.0",
    "0.00005, 0.0001",
    "0.99999, 1.0"
  })
  void format_value_hasFourDecimalsAtMost(double value, String written) {
    assertEquals(written, Decimals.format(value));
  }
}
