package io.calque.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.BadDataException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TsvTableTest {
  @TempDir Path folder;

  @Test
  void rows_plainFile_givesFieldsByColumn() throws IOException {
    Path file = write("a.tsv", "id\ttext\n1\ta \"quoted\" text\n2\t\n");
    assertEquals(List.of("a \"quoted\" text", ""), texts(file));
  }

  @Test
  void rows_gzippedFile_givesTheSame() throws IOException {
    Path file = folder.resolve("a.tsv.gz");
    Files.write(file, gzip("id\ttext\n1\tcafé\n"));
    assertEquals(List.of("café"), texts(file));
  }

  @Test
  void rows_shortRow_namesFileAndLine() throws IOException {
    Path file = write("a.tsv", "id\ttext\n1\tone\n2\n");
    BadDataException e = assertThrows(BadDataException.class, () -> texts(file));
    assertEquals(file + ": line 3: expected 2 fields, found 1", e.getMessage());
  }

  @Test
  void rows_missingFile_namesIt() {
    Path file = folder.resolve("none.tsv");
    BadDataException e = assertThrows(BadDataException.class, () -> texts(file));
    assertEquals(file + ": no such file", e.getMessage());
  }

  @Test
  void rows_emptyFile_saysThatTheHeaderIsMissing() throws IOException {
    Path file = write("a.tsv", "");
    BadDataException e = assertThrows(BadDataException.class, () -> texts(file));
    assertEquals(file + ": line 1: expected a header line, found nothing", e.getMessage());
  }

  @Test
  void rows_missingColumn_namesIt() throws IOException {
    Path file = write("a.tsv", "id\tbody\n");
    BadDataException e = assertThrows(BadDataException.class, () -> texts(file));
    assertEquals(file + ": line 1: expected columns [text], found [id, body]", e.getMessage());
  }

  /** The line named is the one that the bytes left over end in. */
  @ParameterizedTest
  @ValueSource(ints = {1, 8, 9, 200, 5_000})
  void rows_gzipCutShort_namesFileAndLine(int missing) throws IOException {
    StringBuilder text = new StringBuilder("id\ttext\n");
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      text.append(i).append('\t').append(random.nextLong()).append('\n');
    }
    byte[] whole = gzip(text.toString());
    byte[] cut = Arrays.copyOf(whole, whole.length - missing);
    Path file = folder.resolve("cut.tsv.gz");
    Files.write(file, cut);
    BadDataException e = assertThrows(BadDataException.class, () -> texts(file));
    long line = readable(cut).chars().filter(c -> c == '\n').count() + 1;
    assertEquals(
        file + ": line " + line + ": cut short, the gzip stream ends here", e.getMessage());
  }

  @Test
  void rows_gzipDamaged_namesFileAndLine() throws IOException {
    byte[] bytes = gzip("id\ttext\n1\tone\n");
    bytes[bytes.length - 6] ^= 1;
    Path file = Files.write(folder.resolve("bad.tsv.gz"), bytes);
    BadDataException e = assertThrows(BadDataException.class, () -> texts(file));
    assertEquals(file + ": line 3: cannot be read: Corrupt GZIP trailer", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'line 1: expected a header line, found nothing'",
    "x, 'line 1: cut short in the gzip header'",
    "'id\ttext, plainly', 'not gzipped, though its name says so'",
  })
  void rows_gzipThatIsNone_isRefused(String content, String problem) throws IOException {
    Path file = write("a.tsv.gz", content.replace("\\t", "\t"));
    BadDataException e = assertThrows(BadDataException.class, () -> texts(file));
    assertEquals(file + ": " + problem, e.getMessage());
  }

  @Test
  void rows_longLinesAndCarriageReturns_areWhole() throws IOException {
    String text = "é".repeat(100_000);
    assertEquals(
        List.of(text, "b", ""), texts(write("a.tsv", "id\ttext\r\n1\t" + text + "\r\n2\tb\n3\t")));
  }

  @Test
  void rows_invalidUtf8_isRefused() throws IOException {
    Path file = folder.resolve("a.tsv");
    Files.write(file, "id\ttext\n1\tcafé\n".getBytes(StandardCharsets.ISO_8859_1));
    BadDataException e = assertThrows(BadDataException.class, () -> texts(file));
    assertEquals(file + ": line 2: not UTF-8", e.getMessage());
  }

  private static List<String> texts(Path file) {
    try (Stream<TableRow> rows = TsvTable.rows(file, "text")) {
      return rows.map(row -> row.get("text")).toList();
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String readable(byte[] cut) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(cut))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        out.write(b);
      }
    } catch (EOFException e) {
      return out.toString(StandardCharsets.UTF_8);
    }
    return "";
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
