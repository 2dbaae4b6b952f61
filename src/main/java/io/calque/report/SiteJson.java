package io.calque.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.calque.signal.ArtifactType;
import io.calque.site.Interval;
import io.calque.site.SiteDeclarations;
import io.calque.site.SiteEvidence;
import io.calque.site.SiteScore;
import io.calque.site.SiteTrait;
import io.calque.text.Declaration;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the field {@code sites} of the JSON format. */
final class SiteJson {
  private SiteJson() {}

  static void write(JsonGenerator json, List<SiteScore> sites) throws IOException {
    json.writeArrayFieldStart("sites");
    for (SiteScore site : sites) {
      json.writeRaw('\n');
      site(json, site);
    }
    json.writeEndArray();
  }

  /** Writes a site as an object. */
  static void site(JsonGenerator json, SiteScore site) throws IOException {
    json.writeStartObject();
    json.writeStringField("site", site.site());
    json.writeStringField("verdict", site.verdict().id());
    json.writeStringField("reason", site.reason());
    SiteScore.Counts counts = site.counts();
    json.writeObjectFieldStart("articles");
    json.writeNumberField("original", counts.original());
    json.writeNumberField("spun", counts.spun());
    json.writeNumberField("translated", counts.translated());
    json.writeNumberField("insufficient", counts.insufficient());
    json.writeNumberField("repeated", counts.repeated());
    json.writeEndObject();
    Interval share = site.flaggedShare();
    json.writeObjectFieldStart("flaggedShare");
    ArticleJson.number(json, "share", share.share());
    ArticleJson.number(json, "lower", share.lower());
    ArticleJson.number(json, "upper", share.upper());
    json.writeEndObject();
    ArticleJson.number(json, "expectedFalseAlarms", site.expected());
    json.writeNumberField("falseAlarmRate", site.falseAlarmRate());
    evidence(json, site.strongest());
    json.writeObjectFieldStart("types");
    for (Map.Entry<ArtifactType, Integer> type : site.types().entrySet()) {
      json.writeNumberField(type.getKey().id(), type.getValue());
    }
    json.writeEndObject();
    traits(json, site.traits());
    if (site.dates().isPresent()) {
      json.writeStringField("firstDate", site.dates().get().first().toString());
      json.writeStringField("lastDate", site.dates().get().last().toString());
    }
    declared(json, site.declared());
    json.writeEndObject();
  }

  private static void declared(JsonGenerator json, SiteDeclarations declared) throws IOException {
    if (declared.articles() == 0) {
      return;
    }
    json.writeObjectFieldStart("declared");
    json.writeNumberField("articles", declared.articles());
    json.writeNumberField("of", declared.of());
    json.writeObjectFieldStart("kinds");
    for (Map.Entry<Declaration.Kind, Integer> kind : declared.kinds().entrySet()) {
      json.writeNumberField(kind.getKey().id(), kind.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void evidence(JsonGenerator json, List<SiteEvidence> strongest)
      throws IOException {
    json.writeArrayFieldStart("strongest");
    for (SiteEvidence one : strongest) {
      json.writeStartObject();
      json.writeStringField("source", one.source());
      json.writeNumberField("articles", one.articles());
      json.writeFieldName("evidence");
      ArticleJson.evidence(json, one.evidence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void traits(JsonGenerator json, List<SiteTrait> traits) throws IOException {
    json.writeArrayFieldStart("traits");
    for (SiteTrait trait : traits) {
      json.writeStartObject();
      json.writeStringField("kind", trait.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      json.writeStringField("name", trait.name());
      json.writeNumberField("count", trait.count());
      json.writeNumberField("of", trait.of());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
