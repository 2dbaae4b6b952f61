package io.calque.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.calque.input.Source;
import io.calque.score.ArticleScore;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Answers LanguageTool's clients: editors, browsers' add-ons and office programs that let their
 * user name a server. Thread-safe.
 */
final class CheckRoutes {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Serving serving;

  CheckRoutes(Serving serving) {
    this.serving = serving;
  }

  /** Answers {@code POST /v2/check}. */
  void check(Context request) {
    Deadline deadline = serving.deadline();
    try (Memory.Share share = serving.bodies().memory().share()) {
      CheckRequest check = read(request, share, deadline);
      String answer = serving.work().start(() -> answer(check)).result(deadline);
      serving.answers().give(request, 200, answer);
    }
  }

  /** Answers {@code GET /v2/check}, which old clients ask with the parameters in the address. */
  void checkAddress(Context request) {
    String query = Optional.ofNullable(request.queryString()).orElse("");
    CheckRequest check = CheckRequest.ofForm(Answers.bytes(query), serving.bodies());
    String answer = serving.work().start(() -> answer(check)).result(serving.deadline());
    serving.answers().give(request, 200, answer);
  }

  private CheckRequest read(Context request, Memory.Share share, Deadline deadline) {
    String type = ScoreRoutes.mediaType(request);
    boolean isForm = type.equals(FORM);
    if (!isForm && !type.equals(Answers.JSON)) {
      throw Refusal.mediaType("Content-Type: expected " + FORM + " or " + Answers.JSON);
    }
    byte[] body = serving.bodies().read(request, share, deadline);
    return isForm
        ? CheckRequest.ofForm(body, serving.bodies())
        : CheckRequest.ofJson(body, serving.bodies());
  }

  private String answer(CheckRequest check) {
    Source source = Source.ofText(Scorers.TEXT, check.text().plain());
    ArticleScore score =
        serving.score(new ArticleRequest(source, serving.scorers().usual(), false));
    return json(
        json -> {
          json.writeStartObject();
          new CheckAnswer(check, score).write(json, serving.answers().digest());
          json.writeEndObject();
        });
  }

  /** Answers {@code GET /v2/languages}. */
  void languages(Context request) {
    serving
        .answers()
        .give(
            request,
            200,
            json(
                json -> {
                  json.writeStartArray();
                  for (Variant one : Variant.all()) {
                    json.writeStartObject();
                    json.writeStringField("name", one.words());
                    json.writeStringField("code", "en");
                    json.writeStringField("longCode", one.code());
                    json.writeEndObject();
                  }
                  json.writeEndArray();
                }));
  }

  /** Answers {@code GET /v2/info}. */
  void info(Context request) {
    serving
        .answers()
        .give(
            request,
            200,
            json(
                json -> {
                  json.writeStartObject();
                  CheckAnswer.software(json, serving.answers().digest());
                  json.writeEndObject();
                }));
  }

  /** Answers {@code GET /v2/maxtextlength} with UTF-16 units. */
  void longest(Context request) {
    request
        .contentType("text/plain")
        .result(Integer.toString(serving.options().limits().textUnits()));
  }

  /** Answers {@code GET /v2/healthcheck}. */
  void health(Context request) {
    request.contentType("text/plain").result("OK");
  }

  private static String json(Answers.Body body) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      body.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
