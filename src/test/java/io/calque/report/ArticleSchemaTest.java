package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calque.score.ArticleScore;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.text.Label;
import io.calque.text.ResidueType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** {@code docs/schema/calque-1.json} against what is written. */
class ArticleSchemaTest {
  private static JsonNode line(ArticleScore score) throws IOException {
    return new ObjectMapper()
        .readTree(ReportTest.write(ReportFormat.JSONL, new ReportOptions(true, false, 80), score));
  }

  @Test
  void jsonl_articles_areValid() throws IOException {
    for (ArticleScore score :
        List.of(
            Scores.spun(),
            Scores.empty("e.txt"),
            Scores.original("s\u0000", "\uD83D <x>"),
            Scores.marked("m", "He assured it.", "assured", "promised"))) {
      assertEquals(List.of(), Schemas.own("calque-1").problems(line(score)));
    }
  }

  @Test
  void jsonl_candidate_saysSoAndOtherEvidenceDoesNot() throws IOException {
    JsonNode article = line(Scores.candidate(Verdict.ORIGINAL));
    assertEquals(List.of(), Schemas.own("calque-1").problems(article));
    assertEquals("true", article.at("/sentences/0/evidence/0/candidate").asText());
    assertEquals("", line(Scores.spun()).at("/sentences/0/evidence/0/candidate").asText());
  }

  @Test
  void schema_otherVerdict_isRefused() throws IOException {
    ObjectNode article = (ObjectNode) line(Scores.spun());
    article.put("verdict", "guilty");
    assertEquals(1, Schemas.own("calque-1").problems(article).size());
    article.put("verdict", "spun").remove("probability");
    assertEquals(1, Schemas.own("calque-1").problems(article).size());
  }

  @Test
  void schema_lists_areThoseOfTheProgram() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(Path.of("docs/schema/calque-1.json").toFile());
    JsonNode types = schema.at("/$defs");
    assertEquals(
        Arrays.stream(ArtifactType.values()).map(ArtifactType::id).toList(),
        texts(types.at("/evidence/properties/type/enum")));
    assertEquals(
        Arrays.stream(ResidueType.values()).map(ResidueType::id).toList(),
        texts(types.at("/residue/properties/type/enum")));
    assertEquals(
        Arrays.stream(Label.values()).map(Label::id).toList(),
        texts(types.at("/sentence/properties/label/enum")));
    assertEquals(
        Arrays.stream(Verdict.values()).map(Verdict::id).sorted().toList(),
        texts(schema.at("/properties/verdict/enum")).stream().sorted().toList());
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
