package io.calque.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files packed with gzip, and bombs. */
class PackedInputsTest extends InputFiles {
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

  @Tag("slow")
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
}
