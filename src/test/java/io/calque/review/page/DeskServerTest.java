package io.calque.review.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.review.Desk;
import io.calque.review.MadeUpDesk;
import io.calque.review.Opinion;
import io.calque.serve.BearerToken;
import io.calque.serve.Binding;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskServerTest {
  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private Desk desk;
  private DeskServer server;

  @BeforeEach
  void start() {
    desk = MadeUpDesk.of(folder.resolve("desk.db"), 4);
    server = DeskServer.start(desk, new Binding(Binding.LOOPBACK, 0, Optional.empty()), "ann");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpResponse<String> post(String path, String form, String... headers) throws Exception {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private static String hidden(String page, String name) {
    Matcher matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertTrue(matcher.find(), name);
    return matcher.group(1);
  }

  private String form(long article, String said) throws Exception {
    String page = get("/articles/" + article).body();
    return "token="
        + hidden(page, "token")
        + "&request="
        + hidden(page, "request")
        + "&article="
        + article
        + "&score="
        + hidden(page, "score")
        + "&"
        + said;
  }

  @Test
  void pages_all_haveAStrictPolicyAndNoScriptOfTheirOwn() throws Exception {
    for (String path : new String[] {"/", "/articles/1", "/statistics", "/articles/1?beside=2"}) {
      HttpResponse<String> page = get(path);
      assertEquals(200, page.statusCode(), page.body());
      assertEquals(
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
              + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          page.headers().firstValue("Content-Security-Policy").orElse(""));
      assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
      assertFalse(page.body().contains(" style="), "a style in " + path);
      assertFalse(page.body().matches("(?s).*<script>.*"), "a script in " + path);
      assertFalse(page.body().matches("(?s).*(?:src|href)=\"//.*"), "an asset elsewhere");
    }
  }

  @Test
  void article_originalKnown_standsBesideIt() throws Exception {
    String page = get("/articles/1").body();
    assertTrue(page.contains("The original beside it"), page);
    assertTrue(
        page.contains("<del>paid a</del>")
            || page.contains("<ins>go to</ins>")
            || page.contains("<ins>gave go</ins>")
            || page.contains("soaring</del>"),
        page);
    assertTrue(page.contains("Test spun: 0.4 %"), "both tests");
    assertTrue(get("/articles/2").body().contains("of human articles score as high"));
  }

  @Test
  void decide_label_leadsToTheNextArticle() throws Exception {
    HttpResponse<String> answer = post("/decisions", form(1, "label=spun"));
    assertEquals(303, answer.statusCode(), answer.body());
    assertTrue(answer.headers().firstValue("Location").orElse("").endsWith("/articles/" + next(1)));
    assertEquals(Optional.of(Opinion.SPUN), desk.article(1).orElseThrow().opinionOf("ann"));
  }

  private long next(long id) {
    return desk.around(io.calque.review.QueueQuery.ALL, id).orElseThrow().after().orElseThrow();
  }

  @Test
  void decide_sentTwice_isKeptOnce() throws Exception {
    String form = form(1, "label=human");
    post("/decisions", form);
    assertEquals(303, post("/decisions", form).statusCode());
    assertEquals(1, desk.decisions().size());
  }

  @Test
  void decide_withoutToken_isRefused() throws Exception {
    String form = form(1, "label=spun").replaceFirst("token=[0-9a-f]+", "token=0");
    HttpResponse<String> answer = post("/decisions", form);
    assertEquals(403, answer.statusCode());
    assertTrue(
        answer.body().contains("this form is not of this desk, or the desk was started again"));
    assertEquals(0, desk.decisions().size());
  }

  @Test
  void decide_fromAnotherSite_isRefused() throws Exception {
    String form = form(1, "label=spun");
    HttpResponse<String> answer = post("/decisions", form, "Origin", "https://evil.example");
    assertEquals(403, answer.statusCode());
    assertTrue(answer.body().contains("Origin: https://evil.example is not allowed"));
    assertEquals(403, post("/decisions", form, "Origin", "null").statusCode());
    assertEquals(0, desk.decisions().size());
  }

  @Test
  void decide_impossible_saysWhat() throws Exception {
    assertSaid(400, "label &#39;bad&#39; is not spun, translated, human or unsure", "label=bad");
    assertSaid(400, "the note is empty", "keep=note&note=+");
    assertSaid(400, "span 0-1 is not marked in article 1", "wrong=0-1");
    assertSaid(400, "a mark is START-END, not x", "wrong=x");
    assertEquals(0, desk.decisions().size());
  }

  private void assertSaid(int status, String message, String said) throws Exception {
    HttpResponse<String> answer = post("/decisions", form(1, said));
    assertEquals(status, answer.statusCode());
    assertTrue(answer.body().contains(message), answer.body());
  }

  @Test
  void get_noSuchArticle_saysSo() throws Exception {
    for (String path : new String[] {"/articles/99", "/articles/x"}) {
      HttpResponse<String> answer = get(path);
      assertEquals(404, answer.statusCode());
      assertTrue(answer.body().contains("no article " + path.substring(10)), answer.body());
    }
    assertEquals(404, get("/elsewhere").statusCode());
  }

  @Test
  void post_hugeForm_isRefused() throws Exception {
    int status = post("/decisions", form(1, "note=" + "x".repeat(200_000))).statusCode();
    assertEquals(413, status);
  }

  @Test
  void name_changed_isWhoDecides() throws Exception {
    String token = hidden(get("/").body(), "token");
    HttpResponse<String> answer =
        post(
            "/name",
            "token=" + token + "&reviewer=" + URLEncoder.encode("Bén D", StandardCharsets.UTF_8));
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
    String value = cookie.substring(0, cookie.indexOf(';'));
    post("/decisions", form(1, "label=spun"), "Cookie", value);
    assertEquals("Bén D", desk.decisions().get(0).reviewer());
  }

  @Test
  void titles_hostile_areText() throws Exception {
    assertFalse(get("/?text=%3Cscript%3Ealert(1)%3C/script%3E").body().contains("<script>alert"));
  }

  @Test
  void start_portInUse_saysSo() {
    Binding taken = new Binding(Binding.LOOPBACK, server.port(), Optional.empty());
    Exception e = assertThrows(BadDataException.class, () -> DeskServer.start(desk, taken, "ann"));
    assertEquals(
        "127.0.0.1:"
            + server.port()
            + ": cannot be listened at: the port is in use, or not allowed; --port takes another",
        e.getMessage());
  }

  @Test
  void token_asked_isTakenFromABrowserAndFromAProgram() throws Exception {
    Path file = Files.writeString(folder.resolve("token"), "0123456789abcdef");
    server.close();
    server =
        DeskServer.start(
            desk, new Binding(Binding.LOOPBACK, 0, Optional.of(BearerToken.read(file))), "ann");
    HttpResponse<String> none = get("/");
    assertEquals(401, none.statusCode());
    assertEquals(
        "Basic realm=\"calque\"", none.headers().firstValue("WWW-Authenticate").orElse(""));
    assertFalse(none.body().contains("harbour"));
    assertEquals(401, send(basic("ben:wrong")).statusCode());
    HttpResponse<String> browser = send(basic("ben:0123456789abcdef"));
    assertEquals(200, browser.statusCode());
    assertTrue(browser.body().contains("value=\"ben\""), "the user's name");
    HttpResponse<String> program =
        send(request("/").header("Authorization", "Bearer 0123456789abcdef"));
    assertEquals(200, program.statusCode());
  }

  private HttpRequest.Builder basic(String pair) throws IOException {
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return request("/").header("Authorization", "Basic " + encoded);
  }
}
