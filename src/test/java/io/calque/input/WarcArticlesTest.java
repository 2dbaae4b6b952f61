package io.calque.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarcArticlesTest {
  private static final String A = "http://a.example/";
  private static final String B = "http://b.example/";
  private static final String LAST = B + " HTML <p>last";

  /** What is read of records that stand between two good pages, those two left out. */
  private static List<String> between(WarcBytes middle) {
    byte[] first = new WarcBytes().page(A, "<p>first").plain();
    byte[] last = new WarcBytes().page(B, "<p>last").plain();
    List<String> found = Reading.of(WarcBytes.join(first, middle.plain(), last));
    assertEquals(A + " HTML <p>first", found.get(0));
    int end = found.indexOf(LAST);
    assertTrue(end > 0, "reading went on: " + found);
    return found.subList(1, end);
  }

  private static String failure(WarcBytes middle) {
    List<String> found = between(middle);
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }

  @Test
  void open_responses_areArticlesByAddress() {
    byte[] warc =
        new WarcBytes()
            .record("warcinfo", "application/warc-fields", "", "software: made up\r\n")
            .record("request", "application/http; msgtype=request", A, "GET / HTTP/1.1\r\n\r\n")
            .page(A, "<p>One – two.")
            .record("metadata", "application/warc-fields", A, "fetchTimeMs: 7\r\n")
            .page("<" + B + ">", "<p>Three.")
            .plain();
    List<String> expected = List.of(A + " HTML <p>One – two.", B + " HTML <p>Three.");
    assertEquals(expected, Reading.of(warc));
    assertEquals(expected, Reading.of("warc", warc));
  }

  private static List<List<String>> disclosures(WarcBytes warc) {
    try (Stream<Input> inputs =
        new Inputs(InputOptions.defaults(), new ByteArrayInputStream(warc.plain()))
            .open(List.of("-"))) {
      return inputs.map(input -> ((Input.Usable) input).source().disclosures()).toList();
    }
  }

  @Test
  void open_disclosureHeaders_areKeptInOrder() {
    String head = WarcBytes.HTML.replace("\r\n\r\n", "\r\n");
    byte[] body = "<p>One.".getBytes(UTF_8);
    WarcBytes warc =
        new WarcBytes()
            .response(
                A,
                head + "ai-disclosure: mode=none\r\nAI-DISCLOSURE:  mode=\"x\",\r\n  a=b \r\n\r\n",
                body)
            .response(B, head + "X-AI-Disclosure: mode=none\r\n\r\n", body)
            .page(B, "<p>AI-Disclosure: mode=none");
    assertEquals(
        List.of(List.of("mode=none", "mode=\"x\", a=b"), List.of(), List.of()), disclosures(warc));
  }

  @Test
  void open_packedRecords_areTheSame() {
    WarcBytes warc = new WarcBytes().page(A, "<p>One.").page(B, "<p>Two.");
    List<String> expected = List.of(A + " HTML <p>One.", B + " HTML <p>Two.");
    assertEquals(expected, Reading.of(warc.packed()));
    assertEquals(expected, Reading.of("warc.gz", warc.packed()));
    assertEquals(expected, Reading.of("warc", Packed.gzip(warc.plain())));
  }

  @Test
  void open_wet_givesItsTexts() {
    byte[] wet =
        new WarcBytes()
            .record("conversion", "text/plain", A, "A café.\nClosed.")
            .record("conversion", "application/json", B, "{}")
            .packed();
    assertEquals(
        List.of(A + " TEXT A café.\nClosed.", "NOTE -: 1 of 2 records give an article, 1 not text"),
        Reading.of("wet.gz", wet));
  }

  @Test
  void open_resource_isAPage() {
    byte[] warc = new WarcBytes().record("resource", "text/html", A, "<p>x").plain();
    assertEquals(List.of(A + " HTML <p>x"), Reading.of(warc));
  }

  @Test
  void open_digestAndAddress_areKept() {
    String block = WarcBytes.HTML + "<p>x";
    byte[] bytes = block.getBytes(UTF_8);
    String head =
        WarcBytes.head(A, "response", "application/http", bytes)
            + "WARC-Payload-Digest: sha1:ABC\r\n";
    byte[] warc = new WarcBytes().record(head, bytes).plain();
    try (Stream<Input> inputs =
        new Inputs(InputOptions.defaults(), new ByteArrayInputStream(warc)).open(List.of("-"))) {
      Source source = ((Input.Usable) inputs.findFirst().orElseThrow()).source();
      assertEquals(new Source(A, Source.Format.HTML, "", "<p>x", A, "sha1:ABC"), source);
    }
  }

  @Test
  void open_otherContent_isCountedAndNoFailure() {
    byte[] warc =
        new WarcBytes()
            .response(A + "1", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", new byte[9])
            .response(A + "2", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", new byte[9])
            .response(A + "3", "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\n", new byte[9])
            .response(A + "4", "HTTP/1.1 200 OK\r\n\r\n", new byte[9])
            .record("response", "text/dns", "dns:a.example", "1.2.3.4")
            .record("strange", "text/plain", A, "x")
            .page(A, "<p>x")
            .plain();
    assertEquals(
        List.of(
            A + " HTML <p>x",
            "NOTE -: 1 of 7 records give an article, 1 HTTP status 404, 3 not HTML, 1 not HTTP,"
                + " 1 of another type"),
        Reading.of(warc));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n\r\n"})
  void open_emptyFile_fails(String text) {
    assertEquals(
        List.of("FAILED -: no usable record: 0 of 0 records give an article"),
        Reading.of("warc", text.getBytes(UTF_8)));
  }

  @Test
  void open_noUsableRecord_fails() {
    byte[] warc = new WarcBytes().record("request", "application/http", A, "GET /").plain();
    assertEquals(
        List.of("FAILED -: no usable record: 0 of 1 records give an article, 1 request"),
        Reading.of(warc));
  }

  @Test
  void open_otherFile_fails() {
    assertEquals(
        List.of(
            "FAILED -: record 1 (offset 0): expected a record, found something else",
            "FAILED -: no usable record: 0 of 1 records give an article, 1 malformed"),
        Reading.of("warc", "Some text.".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Length: x| Content-Length is no number of bytes",
        "Content-Length: -5| Content-Length is no number of bytes",
        "Content-Length: 99999999999999999999| Content-Length is no number of bytes",
        "Content-Length: 99999999999999999| claims a length of 99,999,999,999,999,999 bytes",
        "X: y| expected one Content-Length, found 0",
        "Content-Length: 1\\r\\nContent-Length: 2| expected one Content-Length, found 2",
      })
  void open_badLength_isSkipped(String header, String problem) {
    String head = "WARC/1.0\r\nWARC-Type: response\r\n" + header.replace("\\r\\n", "\r\n") + "\r\n";
    String found = failure(new WarcBytes().record(head, "some text".getBytes(UTF_8)));
    assertTrue(found.startsWith("FAILED -: record 2 (offset "), found);
    assertTrue(found.endsWith("): " + problem), found);
  }

  @Test
  void open_lengthTooSmall_namesWhatIsLeft() {
    String head = "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 3\r\n";
    String found = failure(new WarcBytes().record(head, "some text".getBytes(UTF_8)));
    assertTrue(found.endsWith("): expected a record, found something else"), found);
  }

  @Test
  void open_garbage_isSkipped() {
    WarcBytes garbage = new WarcBytes().raw("no record\nWAR\nWARC\n\n".getBytes(UTF_8));
    String found = failure(garbage);
    assertTrue(found.endsWith("): expected a record, found something else"), found);
  }

  @Test
  void open_headerLineOfAMegabyte_isSkipped() {
    String head = "WARC/1.0\r\nWARC-Type: " + "x".repeat(1_000_000) + "\r\nContent-Length: 1\r\n";
    String found = failure(new WarcBytes().record(head, new byte[1]));
    assertTrue(found.endsWith("): headers of over 65,536 bytes"), found);
  }

  @Test
  void open_httpHeaderLineOfAMegabyte_isSkipped() {
    String http = "HTTP/1.1 200 OK\r\nX: " + "x".repeat(1_000_000) + "\r\n\r\n";
    assertEquals(
        "FAILED -: record 2 (http://a.example/bad): HTTP headers of over 65,536 bytes",
        failure(new WarcBytes().response(A + "bad", http, new byte[0])));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not HTTP at all\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Type: te"})
  void open_noHttpResponse_isSkipped(String http) {
    assertEquals(
        "FAILED -: record 2 (http://a.example/bad): is no HTTP response",
        failure(new WarcBytes().response(A + "bad", http, new byte[0])));
  }

  @Test
  void open_pageInsideAPage_isNoRecord() {
    byte[] inner = new WarcBytes().page(A + "inner", "<p>inner").plain();
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: x\r\n\r\n\r\n";
    assertEquals(
        "FAILED -: record 2 (http://a.example/bad): content encoding 'x' is not supported",
        failure(new WarcBytes().response(A + "bad", http, inner)));
  }

  @Test
  void open_noAddress_isSkipped() {
    String found = failure(new WarcBytes().page("", ""));
    assertEquals("FAILED -: record 2 (): no WARC-Target-URI", found);
  }

  @Test
  void open_hugePage_isSkipped() {
    assertEquals(
        "FAILED -: record 2 (http://a.example/bad): a page of over 16,000,000 bytes",
        failure(new WarcBytes().response(A + "bad", WarcBytes.HTML, new byte[16_000_001])));
  }

  @Test
  void open_imageCalledHtml_isRefused() {
    byte[] png = "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1);
    assertEquals(
        "FAILED -: record 2 (http://a.example/bad): offset 0: is a PNG image, not text",
        failure(new WarcBytes().response(A + "bad", WarcBytes.HTML, png)));
  }

  @Test
  void open_longAddress_isCutInMessages() {
    String found = failure(new WarcBytes().response(A + "x".repeat(9_000), "", new byte[0]));
    assertTrue(found.length() < 300 && found.endsWith("x...): is no HTTP response"), found);
  }

  @Test
  void open_truncatedFile_givesRecordsBefore() {
    byte[] warc = new WarcBytes().page(A, "<p>one").page(B, "<p>two").plain();
    assertEquals(
        List.of(
            A + " HTML <p>one",
            "FAILED -: record 2 (offset "
                + warc.length / 2
                + "): the file ends 3 bytes before the"
                + " record does",
            "NOTE -: 1 of 2 records give an article, 1 malformed"),
        Reading.of(Arrays.copyOf(warc, warc.length - 7)));
  }

  @Test
  void open_truncatedHeaders_areNamed() {
    byte[] warc = new WarcBytes().page(A, "<p>one").page(B, "<p>two").plain();
    assertEquals(
        "FAILED -: record 2 (offset " + warc.length / 2 + "): the file ends within its headers",
        Reading.of(Arrays.copyOf(warc, warc.length / 2 + 20)).get(1));
  }

  @Test
  void open_manyMalformed_areCounted() {
    WarcBytes warc = new WarcBytes().page(A, "<p>one");
    IntStream.range(0, 50).forEach(i -> warc.raw("WARC/1.0\r\nbad\r\n\r\n".getBytes(UTF_8)));
    List<String> found = Reading.of(warc.page(B, "<p>last").plain());
    assertEquals(1 + WarcArticles.MOST_REPORTED + 1 + 1, found.size());
    assertEquals(
        "FAILED -: 2 of 52 records give an article, 50 malformed", found.get(found.size() - 1));
  }

  @Test
  void open_damagedMember_isSkipped() {
    byte[] bad = new WarcBytes().page(A, "<p>bad, " + "one two three ".repeat(9)).packed();
    bad[bad.length / 2] ^= 0x55;
    byte[] good = new WarcBytes().page(B, "<p>last").packed();
    List<String> found = Reading.of(WarcBytes.join(good, bad, good));
    assertEquals(LAST, found.get(0));
    assertTrue(found.get(1).contains(": gzip data is corrupt"), found.toString());
    assertEquals(LAST, found.get(2));
    assertEquals("NOTE -: 2 of 3 records give an article, 1 malformed", found.get(3));
  }

  @Test
  void open_truncatedMember_givesRecordsBefore() {
    byte[] good = new WarcBytes().page(B, "<p>last").packed();
    List<String> found = Reading.of(WarcBytes.join(good, Arrays.copyOf(good, good.length - 20)));
    assertEquals(LAST, found.get(0));
    assertTrue(
        found.get(1).endsWith(": gzip data ends too early: the file is cut short"),
        found.toString());
  }

  @Tag("slow")
  @Test
  void open_bomb_isRefused() {
    List<String> found =
        Reading.of(
            "warc", WarcBytes.join(new WarcBytes().page(B, "<p>last").packed(), Packed.bomb(80)));
    assertEquals(LAST, found.get(0));
    assertTrue(found.get(1).endsWith(": expected a record, found something else"), found.get(1));
    assertTrue(
        found.get(2).endsWith(": unpacks to over 200 times its size: refused as a bomb"),
        found.toString());
    assertEquals("NOTE -: 1 of 3 records give an article, 2 malformed", found.get(3));
  }
}
