package io.calque.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives as other crawlers, and older ones, write them. */
class ArchiveKindsTest {
  private static final String A = "http://a.example/";
  private static final String B = "http://b.example/";
  private static final List<String> BOTH =
      List.of(A + " HTML <p>The mill burned.", B + " HTML <p>Bread costs more.");

  private static WarcBytes both() {
    return new WarcBytes().page(A, "<p>The mill burned.").page(B, "<p>Bread costs more.");
  }

  private static byte[] changed(String from, String to) {
    return new String(both().plain(), UTF_8).replace(from, to).getBytes(UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WARC/0.17", "WARC/0.18", "WARC/0.9", "WARC/1.1"})
  void open_otherVersion_isRead(String version) {
    assertEquals(BOTH, Reading.of(changed("WARC/1.0", version)));
  }

  @Test
  void open_linesThatEndWithLfAlone_areRead() {
    String warc = new String(both().plain(), UTF_8);
    StringBuilder lf = new StringBuilder();
    for (String record : warc.split("(?=WARC/1\\.0)")) {
      int head = record.indexOf("\r\n\r\n") + 4;
      lf.append(record.substring(0, head).replace("\r\n", "\n")).append(record.substring(head));
    }
    assertEquals(BOTH, Reading.of(lf.toString().getBytes(UTF_8)));
    assertEquals(BOTH, Reading.of(Packed.gzip(lf.toString().getBytes(UTF_8))));
    assertEquals(BOTH, Reading.of(lf.toString().replace("/1.0\n", "/1.0\r\n").getBytes(UTF_8)));
  }

  @Test
  void open_httpHeadersThatEndWithLfAlone_areRead() {
    String http = WarcBytes.HTML.replace("\r\n", "\n");
    byte[] warc = new WarcBytes().response(A, http, "<p>The mill burned.".getBytes(UTF_8)).plain();
    assertEquals(BOTH.subList(0, 1), Reading.of(warc));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http/1.1 200 OK",
        "Http/1.0 200",
        "HTTP/2 200",
        "HTTP/1.1  200  Fine",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK",
        "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK",
        "HTTP/1.1 200 OK\r\nNo colon here",
        "HTTP/1.1 200 OK\r\nX-Long: one\r\n  two",
        "HTTP/1.1 200 OK\r\nServer : s\r\n: none",
      })
  void open_oddHttpHeaders_areRead(String line) {
    assertEquals(BOTH, Reading.of(lengths(line)));
  }

  /** Both pages with another beginning of their HTTP headers. */
  private static byte[] lengths(String line) {
    String http = WarcBytes.HTML.replace("HTTP/1.1 200 OK", line);
    return new WarcBytes()
        .response(A, http, "<p>The mill burned.".getBytes(UTF_8))
        .response(B, http, "<p>Bread costs more.".getBytes(UTF_8))
        .plain();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: html",
        "content-type: TEXT/HTML, text/html",
        "Content-Type: text/html charset=utf-8",
        "Content-Type:",
        "Content-Type: unknown/unknown",
        "Server: s",
      })
  void open_oddContentType_isReadAsBrowsersDo(String header) {
    String http = "HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n";
    byte[] warc = new WarcBytes().response(A, http, "<p>The mill burned.".getBytes(UTF_8)).plain();
    assertEquals(BOTH.subList(0, 1), Reading.of(warc));
  }

  @Test
  void open_mark_isPassedOver() {
    assertEquals(BOTH, Reading.of(WarcBytes.join("\ufeff".getBytes(UTF_8), both().plain())));
    assertEquals(
        BOTH, Reading.of("warc", WarcBytes.join("\ufeff\r\n".getBytes(UTF_8), both().plain())));
  }

  @Test
  void open_segments_areNamedAndNotTakenForPages() {
    byte[] block = (WarcBytes.HTML + "<p>First half").getBytes(UTF_8);
    byte[] rest = " and second.".getBytes(UTF_8);
    byte[] warc =
        new WarcBytes()
            .record(
                WarcBytes.head(A, "response", "application/http", block)
                    + "WARC-Segment-Number: 1\r\n",
                block)
            .record(
                WarcBytes.head(A, "continuation", "", rest) + "WARC-Segment-Number: 2\r\n", rest)
            .page(B, "<p>Bread costs more.")
            .plain();
    assertEquals(
        List.of(
            "FAILED -: record 1 (http://a.example/): is one segment of a longer record: segments"
                + " are not joined",
            BOTH.get(1),
            "NOTE -: 1 of 3 records give an article, 1 continuation, 1 malformed"),
        Reading.of(warc));
  }

  @Test
  void open_cutBody_isUsedAndNamed() {
    byte[] page = ("<p>" + "The mill burned. ".repeat(4000)).getBytes(UTF_8);
    byte[] packed = Packed.gzip(page);
    String http = WarcBytes.HTML.replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n");
    byte[] cut = java.util.Arrays.copyOf(packed, packed.length - 40);
    List<String> found = Reading.of(new WarcBytes().response(A, http, cut).plain());
    assertTrue(found.get(0).startsWith(A + " HTML <p>The mill burned."), found.get(0));
    assertEquals(
        "FAILED -: record 1 (http://a.example/): its body is cut short; what stands before is used",
        found.get(1));
    assertEquals(2, found.size());
  }

  @Test
  void open_bodyThatTheCrawlerCut_isNoted() {
    byte[] block = (WarcBytes.HTML + "<p>Half").getBytes(UTF_8);
    String head =
        WarcBytes.head(A, "response", "application/http", block) + "WARC-Truncated: length\r\n";
    assertEquals(
        List.of(
            A + " HTML <p>Half", "NOTE -: 1 of 1 records give an article, 1 cut by the crawler"),
        Reading.of(new WarcBytes().record(head, block).plain()));
  }

  private static byte[] arc(boolean isSecond, String... pages) {
    StringBuilder arc = new StringBuilder();
    String version =
        isSecond
            ? "2 0 Crawl\nURL IP-address Archive-date Content-type Result-code Checksum Location"
                + " Offset Filename Archive-length\n"
            : "1 0 Crawl\nURL IP-address Archive-date Content-type Archive-length\n";
    arc.append("filedesc://x.arc 0.0.0.0 20040102030405 text/plain ");
    arc.append(isSecond ? "200 - - 0 x.arc " : "").append(version.length());
    arc.append('\n').append(version).append('\n');
    for (int i = 0; i < pages.length; i += 2) {
      String block = WarcBytes.HTML + pages[i + 1];
      arc.append(pages[i]).append(" 192.0.2.1 20040102030405 text/html ");
      arc.append(isSecond ? "200 - - 0 x.arc " : "").append(block.length());
      arc.append('\n').append(block).append('\n');
    }
    return arc.toString().getBytes(UTF_8);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void open_arc_givesItsPagesWithoutHeaders(boolean isSecond) {
    byte[] arc = arc(isSecond, A, "<p>The mill burned.", B, "<p>Bread costs more.");
    assertEquals(BOTH, Reading.of(arc));
    assertEquals(BOTH, Reading.of("arc", arc));
    assertEquals(BOTH, Reading.of("warc.gz", Packed.gzip(arc)));
  }

  @Test
  void open_arcOfOtherThings_countsThem() {
    byte[] arc = arc(false, "dns:a.example", "x", A, "<p>The mill burned.");
    assertEquals(
        List.of(
            BOTH.get(0), "NOTE -: 1 of 3 records give an article, 1 of another type, 1 warcinfo"),
        Reading.of(arc));
  }

  @Test
  void open_damagedArc_goesOnWithTheNextRecord() {
    byte[] whole = arc(false, A, "<p>Shorter.", A, "<p>Swallowed.", B, "<p>Bread costs more.");
    String arc = new String(whole, UTF_8).replace("<p>Shorter.", "<p>Short.");
    List<String> found = Reading.of(arc.getBytes(UTF_8));
    assertEquals(
        "FAILED -: record 3 (offset 247): expected the end of the record before, found more of it",
        found.get(1));
    assertEquals(BOTH.get(1), found.get(2));
    assertEquals("NOTE -: 2 of 4 records give an article, 1 warcinfo, 1 malformed", found.get(3));
  }

  @Test
  void open_zstd_isRead() {
    byte[] warc = both().plain();
    assertEquals(BOTH, Reading.of(Packed.zstd(warc)));
    assertEquals(BOTH, Reading.of("warc.zst", Packed.zstd(warc)));
    byte[] one = Packed.zstd(new WarcBytes().page(A, "<p>The mill burned.").plain());
    byte[] two = Packed.zstd(new WarcBytes().page(B, "<p>Bread costs more.").plain());
    assertEquals(BOTH, Reading.of(WarcBytes.join(one, two)));
    assertEquals(List.of("- TEXT Words."), Reading.of(Packed.zstd("Words.".getBytes(UTF_8))));
  }

  private static byte[] skippable(byte[] dictionary) {
    byte[] head =
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0x184d2a5d)
            .putInt(dictionary.length)
            .array();
    return WarcBytes.join(head, dictionary);
  }

  @Test
  void open_zstdWithItsDictionary_isRead() {
    byte[] dictionary = ("<p>The mill burned." + WarcBytes.HTML).repeat(9).getBytes(UTF_8);
    byte[] frame = com.github.luben.zstd.Zstd.compressUsingDict(both().plain(), dictionary, 3);
    assertEquals(BOTH, Reading.of(WarcBytes.join(skippable(dictionary), frame)));
    assertEquals(BOTH, Reading.of(WarcBytes.join(skippable(Packed.zstd(dictionary)), frame)));
  }

  @Test
  void open_damagedZstd_isNamedAndEnds() {
    byte[] good = Packed.zstd(new WarcBytes().page(A, "<p>The mill burned.").plain());
    byte[] bad = Packed.zstd(new WarcBytes().page(B, "<p>Bread costs more.").plain());
    bad[bad.length / 2] ^= 0x55;
    List<String> found = Reading.of("warc", WarcBytes.join(good, bad));
    assertEquals(BOTH.get(0), found.get(0));
    assertTrue(found.get(1).contains(": zstd data (.zst) is "), found.toString());
    List<String> none = Reading.of(WarcBytes.join(skippable("xxxxxxxxxxxx".getBytes(UTF_8)), bad));
    assertTrue(none.get(0).contains(": zstd data (.zst) is "), none.toString());
  }

  @Test
  void open_zstdBomb_isRefused() {
    byte[] spaces = new byte[80 << 20];
    java.util.Arrays.fill(spaces, (byte) ' ');
    List<String> found = Reading.of("text", Packed.zstd(spaces));
    String last = found.get(found.size() - 1);
    assertTrue(last.endsWith("unpacks to over 200 times its size: refused as a bomb"), last);
  }
}
