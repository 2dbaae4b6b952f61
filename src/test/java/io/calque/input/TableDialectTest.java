package io.calque.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets, databases and data libraries write them. */
class TableDialectTest extends InputFiles {
  private static final List<String> TWO =
      List.of(
          "a.csv#7 TEXT [] The mill, which burned in May, is for sale.",
          "a.csv#8 TEXT [] Bread costs more.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;|n;id;text|1;7;\"The mill, which burned in May, is for sale.\"|2;8;Bread costs"
            + " more.|",
        "SEP=,|n,id,text|1,7,\"The mill, which burned in May, is for sale.\"|2,8,Bread costs"
            + " more.|",
        "\"sep=\t\"|id\ttext|7\tThe mill, which burned in May, is for sale.|8\tBread costs more.|",
        "\ufeffsep=;|\"id\";\"text\"|7;\"The mill, which burned in May, is for sale.\"|8;Bread"
            + " costs more.",
      })
  void open_separatorLine_isObeyed(String table) throws IOException {
    assertEquals(TWO, read(write("a.csv", table.replace("|", "\r\n"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "7,\"She said \\\"no\\\" twice, then left.\"@She said \"no\" twice, then left.",
        "7,\"\\\"No,\\\" she said.\"@\"No,\" she said.",
        "7,\"The sign read \\\"Closed\\\", and so it was.\"@The sign read \"Closed\", and so it"
            + " was.",
      })
  void open_backslashBeforeMarks_isUndone(String row, String text) throws IOException {
    assertEquals(
        List.of("a.csv#7 TEXT [] " + text, "a.csv#8 TEXT [] Next."),
        read(write("a.csv", "id,text\n" + row + "\n8,\"Next.\"\n")));
  }

  @Test
  void open_backslashesOfPaths_stay() throws IOException {
    assertEquals(
        List.of("a.csv#7 TEXT [] See C:\\new\\tables\\", "a.csv#8 TEXT [] A \"word\" of it."),
        read(
            write("a.csv", "id,text\n7,\"See C:\\new\\tables\\\"\n8,\"A \"\"word\"\" of it.\"\n")));
  }

  @Test
  void open_backslashInOneRowAlone_isUndoneThere() throws IOException {
    String many = "1,\"Plain, \"\"quoted\"\" rows.\"\n".repeat(3000);
    List<String> found =
        read(write("a.csv", "n,text\n" + many + "2,\"It was \\\"late\\\", he said.\"\n"));
    assertEquals("a.csv#3001 TEXT [] It was \"late\", he said.", found.get(3000));
  }

  @Test
  void open_databaseExport_hasEmptyTextsForMissingOnes() throws IOException {
    assertEquals(
        List.of("a.tsv#7 TEXT [T] Two\nlines \"here.", "a.tsv#8 TEXT [] More."),
        read(write("a.tsv", "id\ttitle\ttext\n7\tT\tTwo\\nlines \"here.\n8\t\\N\tMore.\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,text|7,\"The mill, which burned in May, is for sale.\",|8,Bread costs more.,|",
        "id,text|7,\"The mill, which burned in May, is for sale.\",,,|8,Bread costs more.,,,|",
        "id,text,,|7,\"The mill, which burned in May, is for sale.\"|8,Bread costs more.|",
        "id,text,|7,\"The mill, which burned in May, is for sale.\",|8,Bread costs more.|",
      })
  void open_emptyCellsAtTheEnd_doNoHarm(String table) throws IOException {
    assertEquals(TWO, read(write("a.csv", table.replace('|', '\n'))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "Export of May,@line 1",
        "Export of May,|,@lines 1 to 2",
        "Text,@line 1",
        "Title: Export of May|By: the clerk|@lines 1 to 3",
        "Export of May@line 1",
        "# made on Monday, by hand, in haste@line 1",
        "\"Export, all rows\"|# made on Monday@lines 1 to 2",
      })
  void open_linesAboveTheHeader_areLeftOutAndNoted(String above, String lines) throws IOException {
    String table =
        above + "|id,text|7,\"The mill, which burned in May, is for sale.\"|8,Bread costs more.|";
    assertEquals(
        List.of("NOTE a.csv: " + lines + " above the header left out", TWO.get(0), TWO.get(1)),
        read(write("a.csv", table.replace('|', '\n'))));
  }

  @Test
  void open_rowThatLooksLikeAHeader_isNone() throws IOException {
    assertEquals(
        List.of(
            "FAILED a.csv: line 1: no column named like a text (text, content, body, article, ...);"
                + " found: key, value"),
        read(write("a.csv", "key,value\nname,Bread\ntext,Bread costs more.\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id, text|7, \"The mill, which burned in May, is for sale.\"|8, \"Bread costs more.\"|",
        "\"id\" , \"text\" |\"7\" , \"The mill, which burned in May, is for sale.\" |8 ,Bread costs"
            + " more.|",
        "\ufeff\"id\",\"text\"|7,\"The mill, which burned in May, is for sale.\"|8,Bread costs"
            + " more.|",
        "\ufeff\ufeffid,\ufefftext|7,\"The mill, which burned in May, is for sale.\"|8,Bread costs"
            + " more.|",
      })
  void open_blanksAndMarksAroundCells_areNoPartOfThem(String table) throws IOException {
    List<String> found = read(write("a.csv", table.replace('|', '\n')));
    assertEquals(TWO, found);
  }

  @Test
  void open_carriageReturnsAlone_endLines() throws IOException {
    assertEquals(
        List.of("a.csv#1 TEXT [] one", "FAILED a.csv: row 2 (line 3): expected 2 fields, found 1"),
        read(write("a.csv", "text,b\rone,x\rtwo\r")));
  }

  @Test
  void open_idsThatRepeat_areToldApart() throws IOException {
    assertEquals(
        List.of(
            "a.csv#k TEXT [] one",
            "a.csv#k#2 TEXT [] two",
            "a.csv#k#3 TEXT [] three",
            "a.csv#4 TEXT [] four",
            "a.csv#4#2 TEXT [] five"),
        read(write("a.csv", "id,text\nk,one\nk,two\nk,three\n,four\n4,five\n")));
    assertEquals(
        List.of("b.jsonl#k TEXT [] one", "b.jsonl#k#2 TEXT [] two"),
        read(write("b.jsonl", "{\"id\":\"k\",\"text\":\"one\"}\n{\"id\":\"k\",\"text\":\"two\"}")));
  }

  @Test
  void open_columnsThatRepeat_areNoted() throws IOException {
    assertEquals(
        List.of(
            "NOTE a.csv: more than one column is named 'text': the first counts",
            "a.csv#1 TEXT [] one"),
        read(write("a.csv", "text,text\none,two\n")));
  }

  @Test
  void open_columnOfHtml_holdsPages() throws IOException {
    assertEquals(
        List.of("a.csv#1 HTML [] <p>One.</p>", "a.csv#2 HTML [] Two &amp; three."),
        read(write("a.csv", "\ufeffurl,html\nhttp://a.example/,<p>One.</p>\n,Two &amp; three.\n")));
    InputOptions raw =
        new InputOptions(Optional.empty(), Optional.of("Page HTML"), Optional.empty());
    assertEquals(
        List.of("b.csv#1 HTML [] One."), read(raw, write("b.csv", "page html,text\nOne.,Two.\n")));
  }

  @Test
  void open_oneColumnWithCommas_isReadWhole() throws IOException {
    assertEquals(
        List.of("a.csv#1 TEXT [] Bread, it seems, costs more.", "a.csv#2 TEXT [] So what?"),
        read(write("a.csv", "text\nBread, it seems, costs more.\nSo what?\n")));
  }

  /** What is looked at ends inside a cell in quotation marks, which is no fault of the table. */
  @Test
  void open_oneLongQuotedColumn_isReadInRows() throws IOException {
    String cell = "\"Bread costs more; so the mayor said.\nNobody\t| asked him.\n\"\n";
    List<String> rows = read(write("a.csv", "text\n" + cell.repeat(2_000)));
    assertEquals(2_000, rows.size());
    assertTrue(rows.get(1_999).startsWith("a.csv#2000 TEXT [] Bread costs more"), rows.get(1_999));
  }

  @Test
  void open_utf16OfSpreadsheets_isRead() throws IOException {
    byte[] table = "\ufeffid\ttext\r\n7\tBread costs more.\r\n".getBytes(StandardCharsets.UTF_16LE);
    assertEquals(List.of("a.csv#7 TEXT [] Bread costs more."), read(write("a.csv", table)));
  }
}
