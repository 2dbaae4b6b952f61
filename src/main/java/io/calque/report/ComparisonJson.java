package io.calque.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.calque.text.Article;
import io.calque.text.Span;
import io.calque.version.AlignedPart;
import io.calque.version.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Two articles as one JSON object of schema {@code calque-compare/1}; offsets count UTF-16 units in
 * the article texts.
 */
final class ComparisonJson implements ComparisonReport {
  private final Writer out;

  ComparisonJson(Writer out) {
    this.out = out;
  }

  @Override
  public void write(Comparison comparison) throws IOException {
    JsonGenerator json = SafeJson.to(out);
    json.writeStartObject();
    json.writeStringField("schema", "calque-compare/1");
    article(json, "before", comparison.before());
    article(json, "after", comparison.after());
    json.writeBooleanField("nearCopy", comparison.overlap().isNearCopy());
    shared(json, comparison);
    json.writeFieldName("sameWords");
    json.writeNumber(Decimals.format(comparison.sameWords()));
    substitutions(json, comparison);
    json.writeArrayFieldStart("parts");
    for (AlignedPart part : comparison.parts()) {
      json.writeStartObject();
      json.writeStringField("kind", part.kind().name().toLowerCase(Locale.ROOT));
      span(json, "before", part.before(), comparison.before());
      span(json, "after", part.after(), comparison.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  /** Writes the runs of quoted words, names and numbers that both have. */
  static void shared(JsonGenerator json, Comparison comparison) throws IOException {
    json.writeObjectFieldStart("shared");
    json.writeNumberField("runs", comparison.overlap().shared());
    json.writeNumberField("of", comparison.overlap().of());
    json.writeEndObject();
  }

  /** Writes what stands for what, most frequent first. */
  static void substitutions(JsonGenerator json, Comparison comparison) throws IOException {
    json.writeArrayFieldStart("substitutions");
    for (Comparison.Substitution one : comparison.substitutions()) {
      json.writeStartObject();
      json.writeStringField("before", one.before());
      json.writeStringField("after", one.after());
      json.writeNumberField("count", one.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void article(JsonGenerator json, String field, Article article)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("source", article.source());
    json.writeStringField("title", article.title());
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, String field, Span span, Article article)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeStringField("text", article.read(span));
    json.writeEndObject();
  }
}
