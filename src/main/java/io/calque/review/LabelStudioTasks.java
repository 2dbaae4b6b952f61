package io.calque.review;

import com.fasterxml.jackson.core.JsonGenerator;
import io.calque.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * Confirmed articles as tasks of Label Studio, with what Calque says as predictions. Labels are
 * named {@value #LABELS}, the choice {@value #CHOICE}, notes {@value #NOTE}, all on the object
 * {@value #TEXT}. Offsets count UTF-16 units, as Label Studio's do.
 *
 * @see <a href="https://labelstud.io/guide/predictions">Import pre-annotated data</a>
 */
final class LabelStudioTasks {
  static final String LABELS = "evidence";
  static final String CHOICE = "verdict";
  static final String NOTE = "note";
  static final String TEXT = "text";

  private LabelStudioTasks() {}

  /** Names the region of a marked span, the same in every export. */
  static String region(int start, int end) {
    return String.format(Locale.ROOT, "span-%d-%d", start, end);
  }

  static void write(List<ConfirmedSite> sites, Writer out) throws IOException {
    try (JsonGenerator json = JsonList.generator(out)) {
      json.writeStartArray();
      for (ConfirmedSite site : sites) {
        for (JudgedArticle article : site.articles()) {
          json.writeRaw('\n');
          task(json, article);
        }
      }
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void task(JsonGenerator json, JudgedArticle article) throws IOException {
    ReportedScore score = article.score();
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    json.writeStringField("text", score.text());
    json.writeStringField("title", score.title());
    json.writeStringField("source", score.source());
    json.writeStringField("address", article.address());
    json.writeStringField("site", article.site());
    json.writeStringField("digest", Articles.digest(score));
    json.writeStringField("confirmed", article.opinion().id());
    json.writeStringField("date", ConfirmedSite.day(article).toString());
    json.writeStringField("evidence", article.evidence());
    json.writeEndObject();
    json.writeArrayFieldStart("predictions");
    json.writeStartObject();
    json.writeStringField(
        "model_version",
        "calque " + score.tier() + (score.models().isEmpty() ? "" : " " + score.models()));
    json.writeNumberField("score", Math.max(score.spun(), score.translated()));
    json.writeArrayFieldStart("result");
    choice(json, score);
    for (ReportedEvidence evidence : score.evidence()) {
      label(json, evidence);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void choice(JsonGenerator json, ReportedScore score) throws IOException {
    begin(json, "verdict", CHOICE, "choices");
    json.writeArrayFieldStart("choices");
    json.writeString(
        switch (score.verdict()) {
          case "spun", "translated" -> score.verdict();
          case "original" -> "human";
          default -> "unsure";
        });
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void label(JsonGenerator json, ReportedEvidence evidence) throws IOException {
    Span span = evidence.span();
    begin(json, region(span.start(), span.end()), LABELS, "labels");
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeStringField("text", evidence.text());
    json.writeArrayFieldStart("labels");
    json.writeString(evidence.type());
    json.writeEndArray();
    json.writeEndObject();
    json.writeNumberField("score", evidence.score());
    json.writeEndObject();
  }

  /** Begins a result and its value. */
  private static void begin(JsonGenerator json, String id, String from, String type)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("from_name", from);
    json.writeStringField("to_name", TEXT);
    json.writeStringField("type", type);
    json.writeObjectFieldStart("value");
  }
}
