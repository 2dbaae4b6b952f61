package io.calque.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.calque.input.Source;
import io.calque.input.web.WebOptions;
import io.calque.report.Scores;
import io.calque.review.Desk;
import io.calque.review.QueueQuery;
import io.calque.review.WatchLog;
import io.calque.score.ArticleScore;
import io.calque.text.BadDataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatcherTest {
  private static final String SECRET = "a shared secret of the desk";

  @TempDir Path folder;

  private WatchedSite site;
  private Desk desk;
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    site = WatchedSite.of(4);
    desk = Desk.openOrMake(folder.resolve("desk.db"));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private static ArticleScore score(Source source) {
    return source.text().contains("spun")
        ? Scores.marked(source.origin(), "A spun story of " + source.origin(), "spun", "old")
        : Scores.original(source.origin(), "All is well.");
  }

  private static WebOptions web() {
    return WebOptions.defaults().withAllowPrivate(true).withRate(1000).withAttempts(1);
  }

  private Webhook hook(boolean allowPrivate) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), SECRET + "\n");
    return Webhook.of(site.address("/hook"), secret, allowPrivate);
  }

  private Watcher watcher(WatchOptions options) {
    return Watcher.open(desk, options, WatcherTest::score, "digest", said::add);
  }

  private Watcher.Round round(WatchOptions options) {
    try (Watcher watcher = watcher(options)) {
      return watcher.round();
    }
  }

  private WatchOptions options(boolean allowPrivate) throws IOException {
    return new WatchOptions(
        List.of(site.address("/feed.xml")),
        web(),
        Optional.of(hook(allowPrivate)),
        Optional.of(folder.resolve("alerts.xml")));
  }

  @Test
  void round_newFeed_scoresEveryArticleOnceAndTells() throws Exception {
    assertEquals(new Watcher.Round(4, 4, 2, 2, 0, 0, 0), round(options(true)));
    assertEquals(new Watcher.Round(0, 0, 0, 0, 0, 0, 0), round(options(true)));
    site.publish();
    assertEquals(new Watcher.Round(1, 1, 1, 1, 0, 0, 0), round(options(true)));
    assertEquals(5, desk.size(QueueQuery.ALL));
    assertEquals(3, site.posts.size());
    assertEquals(List.of(), said);
    assertEquals(
        List.of("/feed.xml 200", "/feed.xml 304", "/feed.xml 200"),
        site.requests.stream().filter(one -> one.startsWith("/feed")).toList());
    assertEquals(
        1, site.requests.stream().filter(one -> one.contains("story-of-1 ")).count(), "fetched");
  }

  @Test
  void post_alert_isSignedAndFollowsItsSchema() throws Exception {
    round(options(true));
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("docs/schema/calque-alert-1.json")));
    for (String post : site.posts) {
      assertEquals(Set.of(), schema.validate(new ObjectMapper().readTree(post)));
    }
    JsonNode last = new ObjectMapper().readTree(site.posts.get(1));
    assertEquals("translated", last.path("verdict").asText());
    assertEquals("spun", last.path("evidence").get(0).path("text").asText());
    assertEquals(last.path("id").asText(), site.headers.get("calque-delivery"));
    assertEquals("application/json", header("content-type").replaceFirst(";.*+", ""));
    String[] signature = header("calque-signature").split(",", -1);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signed = signature[0].substring(2) + "." + site.posts.get(1);
    String hex = HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    assertEquals("v1=" + hex, signature[1]);
  }

  private String header(String name) {
    return site.headers.getOrDefault(name, "");
  }

  @Test
  void atom_file_isAFeedOfTheAlerts() throws Exception {
    round(options(true));
    Path file = folder.resolve("alerts.xml");
    byte[] bytes = Files.readAllBytes(file);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    String atom = "http://www.w3.org/2005/Atom";
    assertEquals(2, feed.getElementsByTagNameNS(atom, "entry").getLength());
    assertEquals(3, feed.getElementsByTagNameNS(atom, "id").getLength());
    assertEquals(3, feed.getElementsByTagNameNS(atom, "updated").getLength());
    assertTrue(new String(bytes, StandardCharsets.UTF_8).contains("“spun” for “old”"));
    round(options(true));
    assertEquals(new String(bytes, StandardCharsets.UTF_8), Files.readString(file));
  }

  @Test
  void webhook_onThisMachine_isRefusedUnlessAllowed() throws Exception {
    Watcher.Round round = round(options(false));
    assertEquals(new Watcher.Round(4, 4, 2, 0, 2, 1, 0), round);
    assertEquals(List.of(), site.posts);
    assertEquals(
        List.of(
            "webhook "
                + site.address("/hook")
                + ": 127.0.0.1 has the address 127.0.0.1 (loopback), not public; 2 alerts wait"),
        said);
  }

  @Test
  void webhook_thatFails_getsItLater() throws Exception {
    site.status = 500;
    assertEquals(0, round(options(true)).delivered());
    assertEquals(
        List.of("webhook " + site.address("/hook") + ": answers 500; 2 alerts wait"), said);
    assertEquals(1, site.posts.size(), "the second waits behind the first");
    site.status = 204;
    WatchLog log = new WatchLog(desk);
    String address = site.address("/hook");
    assertEquals(1, log.due(address, Instant.now(), 10).size(), "the first not before a minute");
    assertEquals(2, log.due(address, Instant.now().plusSeconds(61), 10).size());
    assertEquals(1, round(options(true)).delivered());
    assertEquals(1, log.undelivered(address));
  }

  @Test
  void wait_afterFailures_growsToSixHours() {
    assertEquals(Duration.ofMinutes(1), Deliveries.wait(0));
    assertEquals(Duration.ofMinutes(8), Deliveries.wait(3));
    assertEquals(Duration.ofHours(6), Deliveries.wait(9));
    assertEquals(Duration.ofHours(6), Deliveries.wait(1_000));
  }

  @Test
  void round_feedThatCannotBeRead_saysSoAndGoesOn() throws Exception {
    WatchOptions options =
        new WatchOptions(
            List.of(site.address("/none.xml"), site.address("/feed.xml")),
            web(),
            Optional.empty(),
            Optional.empty());
    assertEquals(new Watcher.Round(4, 4, 2, 0, 0, 1, 1), round(options));
    assertEquals(List.of(site.address("/none.xml") + ": answers 404"), said);
  }

  @Test
  void round_privateFeed_isRefusedUnlessAllowed() {
    WatchOptions options =
        new WatchOptions(
            List.of(site.address("/feed.xml")),
            web().withAllowPrivate(false),
            Optional.empty(),
            Optional.empty());
    assertEquals(1, round(options).unread());
    assertTrue(said.get(0).contains("(loopback), not public"), said.get(0));
    assertEquals(List.of(), site.requests);
  }

  @Test
  void round_moreThanAreTaken_workedOffByTheNext() throws Exception {
    WatchOptions options =
        new WatchOptions(
            List.of(site.address("/feed.xml")),
            web().withMaxPages(3),
            Optional.empty(),
            Optional.empty());
    assertEquals(new Watcher.Round(4, 3, 2, 0, 1, 0, 0), round(options));
    assertEquals(new Watcher.Round(0, 1, 0, 0, 0, 0, 0), round(options));
  }

  @Test
  void open_watchedAlready_isRefused() throws Exception {
    try (Watcher first = watcher(options(true))) {
      Exception e = assertThrows(BadDataException.class, () -> watcher(options(true)));
      assertEquals(desk.file() + ": is watched by another program already", e.getMessage());
      assertEquals(4, first.round().found());
    }
    try (Watcher second = watcher(options(true))) {
      assertEquals(0, second.round().found());
    }
  }

  @Test
  void webhook_badSecretOrAddress_isRefused() throws Exception {
    Path shortOne = Files.writeString(folder.resolve("short"), "abc");
    Exception few =
        assertThrows(
            BadDataException.class, () -> Webhook.of("https://a.example/", shortOne, false));
    assertEquals(
        shortOne + ": expected a secret of 16 characters or more, found 3", few.getMessage());
    Path none = folder.resolve("none");
    Exception missing =
        assertThrows(BadDataException.class, () -> Webhook.of("https://a.example/", none, false));
    assertEquals(none + ": no such file", missing.getMessage());
    Exception address =
        assertThrows(
            IllegalArgumentException.class, () -> Webhook.of("ftp://a.example/", none, false));
    assertEquals("ftp://a.example/ is no web address", address.getMessage());
    assertFalse(Files.exists(none));
  }

  /** One that never answers is left after a while, and the alert waits. */
  @Test
  @org.junit.jupiter.api.Tag("slow")
  void webhook_thatHangs_isLeftInTime() throws Exception {
    site.status = 0;
    long begun = System.nanoTime();
    Watcher.Round round = round(options(true));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertEquals(2, round.waiting());
    assertTrue(took.toSeconds() < 40, took.toString());
    assertTrue(
        said.get(0)
            .matches(
                "webhook .*/hook: (?:no answer within|not finished after) 20 s; 2 alerts wait"),
        said.get(0));
  }
}
