package io.calque.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.Tier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may ask. */
class GuardTest {
  private static final String TOKEN = "0123456789abcdef-made-up";

  @TempDir static Path folder;

  private static Served withToken() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), TOKEN + "\n");
    return Served.start(
        folder,
        new ServeOptions(
            new Binding("127.0.0.1", 0, Optional.of(BearerToken.read(file))),
            Tier.FAST,
            0.01,
            Served.SMALL,
            Optional.empty(),
            Set.of()));
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void token_missingOrWrong_isRefused() throws IOException {
    try (Served served = withToken()) {
      HttpResponse<String> none = served.get("/v1/models");
      assertEquals(401, none.statusCode());
      assertTrue(
          none.body()
              .startsWith(
                  "{\"error\":{\"code\":\"token\",\"message\":\"a token is needed:"
                      + " Authorization: Bearer …\"}"),
          none.body());
      assertEquals(
          "Bearer realm=\"calque\"", none.headers().firstValue("WWW-Authenticate").orElse(""));
      HttpResponse<String> wrong = served.get("/v1/models", "Authorization", "Bearer x" + TOKEN);
      assertEquals(401, wrong.statusCode());
      assertTrue(wrong.body().contains("\"that is not the token\""), wrong.body());
      assertEquals(401, served.get("/v1/models", "Authorization", "Basic %").statusCode());
      assertEquals(401, served.get("/v3").statusCode());
    }
  }

  @Test
  void token_named_opens() throws IOException {
    try (Served served = withToken()) {
      assertEquals(200, served.get("/v1/models", "Authorization", "Bearer " + TOKEN).statusCode());
      assertEquals(200, served.get("/v1/models", "Authorization", "bearer " + TOKEN).statusCode());
      assertEquals(
          200, served.get("/v1/models", "Authorization", basic("anyone:" + TOKEN)).statusCode());
      assertEquals(200, served.get("/v1/health").statusCode());
      assertTrue(
          served
              .raw("GET /v1/health HTTP/1.1\r\nHost: calque.example\r\nConnection: close\r\n\r\n")
              .startsWith("HTTP/1.1 200 "));
    }
  }

  @Test
  void host_ofAnotherName_isRefused() throws IOException {
    try (Served served = Served.start(folder)) {
      String answer =
          served.raw(
              "GET /v1/health HTTP/1.1\r\nHost: rebound.example:80\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 403 "), answer);
      assertTrue(answer.contains("Host: rebound.example:80 is not a name of this machine"), answer);
      for (String host : new String[] {"localhost", "127.0.0.1:80", "[::1]:80", "LOCALHOST"}) {
        String own =
            served.raw(
                "GET /v1/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertTrue(own.startsWith("HTTP/1.1 200 "), host + own);
      }
    }
  }

  @Test
  void origin_ofAnotherSite_isRefused() throws IOException {
    try (Served served = Served.start(folder)) {
      HttpResponse<String> answer =
          served.post(
              "/v2/check", Served.FORM, "language=en&text=x", "Origin", "https://other.example");
      assertEquals(403, answer.statusCode());
      assertEquals("Error: Origin: https://other.example is not allowed", answer.body());
      assertEquals(403, served.get("/v1/health", "Origin", "null").statusCode());
      assertEquals(200, served.get("/v1/health", "Origin", served.server().address()).statusCode());
    }
  }

  @Test
  void origin_allowed_mayAsk() throws IOException {
    ServeOptions plain = Served.options(Served.SMALL);
    ServeOptions options =
        new ServeOptions(
            plain.binding(),
            Tier.FAST,
            0.01,
            Served.SMALL,
            Optional.empty(),
            Set.of("chrome-extension://abc"));
    try (Served served = Served.start(folder, options)) {
      HttpResponse<String> answer = served.get("/v1/health", "Origin", "chrome-extension://abc");
      assertEquals(
          "chrome-extension://abc",
          answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
      HttpResponse<String> before =
          served.send(
              HttpRequest.newBuilder(URI.create(served.server().address() + "/v2/check"))
                  .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                  .header("Origin", "chrome-extension://abc")
                  .header("Access-Control-Request-Method", "POST"));
      assertEquals(204, before.statusCode());
      assertEquals(
          "GET, POST, DELETE",
          before.headers().firstValue("Access-Control-Allow-Methods").orElse(""));
    }
  }

  @Test
  void answer_headers_keepBrowsersFromMore() throws IOException {
    try (Served served = Served.start(folder)) {
      HttpResponse<String> answer = served.get("/v1/health");
      assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
      assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""));
      assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
      assertEquals(Optional.empty(), answer.headers().firstValue("Server"));
    }
  }
}
