package io.calque.review;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Confirmed sites, an object of schema {@code calque-list/1} a line. */
final class JsonList {
  static final String SCHEMA = "calque-list/1";

  private JsonList() {}

  /** Writes JSON in ASCII, which nothing on a terminal or in a line can be disturbed by. */
  static JsonGenerator generator(Writer out) throws IOException {
    return new JsonFactoryBuilder()
        .rootValueSeparator((String) null)
        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build()
        .createGenerator(out);
  }

  static void write(List<ConfirmedSite> sites, Writer out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      for (ConfirmedSite site : sites) {
        site(json, site);
        json.writeRaw('\n');
      }
    }
  }

  private static void site(JsonGenerator json, ConfirmedSite site) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    if (site.site().isEmpty()) {
      json.writeNullField("site");
    } else {
      json.writeStringField("site", site.site());
    }
    json.writeStringField("verdict", site.opinion().id());
    json.writeStringField("date", site.date().toString());
    json.writeNumberField("confirmed", site.articles().size());
    json.writeNumberField("human", site.human());
    json.writeNumberField("reviewed", site.reviewed());
    json.writeArrayFieldStart("articles");
    for (JudgedArticle article : site.articles()) {
      article(json, article);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void article(JsonGenerator json, JudgedArticle article) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", article.score().source());
    json.writeStringField("address", article.address());
    json.writeStringField("title", article.score().title());
    json.writeStringField("verdict", article.opinion().id());
    json.writeStringField("date", ConfirmedSite.day(article).toString());
    json.writeStringField("evidence", article.evidence());
    strings(json, "reviewers", article.reviewers());
    strings(json, "notes", article.notes());
    json.writeStringField("models", article.score().models());
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String field, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
