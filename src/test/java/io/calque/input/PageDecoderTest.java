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
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gb2312|GB18030|港口的起重机",
        "GBK|GB18030|港口€",
        "x-sjis|windows-31j|①港のクレーン",
        "ks_c_5601-1987|x-windows-949|항구의 똠방",
        "latin1|windows-1252|“café”",
        "ISO_8859-1:1987|windows-1252|“café”",
        "us-ascii|windows-1252|café",
        "iso-8859-9|windows-1254|kapı",
        "tis-620|x-windows-874|ท่าเรือ",
        "x-mac-cyrillic|x-MacUkraine|кран",
        "cp1251|windows-1251|кран",
        "koi8|KOI8-R|кран",
        "big5|Big5-HKSCS|港口",
        "unicode|UTF-8|café",
        "utf-16|UTF-8|café",
      })
  void decode_label_isReadAsBrowsersDo(String label, String charset, String words) {
    String page = "<meta charset=\"" + label + "\"><p>" + words;
    assertEquals(page, decode(page.getBytes(Charset.forName(charset)), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=none><meta charset=windows-1251>",
        "<!-- <meta charset=utf-8> --><meta charset=windows-1251>",
        "<meta name=description content='charset=utf-8 pages'><meta charset=windows-1251>",
        "<META CONTENT='text/html;charset=windows-1251' HTTP-EQUIV=Content-Type>",
        "<meta\nhttp-equiv=content-type content=\"text/html; charset = 'windows-1251'\">",
        "<?xml version='1.0' encoding='windows-1251'?>",
      })
  void decode_declaration_isFoundHoweverWritten(String head) {
    String page = head + "<p>кран";
    assertEquals(page, decode(page.getBytes(Charset.forName("windows-1251")), ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 5_000, 200_000})
  void decode_lateDeclaration_counts(int before) {
    String page = "<script>" + "x;".repeat(before / 2) + "</script><meta charset=koi8-r><p>кран";
    assertEquals(page, decode(page.getBytes(Charset.forName("koi8-r")), ""));
  }

  @Test
  void decode_unknownDeclaredCharset_countsAsNone() {
    String page = "<meta charset=klingon><p>café";
    assertEquals(page, decode(page.getBytes(UTF_8), ""));
    assertEquals(page, decode(page.getBytes(ISO_8859_1), ""));
  }

  @Test
  void decode_servedWideCharset_isHonouredWhereThePageIsWide() {
    String page = "港口的起重机倒了";
    assertEquals(page, decode(page.getBytes(UTF_16LE), "utf-16le"));
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
