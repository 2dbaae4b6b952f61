package io.calque.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netpreserve.jwarc.MessageHeaders;

class HttpBodyTest {
  private static final byte[] PLAIN = "<p>The mayor opened a bridge.".repeat(20).getBytes(UTF_8);

  private static byte[] decode(byte[] body, String... headers) throws IOException {
    return HttpBody.decode("x.warc: record 1", body, MessageHeaders.of(headers));
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
        "br|content encoding 'br' is not supported",
        "zstd|content encoding 'zstd' is not supported",
        "a-very-long-name-of-a-coding|content encoding 'a-very-long-name-of-...' is not supported",
        "gzip, br|more than one content encoding",
      })
  void decode_otherCoding_isNamed(String coding, String problem) {
    assertEquals("x.warc: record 1: " + problem, failure(PLAIN, "Content-Encoding", coding));
  }

  @Test
  void decode_damaged_isNamed() {
    byte[] packed = Packed.deflate(PLAIN);
    assertEquals(
        "x.warc: record 1: content encoding 'deflate' is damaged",
        failure(Arrays.copyOf(packed, packed.length - 9), "Content-Encoding", "deflate"));
    byte[] gzip = Packed.gzip(PLAIN);
    assertEquals(
        "x.warc: record 1: offset 30: gzip data ends too early: the file is cut short",
        failure(Arrays.copyOf(gzip, 30), "Content-Encoding", "gzip"));
  }

  @ParameterizedTest
  @CsvSource({"2", "40"})
  void decode_bomb_isRefused(int megabytes) {
    assertEquals(
        "x.warc: record 1: content encoding 'gzip' unpacks to too much: a bomb",
        failure(Packed.bomb(megabytes), "Content-Encoding", "gzip"));
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
