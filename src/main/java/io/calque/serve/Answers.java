package io.calque.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.calque.report.ComparisonReport;
import io.calque.report.ReportFormat;
import io.calque.report.ReportOptions;
import io.calque.score.ArticleScore;
import io.calque.score.Calibration;
import io.calque.version.Comparison;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes answers; every one says by what models it was given, in a header and in its field {@code
 * models}. Immutable and thread-safe.
 *
 * @param digest of the models
 * @param calibration articles of the user's own that scores stand on
 */
record Answers(String digest, Optional<Calibration> calibration) {
  /** The header that names the models' digest. */
  static final String HEADER = "Calque-Models";

  static final String JSON = "application/json";
  static final String STREAM = "application/x-ndjson";

  private static final JsonFactory FACTORY = new JsonFactory();

  /** The part of an answer that one route writes. */
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** The fields that {@code body} writes, and the digest, as one object. */
  String object(Body body) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      body.write(json);
      json.writeStringField("models", digest);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The object of a scored article as {@code calque score --format jsonl} gives it. */
  String score(ArticleScore score, boolean withText) {
    StringWriter out = new StringWriter();
    ReportOptions look =
        new ReportOptions(withText, false, ReportOptions.DEFAULT_WIDTH)
            .withCalibration(calibration);
    try {
      ReportFormat.JSONL.open(out, look).article(score);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return withDigest(out.toString());
  }

  /** The object of two articles as {@code calque compare --format json} gives it. */
  String comparison(Comparison comparison) {
    StringWriter out = new StringWriter();
    try {
      ComparisonReport.Format.JSON.open(out, ReportOptions.plain()).write(comparison);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return withDigest(out.toString());
  }

  /** A report's object, whose bytes stay as they are, with the digest as its last field. */
  String withDigest(String report) {
    String object = report.stripTrailing();
    return object.substring(0, object.length() - 1) + ",\"models\":\"" + digest + "\"}";
  }

  /** What a refused request is told. */
  String refusal(Refusal refusal) {
    return object(json -> refusal(json, refusal));
  }

  private static void refusal(JsonGenerator json, Refusal refusal) throws IOException {
    json.writeObjectFieldStart("error");
    json.writeStringField("code", refusal.code());
    json.writeStringField("message", refusal.told());
    if (refusal.place().line() > 0) {
      json.writeNumberField("line", refusal.place().line());
      json.writeNumberField("column", refusal.place().column());
    }
    json.writeEndObject();
  }

  /** The same for a line of a stream. */
  String refusal(Refusal refusal, int line) {
    return object(
        json -> {
          refusal(json, refusal);
          json.writeNumberField("line", line);
        });
  }

  /** Gives a JSON object to whoever asked. */
  void give(Context request, int status, String object) {
    request.status(status).contentType(JSON).result(bytes(object + "\n"));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
