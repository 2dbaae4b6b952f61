package io.calque.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTableTest {
  @TempDir Path dir;

  @Test
  void read_wrongHeader_saysBoth() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replace("residue.csv", "article,start", "article,begin");
    copy.assertHas(
        "residue.csv: line 1: expected header article,start,end,type,text,note,"
            + " found 'article,begin,end,type,text,note'");
  }

  @Test
  void read_emptyTable_saysHeader() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.write("residue.csv", "");
    copy.assertHas(
        "residue.csv: expected header article,start,end,type,text,note, found an empty file");
  }

  @Test
  void read_raggedRow_countsCells() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replace("residue.csv", ",section label of the theme", "");
    copy.assertHas("residue.csv: line 2: expected 6 cells, found 5");
  }

  @Test
  void read_blankLine_countsCells() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replace("residue.csv", "000,0,9", "\n000,0,9");
    assertEquals(List.of("residue.csv: line 2: expected 6 cells, found 1"), copy.messages());
  }

  @Test
  void read_unclosedQuote_saysWhereItOpens() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replace("residue.csv", ",section label", ",\"section label");
    copy.assertHas(
        "residue.csv: line 2: expected a well-formed row,"
            + " found a quotation mark that is not closed or escaped");
  }

  @Test
  void read_quotedNewlineAbove_countsPhysicalLines() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replace("residue.csv", ",section label of the theme", ",\"section\nlabel\nof the theme\"");
    copy.replace("residue.csv", "source-link,Source link", "link,Source link");
    assertEquals(
        List.of("residue.csv: line 5: expected a residue type or furniture, found 'link'"),
        copy.messages());
  }

  @Test
  void read_notUtf8_saysSo() throws IOException {
    CorpusCopy copy = new CorpusCopy(dir);
    Files.write(dir.resolve("residue.csv"), new byte[] {'a', (byte) 0xff});
    copy.assertHas("residue.csv: expected UTF-8, found bytes that are not");
    Files.write(dir.resolve("articles/001_64437838ff70a774.txt"), new byte[] {(byte) 0xff});
    copy.assertHas("articles/001_64437838ff70a774.txt: expected UTF-8, found bytes that are not");
  }
}
