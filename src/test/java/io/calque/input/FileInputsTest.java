package io.calque.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading from any place gives what is left of reading from the beginning. */
class FileInputsTest {
  private static WarcBytes pages() {
    WarcBytes warc = new WarcBytes().record("warcinfo", "application/warc-fields", "", "a: b\r\n");
    for (int i = 0; i < 8; i++) {
      warc.page("https://a.example/" + i, "<p>Page " + i + " says " + "so ".repeat(900 * i));
      if (i == 3) {
        warc.response("https://a.example/broken", "no answer", new byte[0]);
      }
      if (i == 5) {
        warc.record("resource", "image/png", "https://a.example/i.png", "x".repeat(40_000));
      }
    }
    return warc;
  }

  private static FileInputs open(String name, byte[] bytes) {
    return FileInputs.open(name, new ByteArrayInputStream(bytes), InputOptions.defaults());
  }

  private static FileInputs openAt(String name, byte[] bytes, Place place) throws IOException {
    byte[] rest = Arrays.copyOfRange(bytes, (int) place.offset(), bytes.length);
    return FileInputs.openAt(name, new ByteArrayInputStream(rest), place);
  }

  private static List<String> all(FileInputs inputs) {
    List<String> all = new ArrayList<>();
    try (inputs) {
      while (inputs.hasNext()) {
        Input next = inputs.next();
        if (!inputs.isSummary()) {
          all.add(next.toString());
        }
      }
    }
    return all;
  }

  private static int placesHold(String name, byte[] bytes) throws IOException {
    List<String> whole = all(open(name, bytes));
    int places = 0;
    try (FileInputs inputs = open(name, bytes)) {
      for (int i = 0; i < whole.size(); i++) {
        Optional<Place> place = inputs.place();
        if (place.isPresent()) {
          places++;
          assertEquals(
              whole.subList(i, whole.size()),
              all(openAt(name, bytes, place.get())),
              name + ": " + place.get());
        }
        inputs.next();
      }
      assertFalse(whole.isEmpty());
    }
    return places;
  }

  @Test
  void place_archive_isWhereTheRestCanBeRead() throws IOException {
    assertEquals(8, placesHold("a.warc", pages().plain()));
    // the first record is read together with its head, and so has no place of its own
    assertTrue(placesHold("a.warc.gz", pages().packed()) >= 7);
  }

  @Test
  void place_damagedMember_comesBackAfterIt() throws IOException {
    byte[] bytes = pages().packed();
    bytes[bytes.length / 2] ^= 0x55;
    assertTrue(placesHold("a.warc.gz", bytes) >= 3);
  }

  @Test
  void place_manyMalformedRecords_areReportedAsOften() throws IOException {
    WarcBytes warc = new WarcBytes();
    for (int i = 0; i < 30; i++) {
      warc.response("https://a.example/broken" + i, "no answer", new byte[0]);
      warc.page("https://a.example/" + i, "<p>Page " + i);
    }
    assertEquals(30, placesHold("a.warc.gz", warc.packed()));
  }

  @Test
  void place_oneMemberForAll_thereIsNone() throws IOException {
    assertEquals(0, placesHold("a.warc.gz", Packed.gzip(pages().plain())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.jsonl", "a.csv", "a.html"})
  void place_noArchive_thereIsNone(String name) {
    String text = "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n";
    try (FileInputs inputs = open(name, text.getBytes(UTF_8))) {
      assertEquals(Optional.empty(), inputs.place());
    }
  }

  @Test
  void open_emptyPackedFile_fails() {
    assertEquals(
        List.of(new Input.Failed("a.warc.gz", "a.warc.gz: is empty, not gzip data").toString()),
        all(open("a.warc.gz", new byte[0])));
  }
}
