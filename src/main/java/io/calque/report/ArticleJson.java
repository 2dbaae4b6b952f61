package io.calque.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.calque.score.ArticleScore;
import io.calque.score.ArticleTests;
import io.calque.score.Calibration;
import io.calque.score.SentenceScore;
import io.calque.signal.Evidence;
import io.calque.text.Article;
import io.calque.text.Declaration;
import io.calque.text.Probabilities;
import io.calque.text.Residue;
import io.calque.text.Span;
import io.calque.version.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Streams articles as JSON objects of schema {@code calque/1}; fields in the contract's order. */
final class ArticleJson {
  static final String SCHEMA = "calque/1";

  /** Names that every sentence has, escaped once. */
  private static final SerializableString INDEX = new SerializedString("index");

  private static final SerializableString START = new SerializedString("start");
  private static final SerializableString END = new SerializedString("end");
  private static final SerializableString TEXT = new SerializedString("text");
  private static final SerializableString LABEL = new SerializedString("label");
  private static final SerializableString QUOTED_SHARE = new SerializedString("quotedShare");
  private static final SerializableString PROBABILITY = new SerializedString("probability");
  private static final SerializableString ORIGINAL = new SerializedString("original");
  private static final SerializableString SPUN = new SerializedString("spun");
  private static final SerializableString TRANSLATED = new SerializedString("translated");
  private static final SerializableString EVIDENCE = new SerializedString("evidence");

  private final JsonGenerator json;
  private final ReportOptions options;

  ArticleJson(Writer out, ReportOptions options) {
    this.json = SafeJson.to(out);
    this.options = options;
  }

  JsonGenerator generator() {
    return json;
  }

  /**
   * Writes an article.
   *
   * @param original a trusted article that it is a version of, beside it
   */
  void write(ArticleScore score, Optional<Comparison> original) throws IOException {
    Article article = score.article();
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("source", article.source());
    json.writeStringField("title", article.title());
    json.writeStringField("language", article.language());
    json.writeStringField("tier", score.tier().id());
    json.writeStringField("verdict", score.verdict().id());
    probability(score.probability());
    number(json, "falseAlarmRate", score.falseAlarmRate());
    tests(json, score.tests());
    json.writeArrayFieldStart("residue");
    for (Residue residue : article.residue()) {
      residue(residue);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sentences");
    for (SentenceScore sentence : score.sentences()) {
      sentence(sentence);
    }
    json.writeEndArray();
    json.writeStringField("reason", score.reason());
    if (options.withText()) {
      json.writeStringField("text", article.text());
    }
    if (article.date().isPresent()) {
      json.writeStringField("date", article.date().get().toString());
    }
    if (original.isPresent()) {
      original(original.get());
    }
    declared(article.declarations());
    if (options.calibration().isPresent()) {
      calibration(json, options.calibration().get());
    }
    json.writeEndObject();
  }

  /** Writes the field {@code calibration}. */
  static void calibration(JsonGenerator json, Calibration own) throws IOException {
    json.writeObjectFieldStart("calibration");
    json.writeStringField("name", own.name());
    json.writeNumberField("articles", own.articles());
    json.writeStringField("sha256", own.sha256());
    json.writeEndObject();
  }

  /** Writes the field {@code tests}. */
  static void tests(JsonGenerator json, ArticleTests tests) throws IOException {
    json.writeObjectFieldStart("tests");
    test(json, "spun", tests.spun());
    test(json, "translated", tests.translated());
    json.writeEndObject();
  }

  private static void test(JsonGenerator json, String name, ArticleTests.Test test)
      throws IOException {
    json.writeObjectFieldStart(name);
    number(json, "falseAlarmRate", test.falseAlarmRate());
    json.writeEndObject();
  }

  private void declared(List<Declaration> declarations) throws IOException {
    if (declarations.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("declared");
    for (Declaration one : declarations) {
      json.writeStartObject();
      json.writeStringField("kind", one.kind().id());
      json.writeStringField("by", one.by());
      json.writeStringField("value", one.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void original(Comparison comparison) throws IOException {
    json.writeObjectFieldStart("original");
    json.writeStringField("source", comparison.before().source());
    json.writeStringField("title", comparison.before().title());
    number(json, "sameWords", comparison.sameWords());
    ComparisonJson.shared(json, comparison);
    ComparisonJson.substitutions(json, comparison);
    json.writeEndObject();
  }

  private void residue(Residue residue) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", residue.type().id());
    json.writeStringField("text", residue.text());
    span(json, residue.span());
    json.writeEndObject();
  }

  private void sentence(SentenceScore score) throws IOException {
    json.writeStartObject();
    json.writeFieldName(INDEX);
    json.writeNumber(score.sentence().index());
    span(json, score.sentence().span());
    json.writeFieldName(TEXT);
    json.writeString(score.sentence().text());
    json.writeFieldName(LABEL);
    json.writeString(score.label().id());
    json.writeFieldName(QUOTED_SHARE);
    json.writeNumber(Decimals.format(score.sentence().quotedShare()));
    probability(score.probability());
    json.writeFieldName(EVIDENCE);
    json.writeStartArray();
    for (Evidence evidence : score.strongest()) {
      evidence(json, evidence);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes a piece of evidence as an object. */
  static void evidence(JsonGenerator json, Evidence evidence) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", evidence.type().id());
    span(json, evidence.span());
    json.writeStringField("text", evidence.text());
    json.writeArrayFieldStart("suggestions");
    for (String suggestion : evidence.suggestions()) {
      json.writeString(suggestion);
    }
    json.writeEndArray();
    number(json, "score", evidence.score());
    json.writeStringField("reason", evidence.reason());
    if (evidence.candidate()) {
      json.writeBooleanField("candidate", true);
    }
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, Span span) throws IOException {
    json.writeFieldName(START);
    json.writeNumber(span.start());
    json.writeFieldName(END);
    json.writeNumber(span.end());
  }

  private void probability(Probabilities probability) throws IOException {
    json.writeFieldName(PROBABILITY);
    json.writeStartObject();
    json.writeFieldName(ORIGINAL);
    json.writeNumber(Decimals.format(probability.original()));
    json.writeFieldName(SPUN);
    json.writeNumber(Decimals.format(probability.spun()));
    json.writeFieldName(TRANSLATED);
    json.writeNumber(Decimals.format(probability.translated()));
    json.writeEndObject();
  }

  /** Writes a number as short as the reports give it. */
  static void number(JsonGenerator json, String field, double value) throws IOException {
    json.writeFieldName(field);
    json.writeNumber(Decimals.format(value));
  }
}
