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
    String shown =
        switch (input instanceof Input.Usable ? 1 : 0) {
          case 1 -> {
            Source source = ((Input.Usable) input).source();
            yield source.origin()
                + " "
                + source.format()
                + " ["
                + source.title()
                + "] "
                + source.text();
          }
          default -> "FAILED " + ((Input.Failed) input).problem();
        };
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
        List.of("FAILED FOLDER: the folder holds no .txt, .html, .csv, .tsv or .jsonl file"),
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
    "1F8B0800 00000000,is gzip-compressed",
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
        "format 'pdf' is not text, html, csv or jsonl",
        assertThrows(IllegalArgumentException.class, () -> new Inputs(bad)).getMessage());
  }

  @ParameterizedTest
  @CsvSource({"','", "';'", "'|'", "'\t'"})
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
  void open_pulledHalf_closesTheFile() throws IOException {
    String file = write("a.csv", "text\n" + "x\n".repeat(10));
    try (Stream<Input> inputs = new Inputs(InputOptions.defaults()).open(List.of(file))) {
      assertEquals("a.csv#1 TEXT [] x", show(inputs.findFirst().orElseThrow()));
    }
    Files.delete(Path.of(file));
  }
}
