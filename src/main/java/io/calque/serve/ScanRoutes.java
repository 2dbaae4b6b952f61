package io.calque.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.calque.input.web.WebOptions;
import io.calque.serve.ScanJob.Asked;
import io.calque.serve.ScanJob.State;
import io.calque.serve.ScanJob.Status;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes scans, says how far they are, gives their reports, stops them. Thread-safe. */
final class ScanRoutes {
  private static final Set<String> KNOWN = Set.of("sites", "maxPages", "since", "tier", "fpr");
  private static final int MOST_SITES = 100;
  private static final int LONGEST_SITE = 2000;

  private final Serving serving;
  private final WebOptions web;
  private final ScanJobs jobs;

  /**
   * The routes.
   *
   * @param web how sites are fetched, and the most pages of one
   */
  ScanRoutes(Serving serving, WebOptions web, ScanJobs jobs) {
    this.serving = serving;
    this.web = web;
    this.jobs = jobs;
  }

  /** Answers {@code POST /v1/scans}. */
  void add(Context request) {
    ScoreRoutes.checkJson(ScoreRoutes.mediaType(request));
    try (Memory.Share share = serving.bodies().memory().share()) {
      byte[] body = serving.bodies().read(request, share, serving.deadline());
      String id = jobs.add(asked(Fields.read(body, 1).allow(KNOWN)));
      request.header("Location", "/v1/scans/" + id);
      serving.answers().give(request, 202, status(id, job(id)));
    }
  }

  private Asked asked(Fields fields) {
    List<String> sites = new ArrayList<>();
    for (JsonNode site :
        fields
            .list("sites")
            .orElseThrow(() -> Refusal.badRequest("missing-field", "sites is missing"))) {
      boolean isSite =
          site.isTextual()
              && !site.textValue().isBlank()
              && site.textValue().length() <= LONGEST_SITE;
      if (!isSite) {
        throw Refusal.badRequest(
            "bad-field", "sites[" + sites.size() + "]: expected a host name or an address");
      }
      sites.add(site.textValue().strip());
    }
    if (sites.isEmpty() || sites.size() > MOST_SITES) {
      throw Refusal.badRequest(
          "bad-field", "sites: expected 1 to " + MOST_SITES + ", found " + sites.size());
    }
    return new Asked(sites, web(fields), ArticleRequest.wish(fields, serving.scorers().usual()));
  }

  private WebOptions web(Fields fields) {
    int pages = fields.whole("maxPages").orElse(web.maxPages());
    if (pages < 1 || pages > web.maxPages()) {
      throw Refusal.badRequest(
          "bad-field", "maxPages: " + pages + " is not between 1 and " + web.maxPages());
    }
    WebOptions asked = web.withMaxPages(pages);
    if (!fields.has("since")) {
      return asked;
    }
    try {
      return asked.withSince(LocalDate.parse(fields.text("since").orElse("")));
    } catch (DateTimeParseException e) {
      throw Refusal.badRequest("bad-field", "since: expected a date such as 2026-01-31");
    }
  }

  /** Answers {@code GET /v1/scans/{id}}. */
  void status(Context request) {
    String id = request.pathParam("id");
    serving.answers().give(request, 200, status(id, job(id)));
  }

  /**
   * Answers {@code GET /v1/scans/{id}/results} with what {@code calque scan --format json} gives.
   */
  void results(Context request) {
    ScanJob job = job(request.pathParam("id"));
    State state = job.status().state();
    if (state != State.DONE) {
      throw Refusal.conflict("the scan is " + state.id());
    }
    try {
      String report = Files.readString(job.file(), StandardCharsets.UTF_8);
      serving.answers().give(request, 200, serving.answers().withDigest(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers {@code DELETE /v1/scans/{id}}. */
  void stop(Context request) {
    String id = request.pathParam("id");
    ScanJob job = jobs.remove(id).orElseThrow(ScanRoutes::unknown);
    serving.answers().give(request, 200, status(id, job));
  }

  private ScanJob job(String id) {
    return jobs.find(id).orElseThrow(ScanRoutes::unknown);
  }

  private static Refusal unknown() {
    return Refusal.notFound("there is no such scan, or no more");
  }

  private String status(String id, ScanJob job) {
    return serving.answers().object(json -> status(json, id, job));
  }

  private static void status(JsonGenerator json, String id, ScanJob job) throws IOException {
    Status status = job.status();
    json.writeStringField("id", id);
    json.writeStringField("status", status.state().id());
    texts(json, "sites", job.asked().sites());
    json.writeObjectFieldStart("pages");
    json.writeNumberField("found", status.fetched().found());
    json.writeNumberField("fetched", status.fetched().fetched());
    json.writeNumberField("failed", status.fetched().failed());
    json.writeEndObject();
    json.writeNumberField("scored", status.scored());
    json.writeNumberField("failed", status.failed());
    texts(json, "failures", status.failures());
    texts(json, "warnings", status.warnings());
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
