package io.calque.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calque.text.BadDataException;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the objects of reports. */
final class ScoreJson {
  static final String SCHEMA = "calque/1";

  private static final Set<String> VERDICTS =
      Set.of("original", "spun", "translated", "insufficient");

  private final String file;
  private final String place;

  private ScoreJson(String file, String place) {
    this.file = file;
    this.place = place;
  }

  /**
   * The score that an object holds.
   *
   * @param file named in failures
   * @param place in it, or empty
   * @throws BadDataException if it is of another schema, or what is needed is missing or impossible
   */
  static ReportedScore read(JsonNode node, String file, String place) {
    return new ScoreJson(file, place).score(node);
  }

  private ReportedScore score(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      throw bad("expected an object, found " + node.getNodeType());
    }
    String schema = text(object, "schema");
    if (!schema.equals(SCHEMA)) {
      throw bad("schema '" + schema + "' is not known, only " + SCHEMA);
    }
    String verdict = text(object, "verdict");
    if (!VERDICTS.contains(verdict)) {
      throw bad("verdict '" + verdict + "' is not known");
    }
    JsonNode probability = object.path("probability");
    List<ReportedSentence> sentences = new ArrayList<>();
    String text = object.path("text").isTextual() ? object.get("text").textValue() : "";
    boolean whole = !text.isEmpty();
    StringBuilder rebuilt = new StringBuilder(text);
    for (JsonNode sentence : object.path("sentences")) {
      ReportedSentence read = sentence(sentence, sentences.size());
      sentences.add(read);
      if (!whole) {
        place(rebuilt, read.span(), sentence.path("text").asText(""));
      }
    }
    String all = rebuilt.toString();
    check(sentences, all.length());
    ObjectNode kept = object.deepCopy();
    kept.remove("text");
    return new ReportedScore(
        text(object, "source"),
        object.path("title").asText(""),
        object.path("tier").asText(""),
        verdict,
        share(probability, "spun"),
        share(probability, "translated"),
        share(object, "falseAlarmRate"),
        tests(object.path("tests")),
        object.path("reason").asText(""),
        models(object),
        residue(object.path("residue")),
        sentences,
        all,
        kept);
  }

  private ReportedSentence sentence(JsonNode node, int index) {
    List<ReportedEvidence> evidence = new ArrayList<>();
    for (JsonNode one : node.path("evidence")) {
      List<String> suggestions = new ArrayList<>();
      one.path("suggestions").forEach(wording -> suggestions.add(wording.asText("")));
      evidence.add(
          new ReportedEvidence(
              text(one, "type"),
              span(one),
              one.path("text").asText(""),
              suggestions,
              share(one, "score"),
              one.path("reason").asText("")));
    }
    String label = node.path("label").asText("original");
    return new ReportedSentence(node.path("index").asInt(index), span(node), label, evidence);
  }

  /** Puts a sentence where it stands, blanks before it where nothing is known. */
  private void place(StringBuilder text, Span span, String sentence) {
    if (span.end() > 1 << 24) {
      throw bad("a sentence ends at " + span.end() + ", beyond every text");
    }
    if (span.start() > text.length()) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(" ".repeat(span.start() - text.length()));
    }
    if (span.start() == text.length()) {
      text.append(sentence, 0, Math.min(sentence.length(), span.length()));
      text.append(" ".repeat(Math.max(0, span.length() - sentence.length())));
    }
  }

  private void check(List<ReportedSentence> sentences, int length) {
    for (ReportedSentence sentence : sentences) {
      require(sentence.span(), length);
      sentence.evidence().forEach(one -> require(one.span(), length));
    }
  }

  private void require(Span span, int length) {
    if (span.end() > length) {
      throw bad("span " + span.start() + " to " + span.end() + " leaves the text of " + length);
    }
  }

  private Span span(JsonNode node) {
    try {
      return new Span(node.path("start").asInt(-1), node.path("end").asInt(-1));
    } catch (IllegalArgumentException e) {
      throw bad(String.valueOf(e.getMessage()));
    }
  }

  private double share(JsonNode node, String field) {
    double value = node.path(field).asDouble(-1);
    if (!(value >= 0 && value <= 1)) {
      throw bad("'" + field + "' is not between 0 and 1");
    }
    return value;
  }

  private static Map<String, Double> tests(JsonNode node) {
    Map<String, Double> tests = new LinkedHashMap<>();
    node.properties()
        .forEach(
            test -> tests.put(test.getKey(), test.getValue().path("falseAlarmRate").asDouble(1)));
    return tests;
  }

  private static String models(JsonNode object) {
    JsonNode models = object.path("models");
    return models.isObject() ? models.path("digest").asText("") : models.asText("");
  }

  private static List<ReportedScore.Residue> residue(JsonNode node) {
    List<ReportedScore.Residue> residue = new ArrayList<>();
    for (JsonNode one : node) {
      residue.add(
          new ReportedScore.Residue(one.path("type").asText(""), one.path("text").asText("")));
    }
    return residue;
  }

  private String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw bad("'" + field + "' is missing or no text");
    }
    return value.textValue();
  }

  private BadDataException bad(String problem) {
    return new BadDataException(file, place, problem);
  }
}
