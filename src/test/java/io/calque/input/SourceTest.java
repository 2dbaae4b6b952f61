package io.calque.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "http://a.example/1, true",
    "HTTPS://a.example, true",
    "https://, true",
    "ftp://a.example, false",
    "javascript:alert(1), false",
    "a.csv#http://a.example, false",
    "http:/a, false",
    "'', false"
  })
  void address_ofUrl_isOneOfTheWebOrEmpty(String url, boolean isAddress) {
    Source source = Source.ofText("a", "Some text.").withUrl(url);
    assertEquals(url, source.url());
    assertEquals(isAddress ? url : "", source.address());
  }

  @Test
  void disclosures_ofAnAnswer_stayWithTheSource() {
    Source source = Source.ofText("a", "Some text.");
    assertEquals(List.of(), source.disclosures());
    Source answered = source.withDisclosures(List.of("none")).withUrl("https://a.example/");
    assertEquals(List.of("none"), answered.disclosures());
    assertEquals("https://a.example/", answered.withDisclosures(List.of()).url());
  }

  private List<Source> read(String name, String text, Optional<String> url) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    InputOptions options =
        new InputOptions(Optional.empty(), Optional.empty(), Optional.empty(), url);
    try (Stream<Input> inputs = new Inputs(options).open(List.of(file.toString()))) {
      return inputs.map(input -> ((Input.Usable) input).source()).toList();
    }
  }

  /** The name stays that of file and row; the address is known beside it. */
  @Test
  void row_idIsAnAddress_isThatPages() throws IOException {
    String csv = "id,text,title\nhttps://a.example/1,One.,First\n7,Two.,\n";
    List<Source> rows = read("a.csv", csv, Optional.empty());
    assertEquals(folder.resolve("a.csv") + "#https://a.example/1", rows.get(0).origin());
    assertEquals("https://a.example/1", rows.get(0).address());
    assertEquals("First", rows.get(0).title());
    assertEquals("", rows.get(1).address());
    String jsonl =
        "{\"id\":\"https://a.example/1\",\"text\":\"One.\"}\n{\"id\":7,\"text\":\"Two.\"}\n";
    List<Source> lines = read("a.jsonl", jsonl, Optional.empty());
    assertEquals(folder.resolve("a.jsonl") + "#https://a.example/1", lines.get(0).origin());
    assertEquals("https://a.example/1", lines.get(0).address());
    assertEquals("", lines.get(1).address());
  }

  @Test
  void row_urlColumn_winsOverTheId() throws IOException {
    String csv = "id,text,link\nhttps://a.example/1,One.,https://b.example/1\n";
    Source row = read("a.csv", csv, Optional.of("link")).get(0);
    assertEquals("https://b.example/1", row.origin());
    assertEquals("https://b.example/1", row.address());
  }

  @Test
  void parts_shortText_isOneSource() {
    assertEquals(
        List.of(Source.ofText("a", "Some text.")), Inputs.parts("a", "Some text.").toList());
    assertEquals(List.of(Source.ofText("a", "")), Inputs.parts("a", "").toList());
  }

  @Test
  void parts_longText_areTheWholeOfIt() {
    String text = "A line of some words.\n".repeat(120_000);
    List<Source> parts = Inputs.parts("a", text).toList();
    assertEquals(
        List.of("a#part=1", "a#part=2", "a#part=3"), parts.stream().map(Source::origin).toList());
    assertEquals(text, String.join("", parts.stream().map(Source::text).toList()));
  }

  @Test
  void one_badInput_saysWhatIsWrongOnce() throws IOException {
    Inputs inputs = new Inputs(InputOptions.defaults());
    String none = folder.resolve("none.txt").toString();
    BadDataException missing = assertThrows(BadDataException.class, () -> inputs.one(none));
    assertEquals(none + ": no such file", missing.getMessage());
    assertEquals(none, missing.file());
    String rows = Files.writeString(folder.resolve("b.csv"), "text\nOne.\nTwo.\n").toString();
    BadDataException many = assertThrows(BadDataException.class, () -> inputs.one(rows));
    assertEquals("more than one article in it; give a file that holds one", many.problem());
    assertEquals(rows, many.file());
    assertEquals("", many.place());
  }
}
