package io.calque.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.model.FalseAlarms;
import io.calque.model.ModelStore;
import io.calque.model.TinyModels;
import io.calque.text.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What should not be given to the program, through the command line and the committed models. */
class BadInputIT {
  private static final Path MODELS = Path.of("models");
  private static final String GOOD =
      "The mayor opened the new bridge on Monday, and the town paid for it. ";

  @TempDir private Path folder;

  private Run.Outcome score(String... inputs) {
    List<String> arguments = new ArrayList<>(List.of("score", "--format", "jsonl"));
    arguments.addAll(List.of(inputs));
    return new Run(Path.of("").toAbsolutePath(), new CalqueServices())
        .with(arguments.toArray(String[]::new));
  }

  private String write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private String write(String name, String text) throws IOException {
    return write(name, text.getBytes(UTF_8));
  }

  private static List<JsonNode> articles(Run.Outcome outcome) throws IOException {
    List<JsonNode> articles = new ArrayList<>();
    for (String line : outcome.out().lines().toList()) {
      articles.add(new ObjectMapper().readTree(line));
    }
    return articles;
  }

  @Test
  void score_tierWithoutModel_isCode4() throws IOException {
    Path models = Files.createDirectory(folder.resolve("fast"));
    TinyModels.write(Label.ORIGINAL, 4, FalseAlarms.none(1, 1), models);
    String file = write("good.txt", GOOD);
    Run.Outcome deep = score("--models", models.toString(), "--tier", "deep", file);
    assertEquals(4, deep.code(), deep.err());
    assertEquals(0, score("--models", models.toString(), file).code());
    assertTrue(deep.err().contains("holds no model for the deep tier"), deep.err());
  }

  private void assertRefused(String input, String problem) throws IOException {
    assertRefused(input, problem, "");
  }

  /**
   * The same.
   *
   * @param skipped what is said to be left out when something else could be scored
   */
  private void assertRefused(String input, String problem, String skipped) throws IOException {
    Run.Outcome alone = score(input);
    assertEquals(4, alone.code(), alone.err());
    assertEquals("", alone.out());
    assertEquals("calque: " + problem + "\ncalque: no usable input\n", alone.err());
    Run.Outcome beside = score(input, write("good.txt", GOOD));
    assertEquals(3, beside.code(), beside.err());
    assertEquals(1, articles(beside).size());
    assertEquals(
        "calque: " + problem + "\n" + skipped + "calque: 1 scored, 1 failed\n", beside.err());
  }

  @Test
  void score_missingFile_isNamed() throws IOException {
    String file = folder.resolve("none.txt").toString();
    assertRefused(file, file + ": no such file");
  }

  @Test
  void score_unreadableFile_isNamed() throws IOException {
    Path file = Path.of(write("locked.txt", GOOD));
    assumeFalse(System.getProperty("os.name").startsWith("Windows"));
    Files.setPosixFilePermissions(file, Set.of());
    assumeFalse(Files.isReadable(file), "the tests run as root");
    Run.Outcome outcome = score(file.toString());
    assertEquals(4, outcome.code());
    assertTrue(outcome.err().startsWith("calque: " + file + ": "), outcome.err());
  }

  /** The memory of a process opens but cannot be read from its start, not even by root. */
  @Test
  void score_fileThatFailsOnReading_isNamed() {
    Path file = Path.of("/proc/self/mem");
    assumeTrue(Files.exists(file));
    Run.Outcome outcome = score(file.toString());
    assertEquals(4, outcome.code());
    assertTrue(outcome.err().startsWith("calque: " + file + ": cannot be read"), outcome.err());
  }

  @Test
  void score_folderWithoutUsableFiles_isNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.write(empty.resolve("picture.png"), new byte[] {1});
    Run.Outcome outcome = score(empty.toString());
    assertEquals(4, outcome.code());
    assertTrue(outcome.err().startsWith("calque: " + empty + ": "), outcome.err());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "' \n ', 0",
    "Word, 0",
    "Three short words, 0",
    "They went with out him., 1",
    "A three-day go to to Lisbon., 1",
  })
  void score_hardlyAnyText_isInsufficientWithItsEvidence(String text, int evidence)
      throws IOException {
    Run.Outcome outcome = score(write("a.txt", text));
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    JsonNode article = articles(outcome).get(0);
    assertEquals("insufficient", article.get("verdict").asText());
    int found = 0;
    for (JsonNode sentence : article.get("sentences")) {
      found += sentence.get("evidence").size();
    }
    assertEquals(evidence, found, outcome.out());
  }

  @Test
  void score_invalidUtf8_isRefusedWithItsOffset() throws IOException {
    String file = write("a.txt", "Caf\u00e9 noir".getBytes(ISO_8859_1));
    assertRefused(file, file + ": offset 3: byte 0xE9 is not valid UTF-8; save the file as UTF-8");
  }

  @Test
  void score_nulBytes_areRefusedWithTheirOffset() throws IOException {
    String file = write("a.txt", "some text\0and more of it");
    assertRefused(file, file + ": offset 9: NUL byte: this is no text");
  }

  @Test
  void score_binary_isRefused() throws IOException {
    String file =
        write("a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});
    Run.Outcome outcome = score(file);
    assertEquals(4, outcome.code());
    assertTrue(outcome.err().startsWith("calque: " + file + ": "), outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void score_utf16WithMark_isDecoded() throws IOException {
    Run.Outcome outcome = score(write("a.txt", ("\ufeff" + GOOD).getBytes(UTF_16LE)));
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(
        GOOD.strip(), articles(outcome).get(0).get("sentences").get(0).get("text").asText());
  }

  @Test
  void score_raggedCsv_scoresGoodRowsAndNamesTheBadOne() throws IOException {
    String file = write("a.csv", "id,text\nx," + GOOD.replace(",", "") + "\ny\nz,Last one.\n");
    Run.Outcome outcome = score(file);
    assertEquals(3, outcome.code(), outcome.err());
    assertEquals(
        List.of(file + "#x", file + "#z"),
        articles(outcome).stream().map(one -> one.get("source").asText()).toList());
    assertTrue(outcome.err().startsWith("calque: " + file + ": row 2 "), outcome.err());
  }

  private static String record(String uri, String html) {
    String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html;
    return "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
        + ("WARC-Target-URI: " + uri + "\r\n")
        + ("Content-Length: " + block.length() + "\r\n\r\n" + block + "\r\n\r\n");
  }

  @Test
  void score_malformedWarcRecord_scoresTheOthersAndNamesIt() throws IOException {
    String first = record("http://a.example/1", "<p>" + GOOD);
    String last = record("http://a.example/2", "<p>" + GOOD.repeat(2));
    String file = write("a.warc", first + "garbage\n" + last);
    Run.Outcome outcome = score(file);
    assertEquals(3, outcome.code(), outcome.err());
    assertEquals(
        List.of("http://a.example/1", "http://a.example/2"),
        articles(outcome).stream().map(one -> one.get("source").asText()).toList());
    assertEquals(
        ("calque: " + file + ": record 2 (offset " + first.length() + "): expected a record,")
            + (" found something else\ncalque: " + file + ": 2 of 3 records give an article,")
            + " 1 malformed\ncalque: 2 scored, 1 failed\n",
        outcome.err());
  }

  @Test
  void score_warcWithoutUsableRecord_isRefused() throws IOException {
    String file = write("a.warc", record("http://a.example/", "").replace("200 OK", "404 No"));
    assertRefused(
        file,
        file + ": no usable record: 0 of 1 records give an article, 1 HTTP status 404",
        "calque: articles of the inputs: 1 read, 1 skipped (1 HTTP status 404)\n");
  }

  @Test
  void score_emptyGzipFile_isRefused() throws IOException {
    String file = write("a.txt.gz", "");
    assertRefused(file, file + ": is empty, not gzip data");
  }

  @Test
  void score_urlField_isTheSource() throws IOException {
    String file = write("a.jsonl", "{\"link\":\"http://a.example/\",\"story\":\"" + GOOD + "\"}");
    Run.Outcome outcome = score("--url-field", "link", "--text-field", "story", file);
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("http://a.example/", articles(outcome).get(0).get("source").asText());
  }

  @Test
  void score_wrongColumn_namesThoseFound() throws IOException {
    String file = write("a.csv", "id,words\nx,Text.\n");
    Run.Outcome outcome = score("--text-column", "body", file);
    assertEquals(4, outcome.code());
    assertTrue(outcome.err().contains("body"), outcome.err());
    assertTrue(outcome.err().contains("id, words"), outcome.err());
  }

  @Test
  void score_unclosedQuote_scoresTheRowsBefore() throws IOException {
    String file = write("a.csv", "id,text\nx,Good row.\ny,\"never closed\nz,Lost.\n");
    Run.Outcome outcome = score(file);
    assertEquals(3, outcome.code());
    assertEquals(1, articles(outcome).size());
    assertTrue(outcome.err().startsWith("calque: " + file + ": row 2 "), outcome.err());
  }

  /** The language must be found with confidence; each text is three made-up sentences. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|German (de)|Der Bürgermeister hat am Montag die neue Brücke eröffnet. Die Stadt hat sie"
            + " bezahlt, und viele Leute sind gekommen. Niemand wollte wieder nach Hause gehen.",
        "fr|French (fr)|Le maire a ouvert le nouveau pont lundi matin. La ville l’a payé et"
            + " beaucoup de gens sont venus. Personne ne voulait rentrer à la maison ce soir-là.",
        "tr|Turkish (tr)|Belediye başkanı pazartesi günü yeni köprüyü açtı. Parasını şehir ödedi"
            + " ve çok insan geldi. O akşam kimse eve dönmek istemedi.",
      })
  void score_otherLanguage_isInsufficientAndNamed(String language, String name, String text)
      throws IOException {
    Run.Outcome outcome = score(write("a.txt", text));
    assertEquals(0, outcome.code(), outcome.err());
    JsonNode article = articles(outcome).get(0);
    assertEquals("insufficient", article.get("verdict").asText());
    assertEquals(language, article.get("language").asText());
    assertEquals("the text is in " + name + ", not in English", article.get("reason").asText());
    for (JsonNode sentence : article.get("sentences")) {
      assertEquals("original", sentence.get("label").asText());
      assertEquals(1, sentence.get("probability").get("original").asDouble());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "jsonl", "json", "csv"})
  void score_controlCharacters_neverReachTheTerminal(String format) throws IOException {
    String file =
        write(
            "a.txt",
            "The mayor \u001b[31mleft\u001b[0m with out\u202e a \u2066word\u009b1m."
                + " It\u2028rained.");
    Run run = new Run(Path.of("").toAbsolutePath(), new CalqueServices());
    Run.Outcome outcome = run.with("score", "--format", format, file);
    assertEquals(0, outcome.code(), outcome.err());
    String odd =
        outcome
            .out()
            .chars()
            .filter(c -> c != '\n' && c != '\r' && isUnsafe(c))
            .mapToObj(Integer::toHexString)
            .toList()
            .toString();
    assertEquals("[]", odd);
  }

  private static boolean isUnsafe(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || c == 0x2028
        || c == 0x2029;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ModelStore.STATISTICS,
        ModelStore.TOKENS,
        "sentence-model.bin",
        "translation-model.bin",
        "sentence-calibration.json",
        "article-model.json",
        "false-alarms.json",
        ModelStore.ENCODER,
        ModelStore.TOKENIZER,
        ModelStore.ENCODER_CARD,
        ModelStore.FUSION,
        "deep-sentence-model.bin",
        "deep-false-alarms.json"
      })
  void score_modelChangedByOneByte_isRefusedWithBothDigests(String name) throws IOException {
    Path models = copyOfModels();
    Path file = models.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 3] ^= 4;
    Files.write(file, bytes);
    Run.Outcome outcome =
        score("--models", models.toString(), "--tier", "deep", write("a.txt", GOOD));
    assertEquals(4, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(
        outcome
            .err()
            .matches(
                "calque: \\Q"
                    + file
                    + "\\E: expected SHA-256 [0-9a-f]{64} \\(manifest\\), found [0-9a-f]{64}\n"),
        outcome.err());
  }

  @Test
  void score_missingModels_areNamed() throws IOException {
    Path models = folder.resolve("nowhere");
    Run.Outcome outcome = score("--models", models.toString(), write("a.txt", GOOD));
    assertEquals(4, outcome.code());
    assertEquals(
        "calque: " + models.resolve("manifest.json") + ": no such file; 'calque train' makes it\n",
        outcome.err());
  }

  private Path copyOfModels() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("models"));
    try (Stream<Path> files = Files.list(MODELS)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }
}
