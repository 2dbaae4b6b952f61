package io.calque.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpBodyTest {
  private static final byte[] PLAIN = "<p>The mayor opened a bridge.".repeat(20).getBytes(UTF_8);

  /** {@link #BROTLI_TEXT} as Brotli. */
  private static final byte[] BROTLI =
      HexFormat.of()
          .parseHex(
              "1b4400008dc33826bcf978e9a2e4f1a1d293a5fa5c1d1b053360034e35f7f3c51f36c6d616dc"
                  + "1175d35190e51341b514806411a97f10acdb92ec5aa600");

  private static final byte[] BROTLI_TEXT =
      "<p>The mayor opened a bridge over the river and cut a red ribbon.</p>".getBytes(UTF_8);

  /** Twenty megabytes of spaces as Brotli. */
  private static final byte[] BROTLI_BOMB =
      HexFormat.of()
          .parseHex(
              "cbffff3ff82540e2b14020f7fe8fffff7ff04b00c4611180eefd5ffeffffe0970088c30200ddfb1f");

  private static byte[] decode(byte[] body, String... headers) throws IOException {
    return decoded(body, headers).bytes();
  }

  private static HttpBody.Decoded decoded(byte[] body, String... headers) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\n");
    for (int i = 0; i < headers.length; i += 2) {
      head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
    }
    byte[] bytes = head.append("\r\n").toString().getBytes(UTF_8);
    return HttpBody.decode("x.warc: record 1", body, HttpHead.read(bytes).orElseThrow());
  }

  private static String failure(byte[] body, String... headers) {
    return String.valueOf(
        assertThrows(BadDataException.class, () -> decode(body, headers)).getMessage());
  }

  @ParameterizedTest
  @CsvSource({"gzip", "x-gzip", "GZIP", "' gzip , identity'"})
  void decode_gzip_isUnpacked(String coding) throws IOException {
    assertArrayEquals(PLAIN, decode(Packed.gzip(PLAIN), "Content-Encoding", coding));
  }

  @Test
  void decode_deflate_isUnpackedWithOrWithoutItsHead() throws IOException {
    byte[] packed = Packed.deflate(PLAIN);
    assertArrayEquals(PLAIN, decode(packed, "Content-Encoding", "deflate"));
    byte[] raw = Arrays.copyOfRange(packed, 2, packed.length);
    assertArrayEquals(PLAIN, decode(raw, "Content-Encoding", "deflate"));
  }

  @ParameterizedTest
  @CsvSource({"gzip", "identity", "none", "''"})
  void decode_unpackedBefore_isTakenAsItIs(String coding) throws IOException {
    assertArrayEquals(PLAIN, decode(PLAIN, "Content-Encoding", coding));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compress|content encoding 'compress' is not supported",
        "a-very-long-name-of-a-coding|content encoding 'a-very-long-name-of-...' is not supported",
        "gzip, br|more than one content encoding",
      })
  void decode_otherCoding_isNamed(String coding, String problem) {
    assertEquals("x.warc: record 1: " + problem, failure(PLAIN, "Content-Encoding", coding));
  }

  @Test
  void decode_damaged_isNamed() {
    byte[] packed = Packed.deflate(PLAIN);
    packed[packed.length - 1] ^= 0x55;
    assertEquals(
        "x.warc: record 1: content encoding 'deflate' is damaged",
        failure(packed, "Content-Encoding", "deflate"));
    assertEquals(
        "x.warc: record 1: content encoding 'br' is damaged",
        failure(Arrays.copyOf(BROTLI, 50), "Content-Encoding", "br"));
    byte[] zstd = Packed.zstd(PLAIN);
    Arrays.fill(zstd, 8, 20, (byte) 0xff);
    assertTrue(
        failure(zstd, "Content-Encoding", "zstd").endsWith("zstd data (.zst) is damaged"),
        failure(zstd, "Content-Encoding", "zstd"));
  }

  @Test
  void decode_zstdAndBrotli_areUnpacked() throws IOException {
    assertArrayEquals(PLAIN, decode(Packed.zstd(PLAIN), "Content-Encoding", "zstd"));
    assertArrayEquals(PLAIN, decode(PLAIN, "Content-Encoding", "zstd"));
    assertArrayEquals(BROTLI_TEXT, decode(BROTLI, "Content-Encoding", "br"));
    assertArrayEquals(PLAIN, decode(PLAIN, "Content-Encoding", "br"));
  }

  @Test
  void decode_cutShort_givesWhatStandsBefore() throws IOException {
    byte[] text = prose();
    for (String coding : new String[] {"gzip", "deflate", "zstd"}) {
      byte[] packed =
          switch (coding) {
            case "gzip" -> Packed.gzip(text);
            case "deflate" -> Packed.deflate(text);
            default -> Packed.zstd(text);
          };
      byte[] cut = Arrays.copyOf(packed, packed.length - packed.length / 4);
      HttpBody.Decoded body = decoded(cut, "Content-Encoding", coding);
      assertTrue(body.isCut(), coding);
      int length = body.bytes().length;
      assertTrue(length > text.length / 4 && length < text.length, coding + " " + length);
      assertArrayEquals(Arrays.copyOf(text, length), body.bytes(), coding);
    }
    assertTrue(decoded("9\r\n<p>x".getBytes(UTF_8), "Transfer-Encoding", "chunked").isCut());
  }

  @Test
  void decode_cutBeforeTheFirstByte_isNamed() {
    assertEquals(
        "x.warc: record 1: offset 10: gzip data ends too early: the file is cut short",
        failure(Arrays.copyOf(Packed.gzip(PLAIN), 10), "Content-Encoding", "gzip"));
  }

  /** Text that packs badly, of several hundred thousand characters. */
  private static byte[] prose() {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder();
    while (text.length() < 600_000) {
      text.append(Integer.toString(random.nextInt(1 << 20), 36)).append(' ');
    }
    return text.toString().getBytes(UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"2", "40"})
  void decode_bomb_isRefused(int megabytes) {
    assertEquals(
        "x.warc: record 1: content encoding 'gzip' unpacks to too much: a bomb",
        failure(Packed.bomb(megabytes), "Content-Encoding", "gzip"));
  }

  @Test
  void decode_bombInOtherCodings_isRefused() {
    assertEquals(
        "x.warc: record 1: content encoding 'br' unpacks to too much: a bomb",
        failure(BROTLI_BOMB, "Content-Encoding", "br"));
    byte[] spaces = new byte[20 << 20];
    Arrays.fill(spaces, (byte) ' ');
    assertEquals(
        "x.warc: record 1: content encoding 'zstd' unpacks to too much: a bomb",
        failure(Packed.zstd(spaces), "Content-Encoding", "zstd"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4~Wiki~6~pedia ~0~|Wikipedia",
        "4;name=value~Wiki~0~Trailer: x~|Wiki",
        "A~0123456789~0~|0123456789",
        "4~Wiki~9~ped|Wikiped",
        "4~Wiki|Wiki",
        "4~Wi|Wi",
        "0~|''",
        "<p>4|<p>4",
        "face to face|face to face",
        "bad-word|bad-word",
        "12345678~x|12345678~x",
      })
  void decode_chunks_areJoined(String sent, String joined) throws IOException {
    byte[] body = sent.replace("~", "\r\n").getBytes(UTF_8);
    byte[] plain = decode(body, "Transfer-Encoding", "chunked");
    assertEquals(joined.replace("~", "\r\n"), new String(plain, UTF_8).strip());
  }

  @Test
  void decode_noChunkAfterOne_isNamed() {
    String problem = failure("4\r\nWiki\r\nzz".getBytes(UTF_8), "Transfer-Encoding", "chunked");
    assertEquals("x.warc: record 1: offset 9 of the body: expected a chunk", problem);
  }

  @Test
  void decode_chunksOfGzip_areBothUndone() throws IOException {
    byte[] packed = Packed.gzip(PLAIN);
    byte[] body =
        WarcBytes.join(
            (Integer.toHexString(packed.length) + "\r\n").getBytes(UTF_8),
            packed,
            "\r\n0\r\n\r\n".getBytes(UTF_8));
    assertArrayEquals(
        PLAIN, decode(body, "Transfer-Encoding", "chunked", "Content-Encoding", "gzip"));
    assertTrue(body.length < PLAIN.length);
  }
}
