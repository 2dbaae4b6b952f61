package io.calque.watch;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.calque.review.NewArticle;
import io.calque.review.ReportedEvidence;
import io.calque.review.ReportedScore;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Writes an alert as an object of schema {@code calque-alert/1}, in one line of ASCII. */
final class AlertJson {
  private static final int MOST_EVIDENCE = 5;

  private AlertJson() {}

  static String of(long id, Instant raisedAt, NewArticle article) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json =
        new JsonFactoryBuilder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .createGenerator(out)) {
      write(json, id, raisedAt, article);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, long id, Instant raisedAt, NewArticle article)
      throws IOException {
    ReportedScore score = article.score();
    json.writeStartObject();
    json.writeStringField("schema", "calque-alert/1");
    json.writeNumberField("id", id);
    json.writeStringField("raisedAt", raisedAt.toString());
    json.writeStringField("site", article.site());
    json.writeStringField("address", article.address());
    json.writeStringField("title", score.title());
    json.writeStringField("verdict", score.verdict());
    json.writeObjectFieldStart("probability");
    json.writeNumberField("spun", score.spun());
    json.writeNumberField("translated", score.translated());
    json.writeEndObject();
    json.writeNumberField("falseAlarmRate", score.falseAlarmRate());
    json.writeStringField("reason", score.reason());
    json.writeArrayFieldStart("evidence");
    for (ReportedEvidence evidence : strongest(score)) {
      json.writeStartObject();
      json.writeStringField("type", evidence.type());
      json.writeStringField("text", evidence.text());
      json.writeArrayFieldStart("suggestions");
      for (String suggestion : evidence.suggestions()) {
        json.writeString(suggestion);
      }
      json.writeEndArray();
      json.writeNumberField("score", evidence.score());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("models", score.models());
    json.writeEndObject();
  }

  private static List<ReportedEvidence> strongest(ReportedScore score) {
    return score.evidence().stream()
        .sorted(Comparator.comparingDouble(ReportedEvidence::score).reversed())
        .limit(MOST_EVIDENCE)
        .toList();
  }
}
