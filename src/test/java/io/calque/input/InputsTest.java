package io.calque.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {
  @TempDir Path folder;

  private String write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return file.toString();
  }

  private String write(String name, String text) throws IOException {
    return write(name, text.getBytes(UTF_8));
  }

  private List<String> read(InputOptions options, String... arguments) {
    try (Stream<Input> inputs = new Inputs(options).open(List.of(arguments))) {
      return inputs.map(this::show).toList();
    }
  }

  private List<String> read(String... arguments) {
    return read(InputOptions.defaults(), arguments);
  }

  /** Paths are shown relative to the folder. */
  private String show(Input input) {
    String shown = Reading.show(input);
    if (input instanceof Input.Usable usable) {
      Source source = usable.source();
      String title = " [" + source.title() + "] ";
      shown = source.origin() + " " + source.format() + title + source.text();
    }
    return shown.replace(folder + "/", "").replace(folder.toString(), "FOLDER");
  }

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
            "FAILED FOLDER: the folder holds no .txt, .html, .csv, .tsv, .jsonl, .warc or .wet"
                + " file"),
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
  void open_undeclaredLatinPage_isRefused() throws IOException {
    assertEquals(
        List.of("FAILED a.html: offset 6: byte 0xE9 is not valid UTF-8; save the file as UTF-8"),
        read(write("a.html", "<p>caf\u00e9".getBytes(ISO_8859_1))));
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
    InputOptions csv = new InputOptions(Optional.of("csv"), Optional.empty(), Optional.empty());
    assertEquals(List.of("a.txt#1 TEXT [] x"), read(csv, write("a.txt", "text\nx\n")));
  }

  @Test
  void new_unknownFormat_isRefused() {
    InputOptions bad = new InputOptions(Optional.of("pdf"), Optional.empty(), Optional.empty());
    assertEquals(
        "format 'pdf' is not one of text, html, csv, csv-html, jsonl, jsonl-html, warc, wet",
        assertThrows(IllegalArgumentException.class, () -> new Inputs(bad)).getMessage());
  }

  @ParameterizedTest
  @CsvSource({"','", "';'", "'|'", "'\t'", "'^'", "'~'"})
  void open_csv_guessesDelimiterAndColumns(char mark) throws IOException {
    String text = "id,Title,body\nk1,T,\"one, two; 3\n| \"\"four\"\"\tx\"\n,,\n".replace(',', mark);
    assertEquals(
        List.of(
            "a.csv#k1 TEXT [T] one, two; 3\n| \"four\"\tx".replace(',', mark), "a.csv#2 TEXT [] "),
        read(write("a.csv", text)));
  }

  @Test
  void open_raggedRow_isNamedAndTheOthersGiven() throws IOException {
    assertEquals(
        List.of(
            "a.csv#1 TEXT [] one\ntwo",
            "FAILED a.csv: row 2 (line 4): expected 2 fields, found 3",
            "a.csv#3 TEXT [] four",
            "FAILED a.csv: row 4 (line 7): expected 2 fields, found 1"),
        read(write("a.csv", "text,b\n\"one\ntwo\",x\nthree,x,y\nfour,x\n\nfive\n")));
  }

  @Test
  void open_wrongColumn_namesThoseFound() throws IOException {
    InputOptions options =
        new InputOptions(Optional.empty(), Optional.of("prose"), Optional.empty());
    assertEquals(
        List.of("FAILED a.csv: line 1: no column 'prose'; found: id, text"),
        read(options, write("a.csv", "id,text\n1,x\n")));
  }

  @Test
  void open_noTextColumn_namesThoseFound() throws IOException {
    assertEquals(
        List.of(
            "FAILED a.csv: line 1: no column named like a text (text, content, body, article,"
                + " ...); found: a, b"),
        read(write("a.csv", "a,b\n1,x\n")));
  }

  @Test
  void open_unclosedQuote_givesRowsBefore() throws IOException {
    assertEquals(
        List.of("a.csv#1 TEXT [] one", "FAILED a.csv: row 2 (line 3): unclosed quote"),
        read(write("a.csv", "text,b\none,x\n\"two,x\nthree,x\n")));
  }

  @Test
  void open_textAfterClosingQuote_isNamed() throws IOException {
    List<String> found = read(write("a.csv", "text,b\none,x\n\"two\"y,x\nthree,x\n"));
    assertEquals("a.csv#1 TEXT [] one", found.get(0));
    assertEquals(
        "FAILED a.csv: row 2 (line 3): text after a closing quote; the rows from here on are not"
            + " read",
        found.get(1));
  }

  @Test
  void open_tsvWithLooseQuotes_readsThemAsText() throws IOException {
    assertEquals(
        List.of("a.tsv#1 TEXT [] \"Go, he said", "a.tsv#2 TEXT [] x"),
        read(write("a.tsv", "n\ttext\n1\t\"Go, he said\n2\tx\n")));
  }

  @Test
  void open_csvWithBadByte_givesRowsBefore() throws IOException {
    assertEquals(
        List.of(
            "a.csv#1 TEXT [] one",
            "FAILED a.csv: offset 12: byte 0xE9 is not valid UTF-8; save the file as UTF-8"),
        read(write("a.csv", "text,b\none,\n\u00e9,x\n".getBytes(ISO_8859_1))));
  }

  @Test
  void open_jsonl_badLinesAreNamedAndTheOthersGiven() throws IOException {
    List<String> found =
        read(
            write(
                "a.jsonl",
                "{\"id\":5,\"title\":\"T\",\"content\":\"x\\n"
                    + "y\"}\n\n"
                    + "{\"content\":\n"
                    + "[1]\n"
                    + "{\"a\":1}\n"
                    + "{\"text\":3}\n"
                    + "{\"text\":\"last\"}"));
    assertEquals("a.jsonl#5 TEXT [T] x\ny", found.get(0));
    assertTrue(found.get(1).startsWith("FAILED a.jsonl: line 3: column "), found.get(1));
    assertTrue(found.get(1).contains("not a JSON object"), found.get(1));
    assertEquals("FAILED a.jsonl: line 4: expected a JSON object, found ARRAY", found.get(2));
    assertEquals("FAILED a.jsonl: line 5: no text field; found: a", found.get(3));
    assertEquals("FAILED a.jsonl: line 6: field 'text' is no text but NUMBER", found.get(4));
    assertEquals("a.jsonl#6 TEXT [] last", found.get(5));
  }

  @Test
  void open_jsonlOfManyLengths_givesEveryLine() throws IOException {
    StringBuilder lines = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      String text = "x".repeat(i * 7 % 97) + "é".repeat(i % 50 == 0 ? 9_000 : 1);
      lines.append("{\"text\":\"").append(text).append(i % 3 == 0 ? "\"}\r\n\n" : "\"}\n");
      expected.add("a.jsonl#" + i + " TEXT [] " + text);
    }
    assertEquals(expected, read(write("a.jsonl", lines.toString())));
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

  @Test
  void open_unpackedFileCalledGz_isRead() throws IOException {
    assertEquals(List.of("a.csv.gz#1 TEXT [] x"), read(write("a.csv.gz", "text\nx\n")));
  }

  @Test
  void open_emptyFileCalledGz_isRefused() throws IOException {
    assertEquals(List.of("FAILED a.txt.gz: is empty, not gzip data"), read(write("a.txt.gz", "")));
  }

  @Test
  void open_packedTwice_isRefused() throws IOException {
    byte[] twice = Packed.gzip(Packed.gzip("x".getBytes(UTF_8)));
    assertEquals(
        List.of("FAILED a.txt.gz: offset 0: is gzip-compressed, not text"),
        read(write("a.txt.gz", twice)));
  }

  @ParameterizedTest
  @CsvSource({"a.txt.gz", "a.html.gz"})
  void open_truncatedGzip_isRefused(String name) throws IOException {
    byte[] packed = Packed.gzip("The mayor opened a bridge.".repeat(9).getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length - 9);
    assertEquals(
        List.of(
            "FAILED %s: offset %d: gzip data ends too early: the file is cut short"
                .formatted(name, cut.length)),
        read(write(name, cut)));
  }

  @Test
  void open_truncatedGzipOfRows_givesRowsBefore() throws IOException {
    byte[] whole = Packed.gzip("text\none\n".getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(Packed.gzip("two\nthree".getBytes(UTF_8)), 12);
    assertEquals(
        List.of(
            "a.csv.gz#1 TEXT [] one",
            "FAILED a.csv.gz: offset %d: gzip data ends too early: the file is cut short"
                .formatted(whole.length + 12)),
        read(write("a.csv.gz", WarcBytes.join(whole, cut))));
  }

  @ParameterizedTest
  @CsvSource({"a.txt.gz", "a.html.gz", "a.csv.gz", "a.jsonl.gz", "a.warc.gz"})
  void open_gzipBomb_isRefused(String name) throws IOException {
    List<String> found = read(write(name, Packed.bomb(80)));
    assertTrue(
        found.stream()
            .anyMatch(
                one ->
                    one.endsWith("unpacks to over 200 times its size: refused as a bomb")
                        || one.endsWith("a web page of over 16,000,000 characters")
                        || one.endsWith("longer than 4,000,000 characters: an unclosed quote?")),
        () -> found.get(found.size() - 1));
  }

  @Test
  void open_zipBomb_isNotUnpacked() throws IOException {
    byte[] zip = WarcBytes.join(new byte[] {'P', 'K', 3, 4}, Packed.bomb(1));
    String problem = ": offset 0: is a ZIP archive or office document, not text";
    assertEquals(
        List.of("FAILED a.txt" + problem, "FAILED b.html.gz" + problem),
        read(write("a.txt", zip), write("b.html.gz", Packed.gzip(zip))));
  }

  @Test
  void open_urlColumn_isTheOrigin() throws IOException {
    InputOptions options =
        new InputOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("link"));
    assertEquals(
        List.of(
            "http://a.example/ TEXT [] one",
            "a.csv#2 TEXT [] two",
            "http://b.example/ TEXT [] three",
            "b.jsonl#2 TEXT [] four",
            "FAILED c.csv: line 1: no column 'link'; found: text, url"),
        read(
            options,
            write("a.csv", "link;text\n http://a.example/ ;one\n;two\n"),
            write(
                "b.jsonl",
                "{\"link\":\"http://b.example/\",\"text\":\"three\"}\n{\"text\":\"four\"}"),
            write("c.csv", "text,url\nx,http://c.example/\n")));
  }

  @Test
  void open_rowsOfHtml_areTold() throws IOException {
    String rows =
        "text\n<p class=x>One</p>\nTwo <b>2</b>\n<3 three</3>\n\" <html>four\"\n<p>five\n";
    assertEquals(
        List.of(
            "a.csv#1 HTML [] <p class=x>One</p>",
            "a.csv#2 TEXT [] Two <b>2</b>",
            "a.csv#3 TEXT [] <3 three</3>",
            "a.csv#4 HTML []  <html>four",
            "a.csv#5 TEXT [] <p>five"),
        read(write("a.csv", rows)));
    InputOptions pages =
        new InputOptions(Optional.of("jsonl-html"), Optional.empty(), Optional.empty());
    assertEquals(
        List.of("b.txt#1 HTML [] Two <b>2</b>"),
        read(pages, write("b.txt", "{\"text\":\"Two <b>2</b>\"}")));
  }

  @Test
  void open_pulledHalf_closesTheFile() throws IOException {
    String file = write("a.csv", "text\n" + "x\n".repeat(10));
    try (Stream<Input> inputs = new Inputs(InputOptions.defaults()).open(List.of(file))) {
      assertEquals("a.csv#1 TEXT [] x", show(inputs.findFirst().orElseThrow()));
    }
    Files.delete(Path.of(file));
  }
}
