package io.calque.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles in the rows of CSV and JSONL files. */
class RowInputsTest extends InputFiles {
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
    assertEquals(
        List.of(
            "a.csv#1 TEXT [] one",
            "FAILED a.csv: row 2 (line 3): text after a closing quote",
            "a.csv#3 TEXT [] three"),
        read(write("a.csv", "text,b\none,x\n\"two\"y,x\nthree,x\n")));
  }

  @Test
  @SuppressWarnings("StringConcatToTextBlock")
  void open_brokenTextOverLines_givesNoneOfTheseAsRow() throws IOException {
    assertEquals(
        List.of(
            "a.csv#1 TEXT [] one, two",
            "FAILED a.csv: row 2 (line 3): text after a closing quote; lines 4 to 5 are left out",
            "a.csv#4 TEXT [] four"),
        read(
            write(
                "a.csv",
                "id,text\n1,\"one, two\"\n2,\"He \"said\" so\nand left, sad\nfor home\"\n"
                    + "4,\"four\"\n")));
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
    assertEquals("FAILED a.jsonl: line 4: expected a JSON object, found an array", found.get(2));
    assertEquals("FAILED a.jsonl: line 5: no text field; found: a", found.get(3));
    assertEquals("FAILED a.jsonl: line 6: field 'text' is no text but a number", found.get(4));
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
    InputOptions pages = InputOptions.of(InputFormat.JSONL_HTML);
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
