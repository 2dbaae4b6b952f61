package io.calque.input.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that misbehave, each on loopback. */
@Timeout(60)
class WebSecurityTest {
  private static final Limits SMALL = limits(10_000, 30_000);

  private static final WebOptions OPTIONS =
      WebOptions.defaults().withAllowPrivate(true).withAttempts(1).withLimits(SMALL);

  private static final String OK = "HTTP/1.1 200 OK\nConnection: close\nContent-Type: text/html\n";

  private RawServer server;

  /** Small bounds, with the times to read and in total in milliseconds. */
  private static Limits limits(long read, long total) {
    return new Limits(
        300_000,
        20,
        2000,
        30,
        Duration.ofSeconds(10),
        Duration.ofMillis(read),
        Duration.ofMillis(total),
        5);
  }

  @BeforeEach
  void start() {
    server = new RawServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Web web(WebOptions options, AddressPolicy policy) {
    PinnedDns dns = new PinnedDns(Resolver.system(), policy);
    Clock clock = Clock.systemUTC();
    return Web.of(options, new HttpTransport(options, dns, clock), clock, time -> {});
  }

  private Fetched fetch(String path) {
    return fetch(path, SMALL);
  }

  private Fetched fetch(String path, Limits limits) {
    try (Web web = web(OPTIONS.withLimits(limits), AddressPolicy.open())) {
      return web.fetch(server.url(path));
    }
  }

  private String problem(String path) {
    return assertInstanceOf(Fetched.Failed.class, fetch(path)).problem();
  }

  @ParameterizedTest
  @CsvSource({"ftp://example.com/x, ftp", "file:///etc/passwd, file", "data:text/html;x, data"})
  void fetch_otherScheme_isRefused(String address, String scheme) {
    try (Web web = web(OPTIONS, AddressPolicy.open())) {
      assertEquals(
          new Fetched.Failed(address, "only http and https are fetched, not " + scheme),
          web.fetch(address));
    }
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1, 127.0.0.1", "localhost, localhost", "2130706433, 2130706433"})
  void fetch_loopback_isRefusedUnlessAllowed(String host, String named) {
    String url = "http://" + host + ":" + server.port() + "/";
    Resolver resolver = name -> List.of(InetAddress.getAllByName("127.0.0.1"));
    PinnedDns dns = new PinnedDns(resolver, AddressPolicy.publicOnly());
    Clock clock = Clock.systemUTC();
    HttpTransport transport = new HttpTransport(OPTIONS, dns, clock);
    try (Web web = Web.of(OPTIONS, transport, clock, time -> {})) {
      assertEquals(
          new Fetched.Failed(url, named + " has the address 127.0.0.1 (loopback), not public"),
          web.fetch(url));
    }
    assertEquals(List.of(), server.requests);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.1", "user:password@127.0.0.1", "[::1]"})
  void fetch_disguisedAddress_isNoWebAddress(String host) {
    String url = "http://" + host + ":" + server.port() + "/";
    try (Web web = web(OPTIONS, AddressPolicy.open())) {
      assertEquals(new Fetched.Failed(url, "is no web address"), web.fetch(url));
    }
  }

  @Test
  void fetch_defaultOptions_refuseLoopback() {
    try (Web web = Web.open(WebOptions.defaults())) {
      assertEquals(
          new Fetched.Failed(
              server.url("/"), "127.0.0.1 has the address 127.0.0.1 (loopback), not public"),
          web.fetch(server.url("/")));
    }
    assertEquals(List.of(), server.requests);
  }

  @Test
  void fetch_redirectToPrivate_isRefused() {
    server.on("/", "HTTP/1.1 302 Go\nLocation: http://127.0.0.2:1/admin\nContent-Length: 0\n\n");
    AddressPolicy outer =
        address ->
            address.getHostAddress().equals("127.0.0.1")
                ? Optional.empty()
                : Optional.of("loopback");
    try (Web web = web(OPTIONS, outer)) {
      assertEquals(
          new Fetched.Failed(
              server.url("/"), "127.0.0.2 has the address 127.0.0.2 (loopback), not public"),
          web.fetch(server.url("/")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "ftp://example.com/"})
  void fetch_redirectToOtherScheme_isRefused(String location) {
    server.on("/", "HTTP/1.1 301 Go\nLocation: " + location + "\nContent-Length: 0\n\n");
    assertEquals("redirects to what is no web address: " + location, problem("/"));
  }

  @Test
  void fetch_endlessRedirects_stopAfterFive() {
    for (int i = 0; i < 20; i++) {
      server.on("/" + i, "HTTP/1.1 302 Go\nLocation: /" + (i + 1) + "\nContent-Length: 0\n\n");
    }
    assertEquals("more than 5 redirects", problem("/0"));
    assertEquals(7, server.requests.size(), "robots.txt, the page and five redirects");
  }

  @Test
  void fetch_fiveRedirects_areFollowed() {
    for (int i = 0; i < 5; i++) {
      server.on("/" + i, "HTTP/1.1 302 Go\nLocation: /" + (i + 1) + "\nContent-Length: 0\n\n");
    }
    server.on("/5", OK + "Content-Length: 4\n\nhere");
    Fetched.Page page = assertInstanceOf(Fetched.Page.class, fetch("/0"));
    assertEquals(server.url("/5"), page.location().toString());
  }

  @Test
  void fetch_selfSignedCertificate_isRefused() throws IOException, GeneralSecurityException {
    HttpsServer secure =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    secure.start();
    try (Web web = web(OPTIONS, AddressPolicy.open())) {
      String url = "https://localhost:" + secure.getAddress().getPort() + "/";
      Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, web.fetch(url));
      assertTrue(
          failed.problem().startsWith("robots.txt: no secure connection: "), failed.problem());
    } finally {
      secure.stop(0);
    }
  }

  private static SSLContext selfSigned() throws IOException, GeneralSecurityException {
    char[] password = "not-a-secret".toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = WebSecurityTest.class.getResourceAsStream("self-signed.p12")) {
      keys.load(in, password);
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  @Test
  void fetch_declaredTooLarge_isRefusedUnread() {
    server.on("/", OK + "Content-Length: 99999999999\n\n");
    assertEquals("larger than 300,000 bytes", problem("/"));
  }

  @Test
  void fetch_endlessBody_stopsAtTheCap() {
    server.on("/", out -> pour(out, OK + "\n"));
    assertEquals("larger than 300,000 bytes", problem("/"));
  }

  @Test
  void fetch_endlessChunks_stopAtTheCap() {
    server.on("/", out -> pour(out, OK + "Transfer-Encoding: chunked\n\n7fffffff\n"));
    assertEquals("larger than 300,000 bytes", problem("/"));
  }

  private static void pour(OutputStream out, String head) throws IOException {
    out.write(head.replace("\n", "\r\n").getBytes(ISO_8859_1));
    byte[] block = new byte[1 << 14];
    while (true) {
      out.write(block);
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "290000, ok",
    "299999, ok",
    "300001, 'larger than 300,000 bytes'",
    "5000000, 'larger than 300,000 bytes'",
  })
  void fetch_gzip_isCappedUnpacked(int size, String outcome) throws IOException {
    packed("/", digits(size));
    assertEquals(outcome, outcome(fetch("/")));
  }

  @Test
  void fetch_gzipBomb_isRefusedByRatio() throws IOException {
    Limits wide =
        new Limits(8 << 20, 20, 2000, 30, SMALL.connect(), SMALL.read(), SMALL.total(), 5);
    packed("/", new byte[7 << 20]);
    try (Web web = web(OPTIONS.withLimits(wide), AddressPolicy.open())) {
      assertEquals(
          new Fetched.Failed(server.url("/"), "gzip data unpacks to over 20 times its size"),
          web.fetch(server.url("/")));
    }
  }

  /** Bytes that gzip halves. */
  private static byte[] digits(int size) {
    byte[] bytes = new byte[size];
    Random random = new Random(size);
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) ('0' + random.nextInt(10));
    }
    return bytes;
  }

  private void packed(String path, byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    }
    server.on(
        path,
        out -> {
          String head = OK + "Content-Encoding: gzip\nContent-Length: " + bytes.size() + "\n\n";
          out.write(head.replace("\n", "\r\n").getBytes(ISO_8859_1));
          bytes.writeTo(out);
        });
  }

  private static String outcome(Fetched fetched) {
    return fetched instanceof Fetched.Failed failed ? failed.problem() : "ok";
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, damaged gzip data: Not in GZIP format",
    "br, answers in the content encoding 'br'",
    "'gzip, gzip', 'answers in the content encoding ''gzip, gzip'''",
  })
  void fetch_badEncoding_isRefused(String encoding, String problem) {
    server.on("/", OK + "Content-Encoding: " + encoding + "\nContent-Length: 4\n\nabcd");
    assertEquals(problem, problem("/"));
  }

  @Test
  void fetch_longHeaderLine_isRefused() {
    server.on("/", OK + "X: " + "a".repeat(5000) + "\n\n");
    assertEquals("a header of over 30 lines or with a line of over 2,000 characters", problem("/"));
  }

  @Test
  void fetch_endlessHeader_isRefused() {
    server.on("/", OK + "X: a\n".repeat(1000) + "\n");
    assertEquals("a header of over 30 lines or with a line of over 2,000 characters", problem("/"));
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 200 OK\n", OK + "\n", "HTTP/1.1 100 Continue\n\n"})
  void fetch_slowDrip_endsAtTheTotalTime(String head) {
    server.on(
        "/",
        out -> {
          out.write(head.replace("\n", "\r\n").getBytes(ISO_8859_1));
          for (int i = 0; i < 1000; i++) {
            out.write('a');
            out.flush();
            Thread.sleep(50);
          }
        });
    assertEquals(
        new Fetched.Failed(server.url("/"), "not finished after 2.5 s"),
        fetch("/", limits(10_000, 2500)));
  }

  @Test
  void fetch_silence_endsAtTheReadTime() {
    server.on("/", out -> Thread.sleep(20_000));
    assertEquals(
        new Fetched.Failed(server.url("/"), "no answer within 1.2 s"),
        fetch("/", limits(1200, 30_000)));
  }

  @Test
  void fetch_noHttp_isAFailure() {
    server.on("/", "SSH-2.0-OpenSSH_9.9\n");
    assertTrue(problem("/").startsWith("connection failed: "), problem("/"));
  }

  @Test
  void fetch_wrongType_isRefused() {
    server.on("/", "HTTP/1.1 200 OK\nContent-Type: image/PNG; x=y\nContent-Length: 1\n\nx");
    assertEquals("is no page: its type is 'image/png'", problem("/"));
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=windows-1252, windows-1252",
    "'text/html; charset=\"no-such\"; x=1', no-such",
    "text/html, ''",
  })
  void fetch_charset_isHandedOnUnchecked(String type, String charset) {
    server.on("/", "HTTP/1.1 200 OK\nContent-Type: " + type + "\nContent-Length: 1\n\n\u00e9");
    Fetched.Page page = assertInstanceOf(Fetched.Page.class, fetch("/"));
    assertEquals(charset, page.charset().orElse(""));
    assertEquals("text/html", page.mediaType());
    assertEquals(1, page.body().size());
  }

  @Test
  void fetch_controlsFromTheServer_areNotInTheMessage() {
    server.on("/", "HTTP/1.1 301 Go\nLocation: x:\u001b[31mred\nContent-Length: 0\n\n");
    assertTrue(problem("/").chars().noneMatch(Character::isISOControl), problem("/"));
  }

  @Test
  void fetch_userAgent_namesTheContact() {
    server.on("/", OK + "Content-Length: 0\n\n");
    try (Web web = web(OPTIONS.withContact("desk@example.org"), AddressPolicy.open())) {
      web.fetch(server.url("/"));
    }
    String head = server.requests.get(server.requests.size() - 1);
    assertTrue(head.contains("User-Agent: Calque/0 (+desk@example.org)\r\n"), head);
    assertTrue(!head.contains("Cookie"), head);
  }
}
