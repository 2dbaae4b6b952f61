package io.calque.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/** Made-up desks for tests. */
final class Desks {
  static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Desks() {}

  /** A desk on which each moment is a second later. */
  static Desk open(Path file) {
    return Desk.open(file, OptionalInt.empty(), clock());
  }

  static InstantSource clock() {
    AtomicLong seconds = new AtomicLong();
    return () -> START.plusSeconds(seconds.getAndIncrement());
  }

  /** A report of one sentence with one mark. */
  static ObjectNode report(String source, String verdict, double rate) {
    return report(source, verdict, rate, "Prices of bread went hovering at " + source + ".");
  }

  static ObjectNode report(String source, String verdict, double rate, String text) {
    boolean accused = verdict.equals("spun") || verdict.equals("translated");
    ObjectNode object = MAPPER.createObjectNode();
    object.put("schema", "calque/1").put("source", source).put("title", "On " + source);
    object.put("language", "en").put("tier", "fast").put("verdict", verdict);
    ObjectNode probability = object.putObject("probability");
    probability.put("original", accused ? 0.1 : 0.8);
    probability.put("spun", verdict.equals("spun") ? 0.85 : 0.1);
    probability.put("translated", verdict.equals("translated") ? 0.85 : 0.1);
    object.put("falseAlarmRate", rate);
    object.putArray("residue").addObject().put("type", "shortcode").put("text", "[ad_1]");
    ArrayNode sentences = object.putArray("sentences");
    ObjectNode sentence = sentences.addObject();
    sentence.put("index", 0).put("start", 0).put("end", text.length()).put("text", text);
    sentence.put("label", accused ? verdict : "original");
    ArrayNode evidence = sentence.putArray("evidence");
    int mark = text.indexOf("hovering");
    if (mark >= 0) {
      ObjectNode one = evidence.addObject();
      one.put("type", "tortured-phrase").put("start", mark).put("end", mark + 8);
      one.put("text", "hovering").put("score", 0.9).put("reason", "bread does not hover");
      one.putArray("suggestions").add("soaring").add("rising");
    }
    object.put("reason", "made up").put("text", text).put("models", "abc");
    return object;
  }

  /** Puts a report on a desk; its number. */
  static long add(Desk desk, ObjectNode report) {
    ReportedScore score = ScoreJson.read(report, "test", "");
    String address = score.source().startsWith("http") ? score.source() : "";
    return desk.add(new NewArticle(address, score, Optional.empty())).id();
  }

  static long add(Desk desk, String source, String verdict, double rate) {
    return add(desk, report(source, verdict, rate));
  }

  /** A person labels an article. */
  static long label(Desk desk, String reviewer, long article, Opinion opinion) {
    ReviewedArticle shown = desk.article(article).orElseThrow();
    return desk.decide(
        Statement.label(
            reviewer + article + opinion + desk.decisions().size(),
            article,
            shown.scoreId(),
            reviewer,
            opinion));
  }
}
