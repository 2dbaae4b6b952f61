package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.BadDataException;
import io.calque.train.TinyData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingFilesTest {
  private static final String MT = "mt-train.tsv.gz";
  private static final String ROWS = "doc_id\tsent_id\tlabel\tsystem\tlang\tgroup\ttext\n";

  @TempDir Path data;

  @BeforeEach
  void writeData() throws IOException {
    TinyData.write(data);
  }

  private String problem() {
    String message =
        String.valueOf(
            assertThrows(BadDataException.class, () -> TrainingFiles.check(data)).getMessage());
    return message.replace(data + "/", "");
  }

  @Test
  void check_wholeData_passes() {
    assertDoesNotThrow(() -> TrainingFiles.check(data));
  }

  @ParameterizedTest
  @CsvSource({
    "mt-train.tsv.gz, ''",
    "human-train.tsv.gz, ''",
    "false-alarms.tsv.gz, ''",
    "mt-llm.tsv.gz, ''",
    "mt-docs.tsv.gz, ''",
    "mt-words.tsv.gz, ''",
    "mt-spans.tsv.gz, ''",
    "human/news.tsv.gz, ''",
    "lexicon/moby-thesaurus.txt.gz, a head and synonyms",
    "spun/induced-words.tsv, ''",
  })
  void check_emptyFile_isNamed(String name, String expected) throws IOException {
    Files.write(data.resolve(name), new byte[0]);
    String what = expected.isEmpty() ? "a header line" : expected;
    assertEquals(name + ": line 1: expected " + what + ", found nothing", problem());
  }

  @ParameterizedTest
  @CsvSource({
    "mt-train.tsv.gz",
    "human-train.tsv.gz",
    "false-alarms.tsv.gz",
    "mt-llm.tsv.gz",
    "mt-docs.tsv.gz",
    "mt-words.tsv.gz",
    "mt-spans.tsv.gz",
    "lexicon/moby-thesaurus.txt.gz",
    "spun/induced-words.tsv",
  })
  void check_missingFile_isNamed(String name) throws IOException {
    Files.delete(data.resolve(name));
    assertEquals(name + ": no such file", problem());
  }

  @Test
  void check_noHumanText_namesTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("human"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertEquals("human: expected *.tsv.gz files, found none", problem());
    Files.delete(data.resolve("human"));
    assertEquals("human: expected *.tsv.gz files, found none", problem());
  }

  @ParameterizedTest
  @CsvSource({
    "mt-train.tsv.gz",
    "mt-llm.tsv.gz",
    "mt-words.tsv.gz",
    "mt-spans.tsv.gz",
    "human/news.tsv.gz",
    "lexicon/moby-thesaurus.txt.gz"
  })
  void check_fileCutInTheMiddle_namesTheLine(String name) throws IOException {
    Path file = data.resolve(name);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    String found = problem().replaceFirst("line \\d+", "line N");
    assertEquals(name + ": line N: cut short, the gzip stream ends here", found);
  }

  @ParameterizedTest
  @CsvSource({
    "'a\t1\tmt\tsys\tde\tset', 'line 2: expected 7 fields, found 6'",
    "'a\t1\tmt\tsys\tde\tset\tx\ty', 'line 2: expected 7 fields, found 8'",
    "'a\t1\trobot\tsys\tde\tset\tx', 'line 2: expected a known label, found ''robot'''",
    "'', 'line 2: expected a row, found nothing'",
  })
  void check_badRow_isNamed(String row, String problem) throws IOException {
    gzip(MT, row.isEmpty() ? ROWS : ROWS + row + "\n");
    assertEquals(MT + ": " + problem, problem());
  }

  @Test
  void check_wrongHeader_isNamed() throws IOException {
    gzip("human/news.tsv.gz", "doc\tyear\tgenre\ttext\na\t2001\tnews\tx\n");
    assertEquals(
        "human/news.tsv.gz: line 1: expected columns [doc_id, year, genre, text], found [doc, year,"
            + " genre, text]",
        problem());
  }

  @ParameterizedTest
  @CsvSource({
    "mt-llm.tsv.gz, '[doc_id, sent_id, label, system, lang, group, text]'",
    "mt-docs.tsv.gz, '[doc_id, sent_id, document]'",
    "mt-words.tsv.gz, '[id, lang, part, hter, text, tags, gaps, post_edit]'",
    "mt-spans.tsv.gz, '[id, system, lang, text, spans]'",
  })
  void check_otherColumns_areNamed(String name, String columns) throws IOException {
    gzip(name, "one\tother\n");
    assertEquals(
        name + ": line 1: expected columns " + columns + ", found [one, other]", problem());
  }

  private void gzip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(data.resolve(name), bytes.toByteArray());
  }
}
