package io.calque.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calque.input.InputCounts;
import io.calque.report.Report;
import io.calque.report.ReportFormat;
import io.calque.report.ReportOptions;
import io.calque.report.Scores;
import io.calque.text.BadDataException;
import io.calque.text.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void open() {
    desk = Desks.open(folder.resolve("desk.db"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String report(ReportFormat format) throws IOException {
    Writer out = new StringWriter();
    Report report = format.open(out, ReportOptions.plain());
    report.begin();
    report.article(Scores.spun());
    report.article(Scores.original("b.txt", "All is well here."));
    report.end(InputCounts.NONE);
    return out.toString();
  }

  @Test
  void file_everyReportThatHoldsObjects_isTaken() throws IOException {
    for (ReportFormat format : List.of(ReportFormat.JSONL, ReportFormat.JSON)) {
      Path file = write("report." + format.id(), report(format));
      assertTrue(Intake.takes(file), format.id());
      Intake intake = new Intake(desk);
      intake.file(file);
      assertEquals(2, intake.articles() + intake.known());
    }
    assertEquals(2, desk.size(QueueQuery.ALL));
    ReviewedArticle spun = desk.article(1).orElseThrow();
    assertEquals("Envoy in Lisbon", spun.name());
    assertEquals(3, spun.score().evidence().size());
    for (ReportedEvidence evidence : spun.score().evidence()) {
      assertEquals(evidence.text(), evidence.span().of(spun.score().text()));
    }
  }

  @Test
  void file_packedReport_isTaken() throws IOException {
    Path file = folder.resolve("report.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(report(ReportFormat.JSONL).getBytes(StandardCharsets.UTF_8));
    }
    assertTrue(Intake.takes(file));
    new Intake(desk).file(file);
    assertEquals(2, desk.size(QueueQuery.ALL));
  }

  @Test
  void takes_whatIsToBeScored_no() throws IOException {
    assertFalse(Intake.takes(write("a.txt", "A text.")));
    assertFalse(Intake.takes(write("rows.jsonl", "{\"text\":\"A text.\"}\n")));
    assertFalse(Intake.takes(write("rows.json", "[{\"text\":\"A text.\"}]")));
    assertFalse(Intake.takes(folder));
    assertFalse(Intake.takes(folder.resolve("none")));
  }

  @Test
  void file_badReport_namesFileAndLine() throws IOException {
    String good = Desks.report("a.txt", "spun", 0.1).toString();
    assertBad("line 2: no JSON: ", good + "\n{\"schema\":\"calque/1\",]\n");
    assertBad("line 2: verdict 'odd' is not known", good + "\n" + changed("verdict", "odd"));
    assertBad(
        "line 1: schema 'calque/9' is not known, only calque/1", changed("schema", "calque/9"));
    ObjectNode far = Desks.report("a.txt", "spun", 0.1);
    ((ObjectNode) far.path("sentences").get(0)).put("end", 4000);
    assertBad("line 1: span 0 to 4000 leaves the text of", far.toString());
    ObjectNode rate = Desks.report("a.txt", "spun", 0.1).put("falseAlarmRate", 2);
    assertBad("line 1: 'falseAlarmRate' is not between 0 and 1", rate.toString());
  }

  private static String changed(String field, String value) {
    return Desks.report("a.txt", "spun", 0.1).put(field, value).toString();
  }

  private void assertBad(String message, String text) throws IOException {
    Path file = write("bad.jsonl", text);
    Exception e = assertThrows(BadDataException.class, () -> new Intake(desk).file(file));
    String said = String.valueOf(e.getMessage());
    assertTrue(said.startsWith(file + ": " + message), said);
  }

  /** What is exported comes back with what annotators made of it, once. */
  @Test
  void file_annotationsOfLabelStudio_becomeDecisions() throws IOException {
    long id = Desks.add(desk, "https://a.example/1", "spun", 0.01);
    Desks.label(desk, "ann", id, Opinion.SPUN);
    StringWriter out = new StringWriter();
    ListFormat.LABEL_STUDIO.write(desk.confirmed(1), out);
    ArrayNode tasks = (ArrayNode) MAPPER.readTree(out.toString());
    annotate((ObjectNode) tasks.get(0));
    Path file = write("project.json", tasks.toString());
    assertTrue(Intake.takes(file));
    Intake intake = new Intake(desk);
    intake.file(file);
    intake.file(file);
    assertEquals(6, intake.annotations());
    ReviewedArticle article = desk.article(id).orElseThrow();
    assertEquals(4, article.decisions().size(), "one of ann, three annotated, none twice");
    assertEquals(Optional.of(Opinion.HUMAN), article.opinionOf("Label Studio carl@desk.example"));
    Decision wrong = article.decisions().get(3);
    assertEquals(Decision.Kind.SPAN_WRONG, wrong.kind());
    assertEquals(Optional.of(new Span(21, 29)), wrong.span());
    assertEquals("reads like a person", article.decisions().get(2).value());
  }

  /** As an export of a project has it: the mark was taken out, the choice changed, a note made. */
  private static void annotate(ObjectNode task) {
    ObjectNode annotation = task.putArray("annotations").addObject();
    annotation.put("id", 17).put("was_cancelled", false).put("parent_prediction", 3);
    annotation.put("created_at", "2026-03-02T09:00:00Z").put("updated_at", "2026-03-02T09:01:00Z");
    annotation.putObject("completed_by").put("id", 1).put("email", "carl@desk.example");
    ArrayNode result = annotation.putArray("result");
    result("choices", "verdict", result).putArray("choices").add("human");
    result("textarea", "note", result).putArray("text").add("reads like a person");
    ObjectNode skipped = ((ArrayNode) task.get("annotations")).addObject();
    skipped.put("id", 18).put("was_cancelled", true).putArray("result");
  }

  private static ObjectNode result(String type, String from, ArrayNode results) {
    ObjectNode result = results.addObject().put("type", type).put("from_name", from);
    return result.put("to_name", "text").putObject("value");
  }

  @Test
  void file_annotationsOfAnotherDesk_areRefused() throws IOException {
    JsonNode task = MAPPER.readTree("[{\"data\":{\"text\":\"x\"},\"annotations\":[]}]");
    Path file = write("other.json", task.toString());
    Exception e = assertThrows(BadDataException.class, () -> new Intake(desk).file(file));
    assertEquals(file + ": task 1: its article is not on this desk", e.getMessage());
  }

  @Test
  void score_ofThisProgram_keepsAddressTextAndModels() {
    Intake intake = new Intake(desk);
    Desk.Added added = intake.score(Scores.spun(), "digest");
    ReviewedArticle article = desk.article(added.id()).orElseThrow();
    assertEquals("digest", article.score().models());
    assertEquals(Scores.spun().article().text(), article.score().text());
    assertEquals("[ad_1]", article.score().residue().get(0).text());
  }
}
