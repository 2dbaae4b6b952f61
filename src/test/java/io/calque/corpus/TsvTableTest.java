package io.calque.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void rows_gzipCutShort_namesFileAndLine() throws IOException {
    byte[] whole = gzip("id\ttext\n" + "1\tsome text that is long enough\n".repeat(50));
    Path file = folder.resolve("cut.tsv.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length - 12));
    BadDataException e = assertThrows(BadDataException.class, () -> texts(file));
    assertTrue(e.toString().contains(file + ": line "), e.toString());
  }

  @Test
  void rows_invalidUtf8_isRefused() throws IOException {
    Path file = folder.resolve("a.tsv");
    Files.write(file, "id\ttext\n1\tcafé\n".getBytes(StandardCharsets.ISO_8859_1));
    BadDataException e = assertThrows(BadDataException.class, () -> texts(file));
    assertTrue(e.toString().contains("cannot be read"), e.toString());
  }

  private static List<String> texts(Path file) {
    try (Stream<TsvRow> rows = TsvTable.rows(file, "text")) {
      return rows.map(row -> row.get("text")).toList();
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
