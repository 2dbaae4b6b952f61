package io.calque.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.BadDataException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDecoderTest {
  private static final String TEXT = "<p>The café’s “menu” – closed.";

  private static String decode(byte[] body, String charset) {
    return PageDecoder.decode("x: record 1", body, charset, true);
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8,utf-8",
    "utf-8,''",
    "utf-8,no-such-charset",
    "windows-1252,iso-8859-1",
    "windows-1252,utf-8",
    "windows-1252,''",
    "utf-8,utf-16",
    "windows-1251,windows-1251",
  })
  void decode_bytes_followTheServerOrThemselves(String written, String served) {
    String text = written.equals("windows-1251") ? "<p>Привет" : TEXT;
    assertEquals(text, decode(text.getBytes(Charset.forName(written)), served));
  }

  @Test
  void decode_declaredCharset_countsWhereTheServerIsSilent() {
    String page = "<meta charset=iso-8859-2><p>Łódź";
    byte[] body = page.getBytes(Charset.forName("iso-8859-2"));
    assertEquals(page, decode(body, ""));
    assertEquals(page, decode(body, "iso-8859-2"));
  }

  @Test
  void decode_byteOrderMark_wins() {
    assertEquals(TEXT, decode(("\ufeff" + TEXT).getBytes(UTF_8), "iso-8859-1"));
    assertEquals(TEXT, decode(("\ufeff" + TEXT).getBytes(UTF_16LE), "utf-8"));
  }

  @Test
  void decode_fewBadBytes_areReplaced() {
    byte[] body = (TEXT + "x" + TEXT).getBytes(UTF_8);
    body[TEXT.getBytes(UTF_8).length] = (byte) 0xff;
    assertEquals(TEXT + "\ufffd" + TEXT, decode(body, "utf-8"));
    byte[] cut = Arrays.copyOf(body, body.length - 10);
    assertEquals(TEXT, decode(cut, "utf-8").substring(0, TEXT.length()));
  }

  @Test
  void decode_nul_isReplaced() {
    String page = "<p>" + "word ".repeat(9);
    assertEquals(page + "\ufffd", decode((page + "\0").getBytes(UTF_8), ""));
  }

  @Test
  void decode_unknownDeclaredCharset_isNamed() {
    byte[] body = "<meta charset=klingon><p>x".getBytes(UTF_8);
    BadDataException e = assertThrows(BadDataException.class, () -> decode(body, ""));
    assertEquals("x: record 1: offset 14: unknown charset 'klingon'", e.getMessage());
  }

  @Test
  void decode_binary_isNamed() {
    byte[] body = "%PDF-1.4 and so on".getBytes(ISO_8859_1);
    BadDataException e = assertThrows(BadDataException.class, () -> decode(body, "utf-8"));
    assertEquals("x: record 1: offset 0: is a PDF document, not text", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html; charset=utf-8|text/html|utf-8",
        "TEXT/HTML;Charset='UTF-8'; x=y|text/html|UTF-8",
        "text/html|text/html|''",
        "''|''|''",
        "; charset=|''|''",
      })
  void mediaTypes_header_isReadHoweverWritten(String header, String type, String charset) {
    assertEquals(type, MediaTypes.of(header));
    assertEquals(charset, MediaTypes.charset(header));
  }
}
