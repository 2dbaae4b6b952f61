package io.calque.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files, folders and standard input; how they are decoded. */
class InputsTest extends InputFiles {
  @Test
  void open_textFile_givesItsText() throws IOException {
    assertEquals(List.of("a.txt TEXT [] One.\r\nTwo.\n"), read(write("a.txt", "One.\r\nTwo.\n")));
  }

  @Test
  void open_emptyFile_isUsable() throws IOException {
    assertEquals(List.of("a.txt TEXT [] "), read(write("a.txt", "")));
  }

  @Test
  void open_missingFile_namesIt() throws IOException {
    assertEquals(
        List.of("FAILED no.txt: no such file", "a.txt TEXT [] x"),
        read(folder.resolve("no.txt").toString(), write("a.txt", "x")));
  }

  @Test
  void open_unreadableFile_namesIt() throws IOException {
    String file = write("a.txt", "x");
    Files.setPosixFilePermissions(Path.of(file), PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(Path.of(file)), "this user reads everything");
    assertEquals(List.of("FAILED a.txt: cannot be read: permission denied"), read(file));
  }

  @Test
  void open_folder_givesUsableFilesByName() throws IOException {
    write("b.txt", "2");
    write("a.html", "<p>1");
    write(".hidden.txt", "no");
    write("README.md", "no");
    write("x.png", "no");
    write("c/d.csv", "id,text\n7,3\n");
    write("empty/none.bin", "no");
    write("z.jsonl", "{\"text\":\"4\"}");
    assertEquals(
        List.of(
            "a.html HTML [] <p>1", "b.txt TEXT [] 2", "c/d.csv#7 TEXT [] 3", "z.jsonl#1 TEXT [] 4"),
        read(folder.toString()));
  }

  @Test
  void open_folderWithoutUsableFiles_isFailed() throws IOException {
    write("x.png", "no");
    assertEquals(
        List.of(
            "FAILED FOLDER: the folder holds no .txt, .html, .csv, .jsonl, .json, .warc, .wet or"
                + " .arc file"),
        read(folder.toString()));
  }

  @Test
  void open_hyphen_readsStandardInput() {
    InputStream in = new ByteArrayInputStream("{\"id\":\"k\",\"text\":\"x\"}\n".getBytes(UTF_8));
    try (Stream<Input> inputs = new Inputs(InputOptions.defaults(), in).open(List.of("-"))) {
      assertEquals(List.of("-#k TEXT [] x"), inputs.map(this::show).toList());
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "UTF-16LE,''", "UTF-16BE,''"})
  void open_byteOrderMarkOrNulPattern_isDecoded(String charset, String mark) throws IOException {
    String text = mark + "|It’s a café.";
    byte[] body = "It’s a café.".getBytes(Charset.forName(charset));
    byte[] head = HexFormat.of().parseHex(mark);
    byte[] bytes = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, bytes, head.length, body.length);
    assertEquals(List.of("a.txt TEXT [] It’s a café."), read(write("a.txt", bytes)), text);
  }

  @Test
  void open_invalidUtf8_namesTheOffset() throws IOException {
    assertEquals(
        List.of("FAILED a.txt: offset 6: byte 0xE9 is not valid UTF-8; save the file as UTF-8"),
        read(write("a.txt", "xx caf\u00e9 now".getBytes(ISO_8859_1))));
  }

  @Test
  void open_invalidUtf8Late_namesTheOffset() throws IOException {
    byte[] bytes = "a€".repeat(20_000).getBytes(UTF_8);
    bytes[60_001] = (byte) 0xff;
    assertEquals(
        List.of("FAILED a.txt: offset 60001: byte 0xFF is not valid UTF-8; save the file as UTF-8"),
        read(write("a.txt", bytes)));
  }

  @Test
  void open_truncatedUtf8_namesTheOffset() throws IOException {
    byte[] bytes = Arrays.copyOf("ab€".getBytes(UTF_8), 4);
    assertEquals(
        List.of("FAILED a.txt: offset 2: byte 0xE2 is not valid UTF-8; save the file as UTF-8"),
        read(write("a.txt", bytes)));
  }

  @Test
  void open_nulByte_namesTheOffset() throws IOException {
    assertEquals(
        List.of("FAILED a.txt: offset 30003: NUL byte: this is no text"),
        read(write("a.txt", "a€x".repeat(6_000) + "\u20ac\0" + "more text")));
  }

  @ParameterizedTest
  @CsvSource({
    "25504446 2D312E34,is a PDF document",
    "504B0304 00000000,is a ZIP archive or office document",
    "89504E47 0D0A1A0A,is a PNG image",
    "7F454C46 02010100,is a program",
  })
  void open_binary_isNamed(String hex, String kind) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertEquals(
        List.of("FAILED a.txt: offset 0: " + kind + ", not text"), read(write("a.txt", bytes)));
  }

  @Test
  void open_controlBytes_areRefused() throws IOException {
    byte[] bytes = {'a', 'b', 1, 2, 3, 4, 5, 'c', 'd', 'e'};
    assertEquals(
        List.of("FAILED a.txt: offset 2: binary data: 5 control bytes near the start"),
        read(write("a.txt", bytes)));
  }

  @ParameterizedTest
  @CsvSource({
    "<meta charset=iso-8859-1>",
    "<meta http-equiv='c' content='text/html; charset=windows-1252'>",
    "<?xml version='1.0' encoding='latin1'?><html>",
  })
  void open_declaredCharset_isHonoured(String head) throws IOException {
    String page = head + "<p>caf\u00e9";
    assertEquals(
        List.of("a.html HTML [] " + page), read(write("a.html", page.getBytes(ISO_8859_1))));
  }

  @Test
  void open_undeclaredLatinPage_isReadAsWestern() throws IOException {
    assertEquals(
        List.of("a.html HTML [] <p>caf\u00e9", "b HTML [] <html><p>caf\u00e9"),
        read(
            write("a.html", "<p>caf\u00e9".getBytes(ISO_8859_1)),
            write("b", "<html><p>caf\u00e9".getBytes(ISO_8859_1))));
  }

  @ParameterizedTest
  @CsvSource({"none", "klingon", "hz-gb-2312", "''"})
  void open_unknownCharset_countsAsNone(String label) throws IOException {
    String page = "<meta charset='" + label + "'><p>Kahvila caf\u00e9";
    assertEquals(
        List.of("a.html HTML [] " + page, "b.html HTML [] " + page),
        read(write("a.html", page.getBytes(UTF_8)), write("b.html", page.getBytes(ISO_8859_1))));
  }

  @Test
  void open_unknownEnding_isGuessedByContent() throws IOException {
    assertEquals(
        List.of("a HTML [] <!DOCTYPE html><p>x", "b TEXT [] Words.", "c#1 TEXT [] x"),
        read(
            write("a", "<!DOCTYPE html><p>x"),
            write("b", "Words."),
            write("c", "{\"text\": \"x\"}")));
  }

  @Test
  void open_formatOption_overridesTheName() throws IOException {
    InputOptions csv = InputOptions.of(InputFormat.CSV);
    assertEquals(List.of("a.txt#1 TEXT [] x"), read(csv, write("a.txt", "text\nx\n")));
  }

  @Test
  void of_unknownFormat_isRefused() {
    assertEquals(
        "'pdf' is not one of text, html, csv, csv-html, jsonl, jsonl-html, json, warc, wet, arc",
        assertThrows(IllegalArgumentException.class, () -> InputFormat.of("pdf")).getMessage());
    assertEquals(InputFormat.CSV_HTML, InputFormat.of("csv-html.gz"));
    assertEquals(InputFormat.WET, InputFormat.of("wet.zst"));
  }

  @Test
  void open_utf16Text_isCountedInBytes() throws IOException {
    byte[] little = "\ufeffab\0c".getBytes(UTF_16LE);
    byte[] big = "\ufeffab\0c".getBytes(UTF_16BE);
    assertEquals(
        List.of(
            "FAILED l.txt: offset 6: NUL byte: this is no text",
            "FAILED b.txt: offset 6: NUL byte: this is no text"),
        read(write("l.txt", little), write("b.txt", big)));
  }

  @Test
  void open_folderOfEverything_isMixed() throws IOException {
    byte[] warc = new WarcBytes().page("http://a.example/", "<p>5").packed();
    write("a.txt.gz", Packed.gzip("1".getBytes(UTF_8)));
    write("b.HTML.GZ", Packed.gzip("<p>2".getBytes(UTF_8)));
    write("c.csv.gz", Packed.gzip("text\n3\n".getBytes(UTF_8)));
    write("d.jsonl.gz", Packed.gzip("{\"text\":\"4\"}".getBytes(UTF_8)));
    write("e.warc.gz", warc);
    write("f.png.gz", "no");
    write("g.warc.wet", new WarcBytes().record("conversion", "text/plain", "u", "6").plain());
    assertEquals(
        List.of(
            "a.txt.gz TEXT [] 1",
            "b.HTML.GZ HTML [] <p>2",
            "c.csv.gz#1 TEXT [] 3",
            "d.jsonl.gz#1 TEXT [] 4",
            "http://a.example/ HTML [] <p>5",
            "u TEXT [] 6"),
        read(folder.toString()));
  }

  @Test
  void open_badWarcAmongOthers_namesTheFile() throws IOException {
    assertEquals(
        List.of(
            "a.txt TEXT [] 1",
            "FAILED b.warc: no usable record: 0 of 0 records give an article",
            "c.txt TEXT [] 2"),
        read(write("a.txt", "1"), write("b.warc", ""), write("c.txt", "2")));
  }
}
