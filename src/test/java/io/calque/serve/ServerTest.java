package io.calque.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests, good and bad, over HTTP. */
class ServerTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SPLIT = "The mayor left with out a word.";

  @TempDir static Path folder;

  private static Served served;

  @BeforeAll
  static void start() throws IOException {
    served = Served.start(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return MAPPER.readTree(answer.body());
  }

  private static String error(HttpResponse<String> answer) throws IOException {
    JsonNode error = json(answer).path("error");
    return error.path("code").asText() + ": " + error.path("message").asText();
  }

  private static HttpResponse<String> score(String body) {
    return served.post("/v1/score", Served.JSON, body);
  }

  @Test
  void score_text_isTheObjectOfJsonlWithTheDigest() throws IOException {
    HttpResponse<String> answer = score("{\"text\":\"" + SPLIT + "\",\"title\":\"T\"}");
    assertEquals(200, answer.statusCode(), answer.body());
    JsonNode score = json(answer);
    assertEquals("calque/1", score.path("schema").asText());
    assertEquals("T", score.path("title").asText());
    assertEquals("with out", score.at("/sentences/0/evidence/0/text").asText());
    assertEquals(15, score.at("/sentences/0/evidence/0/start").asInt());
    assertEquals(served.server().digest(), score.path("models").asText());
    assertEquals(List.of(served.server().digest()), answer.headers().allValues(Answers.HEADER));
    assertFalse(score.has("text"));
  }

  @Test
  void score_options_reachTheScore() throws IOException {
    JsonNode page =
        json(
            score(
                "{\"html\":\"<p>"
                    + SPLIT
                    + "</p>\",\"url\":\"https://a.example/x\",\"tier\":\"fast\",\"fpr\":0.5,"
                    + "\"withText\":true}"));
    assertEquals("https://a.example/x", page.path("source").asText());
    assertEquals(SPLIT, page.path("text").asText());
    assertEquals("fast", page.path("tier").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\":\"a\",\"txet\":1} | unknown-field: unknown field 'txet'; there are fpr, html,"
            + " text, tier, title, url, withText",
        "{\"text\":5} | bad-field: text: expected a string, found a number",
        "{\"text\":null} | missing-field: text or html, one of the two",
        "{\"text\":\"a\",\"html\":\"b\"} | missing-field: text or html, one of the two",
        "{\"text\":\"a\",\"tier\":\"slow\"} | bad-field: tier: expected one of auto, fast, deep",
        "{\"text\":\"a\",\"tier\":\"deep\"} | no-deep-tier: tier: there are no models for the deep"
            + " tier here",
        "{\"text\":\"a\",\"fpr\":1} | bad-field: fpr: 1.0 is not between 0 and 1",
        "{\"text\":\"a\",\"fpr\":\"x\"} | bad-field: fpr: expected a number, found a string",
        "{\"text\":\"a\",\"withText\":1} | bad-field: withText: expected true or false, found a"
            + " number",
        "{\"text\":\"a\",\"url\":\"ftp://x\"} | bad-field: url: expected a web address, http or"
            + " https",
        "{\"text\":\"a\" | bad-json: the JSON breaks off, line 1, column 12",
        "{\"text\":\"a\",} | bad-json: not JSON, line 1, column 13",
        "{\"text\":\"a\",\"text\":\"b\"} | bad-json: a field stands twice, line 1, column 19",
        "{\"text\":\"a\"} x | bad-json: not JSON, line 1, column 14",
        "[] | bad-json: expected a JSON object, found an array",
        "`` | bad-json: expected a JSON object, found nothing",
      })
  void score_badBody_isToldWhereAndWhat(String body, String message) throws IOException {
    HttpResponse<String> answer = score(body);
    assertEquals(400, answer.statusCode());
    assertEquals(message, error(answer));
    assertEquals(served.server().digest(), json(answer).path("models").asText());
  }

  @Test
  void score_badJson_hasItsPlaceAsNumbers() throws IOException {
    JsonNode error = json(score("{\n  \"text\": oops}")).path("error");
    assertEquals("2 11", error.path("line").asInt() + " " + error.path("column").asInt());
  }

  @Test
  void score_tooMuch_is413() throws IOException {
    HttpResponse<String> text = score("{\"text\":\"" + "x".repeat(1001) + "\"}");
    assertEquals(413, text.statusCode());
    assertEquals("too-large: text: 1,001 UTF-16 units are more than 1,000", error(text));
    HttpResponse<String> body = score("{\"html\":\"" + "x".repeat(100_000) + "\"}");
    assertEquals(413, body.statusCode());
    assertEquals("too-large: a body of more than 4,096 bytes is not taken", error(body));
  }

  @Test
  void score_otherMediaType_is415() throws IOException {
    HttpResponse<String> answer = served.post("/v1/score", "text/plain", SPLIT);
    assertEquals(415, answer.statusCode());
    assertEquals(
        "media-type: Content-Type: expected application/json, found another", error(answer));
    HttpResponse<String> packed =
        served.post("/v1/score", Served.JSON, "{}", "Content-Encoding", "gzip");
    assertEquals(415, packed.statusCode());
    assertEquals("media-type: Content-Encoding: bodies are taken unpacked", error(packed));
  }

  @Test
  void score_bodyThatStops_is408() throws IOException {
    Limits hasty = new Limits(4096, 1000, Duration.ofSeconds(1), 4, 2);
    try (Served other = Served.start(folder, Served.options(hasty))) {
      String answer =
          other.raw(
              Served.scoring(
                  "{",
                  "Connection: close",
                  "Content-Type: application/json",
                  "Content-Length: 100"));
      assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
      assertTrue(answer.contains("\"message\":\"the body stopped coming\""), answer);
    }
  }

  @Test
  void request_thatIsNone_isAnsweredAsJson() throws IOException {
    String answer = served.raw("HELO\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("Calque-Models: " + served.server().digest()), answer);
    assertTrue(answer.contains("{\"error\":{\"code\":\"bad-request\""), answer);
  }

  @Test
  void path_unknownOrWrongMethod_isNamed() throws IOException {
    HttpResponse<String> nothing = served.get("/v3");
    assertEquals(404, nothing.statusCode());
    assertEquals(
        "not-found: there is nothing at this path; GET / shows what there is", error(nothing));
    HttpResponse<String> wrong = served.get("/v1/score");
    assertEquals(405, wrong.statusCode());
    assertEquals("method: this path does not take GET", error(wrong));
    HttpResponse<String> off = served.post("/v1/scans", Served.JSON, "{}");
    assertEquals(404, off.statusCode());
    assertEquals("not-found: scans are off; calque serve --allow-scan turns them on", error(off));
  }

  @Test
  void stream_linesGoodAndBad_areAnsweredInOrder() throws IOException {
    HttpResponse<String> answer =
        served.post(
            "/v1/score",
            Answers.STREAM,
            "{\"text\":\"One.\",\"title\":\"1\"}\r\n\n{\"text\":2}\n{\"text\":\""
                + "x".repeat(5000)
                + "\"}\nno\n{\"text\":\"Five.\",\"title\":\"5\"}");
    assertEquals(200, answer.statusCode());
    List<JsonNode> lines = answer.body().lines().map(ServerTest::tree).toList();
    assertEquals(5, lines.size(), answer.body());
    assertEquals("1", lines.get(0).path("title").asText());
    assertEquals(
        "3 text: expected a string, found a number",
        lines.get(1).path("line") + " " + lines.get(1).at("/error/message").asText());
    assertEquals(
        "4 a line of more than 4096 bytes is not taken",
        lines.get(2).path("line") + " " + lines.get(2).at("/error/message").asText());
    assertEquals("not JSON, line 5, column 1", lines.get(3).at("/error/message").asText());
    assertEquals("5", lines.get(4).path("title").asText());
    lines.forEach(line -> assertEquals(served.server().digest(), line.path("models").asText()));
  }

  private static JsonNode tree(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  @Test
  void stream_clientThatWaits_getsEachAnswerAtOnce() throws IOException {
    try (Socket socket = served.connect()) {
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      out.write(
          Served.scoring("", "Content-Type: application/x-ndjson", "Transfer-Encoding: chunked")
              .getBytes(StandardCharsets.US_ASCII));
      for (String title : List.of("first", "second")) {
        String line = "{\"text\":\"All is well.\",\"title\":\"" + title + "\"}\n";
        out.write(
            (Integer.toHexString(line.length()) + "\r\n" + line + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String answer = Served.line(in);
        while (!answer.startsWith("{")) {
          answer = Served.line(in);
        }
        assertEquals(title, tree(answer).path("title").asText());
      }
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void stream_thatStops_isAnsweredSoFarAndToldWhy() throws IOException {
    Limits hasty = new Limits(4096, 1000, Duration.ofSeconds(1), 4, 2);
    try (Served other = Served.start(folder, Served.options(hasty))) {
      String answer =
          other.raw(
              Served.scoring(
                  "{\"text\":\"no number\",\"fpr\":7}\n{\"te",
                  "Connection: close",
                  "Content-Type: application/x-ndjson",
                  "Content-Length: 1000"));
      int bad = answer.indexOf("fpr: 7.0 is not between 0 and 1");
      assertTrue(bad > 0, answer);
      assertTrue(answer.indexOf("the body stopped coming") > bad, answer);
    }
  }

  @Test
  void compare_twoTexts_areLinedUp() throws IOException {
    HttpResponse<String> answer =
        served.post(
            "/v1/compare",
            Served.JSON,
            "{\"before\":{\"text\":\"The leaders met.\"},\"after\":{\"text\":\"The heads met.\"}}");
    JsonNode comparison = json(answer);
    assertEquals("leaders", comparison.at("/substitutions/0/before").asText());
    assertEquals("heads", comparison.at("/substitutions/0/after").asText());
    assertEquals(served.server().digest(), comparison.path("models").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"before\":{\"text\":\"a\"}} | missing-field: after is missing",
        "{\"before\":{\"txt\":\"a\"},\"after\":{}} | unknown-field: unknown field 'before.txt';"
            + " there are html, text, title, url",
        "{\"before\":\"a\",\"after\":{}} | bad-field: before: expected an object, found a string",
        "{\"before\":{},\"after\":{}} | missing-field: before.text or before.html, one of the two",
      })
  void compare_badBody_isToldWhat(String body, String message) throws IOException {
    HttpResponse<String> answer = served.post("/v1/compare", Served.JSON, body);
    assertEquals(400, answer.statusCode());
    assertEquals(message, error(answer));
  }

  @Test
  void health_models_metrics_sayHowItIs() throws IOException {
    score("{\"text\":\"" + SPLIT + "\"}");
    JsonNode health = json(served.get("/v1/health"));
    assertEquals("ok", health.path("status").asText());
    assertEquals(served.server().digest(), health.path("models").asText());
    JsonNode models = json(served.get("/v1/models"));
    assertEquals(7, models.path("files").size());
    assertFalse(models.path("deep").asBoolean());
    assertEquals("there are no models for it", models.path("noDeep").asText());
    String metrics = served.get("/metrics").body();
    assertTrue(
        metrics.contains(
            "calque_requests_total{method=\"POST\",route=\"/v1/score\",status=\"200\"} "),
        metrics);
    assertTrue(metrics.contains("digest=\"" + served.server().digest() + "\""), metrics);
    assertFalse(metrics.contains("mayor"), metrics);
  }

  @Test
  void page_overview_needsNothingElse() {
    HttpResponse<String> page = served.get("/");
    assertTrue(page.body().contains("<h2>POST <code>/v1/score</code></h2>"), page.body());
    assertTrue(page.body().contains("The queue is full."), page.body());
    assertFalse(page.body().matches("(?s).*(<script|src=|url\\(|https?://(?!www.apache)).*"));
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
  }

  @Test
  void log_afterAll_holdsNoText() {
    score("{\"text\":\"" + SPLIT + "\"}");
    score("{\"text\":\"a secret");
    assertEquals(List.of(), served.said.stream().filter(one -> !one.contains("tier")).toList());
  }
}
