package io.calque.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import io.calque.model.Manifest;
import io.calque.model.Manifest.ModelFile;
import io.javalin.http.Context;
import java.io.IOException;

/** Says how the server is, by what models it scores, and what it can be asked. Thread-safe. */
final class InfoRoutes {
  private final Serving serving;
  private final ApiDocument document = ApiDocument.read();
  private final String page = new ApiPage(document).html();

  InfoRoutes(Serving serving) {
    this.serving = serving;
  }

  /** Answers {@code GET /v1/health}. */
  void health(Context request) {
    Limits limits = serving.options().limits();
    String answer =
        serving
            .answers()
            .object(
                json -> {
                  json.writeStringField("status", serving.stopping().get() ? "stopping" : "ok");
                  json.writeNumberField("running", serving.work().running());
                  json.writeNumberField("waiting", serving.work().waiting());
                  json.writeNumberField("threads", limits.threads());
                  json.writeNumberField("queue", limits.queue());
                });
    serving.answers().give(request, 200, answer);
  }

  /** Answers {@code GET /v1/models}. */
  void models(Context request) {
    serving.answers().give(request, 200, serving.answers().object(this::models));
  }

  private void models(JsonGenerator json) throws IOException {
    Manifest manifest = serving.scorers().manifest();
    json.writeStringField("version", manifest.version());
    json.writeStringField("language", manifest.language());
    json.writeStringField("tier", serving.scorers().usual().tier().id());
    json.writeNumberField("fpr", serving.scorers().usual().rate());
    json.writeBooleanField("deep", serving.scorers().noDeep().isEmpty());
    if (serving.scorers().noDeep().isPresent()) {
      json.writeStringField("noDeep", serving.scorers().noDeep().get());
    }
    json.writeArrayFieldStart("files");
    for (ModelFile file : manifest.files()) {
      json.writeStartObject();
      json.writeStringField("name", file.name());
      json.writeStringField("role", file.role());
      json.writeStringField("version", file.version());
      json.writeNumberField("bytes", file.bytes());
      json.writeStringField("sha256", file.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Answers {@code GET /metrics}. */
  void metrics(Context request) {
    request.contentType(serving.metrics().mediaType()).result(serving.metrics().text());
  }

  /** Answers {@code GET /openapi.json}. */
  void document(Context request) {
    request.contentType(Answers.JSON).result(Answers.bytes(document.text()));
  }

  /** Answers {@code GET /}. */
  void page(Context request) {
    request.contentType("text/html; charset=utf-8").result(Answers.bytes(page));
  }
}
