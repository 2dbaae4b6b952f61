package io.calque.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.calque.input.web.WebOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanRoutesTest {
  private static final WebOptions LOCAL =
      WebOptions.defaults().withAllowPrivate(true).withRate(1000).withMaxPages(5);
  private static final String STORY = "/2026/01/05/the-council-met/";
  private static final String FIRST = "<a href='" + STORY + "'>The council met</a>";
  private static final String PAGE =
      "<html><head><title>News</title></head><body><article><h1>The council met</h1><p>"
          + "The mayor left with out a word on Monday and nobody in the hall knew why the meeting"
          + " had to end so early. ".repeat(6)
          + "</p></article></body></html>";

  @TempDir static Path folder;

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  /** A site of one article; whoever asks for it waits for {@code open}. */
  private static HttpServer site(CountDownLatch open) throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          try {
            assertTrue(open.await(60, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          String path = exchange.getRequestURI().getPath();
          boolean isPage = path.equals("/") || path.equals(STORY);
          byte[] body = (path.equals("/") ? FIRST : PAGE).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(isPage ? 200 : 404, isPage ? body.length : -1);
          exchange.getResponseBody().write(body, 0, isPage ? body.length : 0);
          exchange.close();
        });
    site.start();
    return site;
  }

  private static String ask(Served served, HttpServer site) throws IOException {
    HttpResponse<String> answer =
        served.post(
            "/v1/scans",
            Served.JSON,
            "{\"sites\":[\"http://127.0.0.1:"
                + site.getAddress().getPort()
                + "/\"],\"maxPages\":1}");
    assertEquals(202, answer.statusCode(), answer.body());
    String location = answer.headers().firstValue("Location").orElse("");
    assertEquals("/v1/scans/" + json(answer).path("id").asText(), location);
    return location;
  }

  private static JsonNode awaitEnd(Served served, String scan) throws Exception {
    for (int i = 0; i < 1200; i++) {
      JsonNode status = json(served.get(scan));
      if (!status.path("status").asText().matches("waiting|running")) {
        return status;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the scan does not end");
  }

  @Test
  void scan_ofASite_givesItsReport() throws Exception {
    HttpServer site = site(new CountDownLatch(0));
    try (Served served = Served.start(folder, Served.scanning(LOCAL))) {
      String scan = ask(served, site);
      JsonNode status = awaitEnd(served, scan);
      assertEquals("done", status.path("status").asText(), status.toString());
      assertEquals(1, status.path("scored").asInt(), status.toString());
      JsonNode report = json(served.get(scan + "/results"));
      assertEquals(1, report.path("articles").size());
      assertEquals("127.0.0.1:" + site.getAddress().getPort(), report.at("/sites/0/site").asText());
      assertEquals(served.server().digest(), report.path("models").asText());
      assertEquals(200, served.delete(scan).statusCode());
      HttpResponse<String> gone = served.get(scan);
      assertEquals(404, gone.statusCode());
      assertEquals("there is no such scan, or no more", json(gone).at("/error/message").asText());
    } finally {
      site.stop(0);
    }
  }

  @Test
  void scan_stopped_endsAndIsForgotten() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    HttpServer site = site(open);
    try (Served served = Served.start(folder, Served.scanning(LOCAL))) {
      String scan = ask(served, site);
      HttpResponse<String> early = served.get(scan + "/results");
      assertEquals(409, early.statusCode());
      assertTrue(
          json(early).at("/error/message").asText().matches("the scan is (waiting|running)"),
          early.body());
      String waiting = ask(served, site);
      assertEquals("waiting", json(served.get(waiting)).path("status").asText());
      assertEquals("stopped", json(served.delete(waiting)).path("status").asText());
      assertEquals(200, served.delete(scan).statusCode());
      assertEquals(404, served.get(scan).statusCode());
      open.countDown();
      String next = ask(served, site);
      assertEquals("done", awaitEnd(served, next).path("status").asText());
    } finally {
      open.countDown();
      site.stop(0);
    }
  }

  @Test
  void scan_ofThisMachine_isNotMadeUnlessAllowed() throws Exception {
    HttpServer site = site(new CountDownLatch(0));
    try (Served served = Served.start(folder, Served.scanning(WebOptions.defaults()))) {
      JsonNode status = awaitEnd(served, ask(served, site));
      assertEquals(0, status.path("scored").asInt());
      assertTrue(status.toString().contains("(loopback), not public"), status.toString());
    } finally {
      site.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | sites is missing",
        "{\"sites\":\"a\"} | sites: expected an array, found a string",
        "{\"sites\":[]} | sites: expected 1 to 100, found 0",
        "{\"sites\":[\"a.example\",7]} | sites[1]: expected a host name or an address",
        "{\"sites\":[\"a.example\"],\"maxPages\":6} | maxPages: 6 is not between 1 and 5",
        "{\"sites\":[\"a.example\"],\"since\":\"May\"} | since: expected a date such as 2026-01-31",
        "{\"sites\":[\"a.example\"],\"max\":6} | unknown field 'max'; there are fpr, maxPages,"
            + " since, sites, tier",
      })
  void scan_wrongBody_isToldWhat(String body, String message) throws IOException {
    try (Served served = Served.start(folder, Served.scanning(LOCAL))) {
      HttpResponse<String> answer = served.post("/v1/scans", Served.JSON, body);
      assertEquals(400, answer.statusCode());
      assertEquals(message, json(answer).at("/error/message").asText());
    }
  }
}
