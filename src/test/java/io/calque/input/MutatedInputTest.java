package io.calque.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nothing is lost in silence: of good files that are cut, of which bytes are flipped, lines dropped
 * or doubled, quotation marks added and line ends changed, each article that still stands whole in
 * the file comes out whole, or something is counted as skipped, cut or lost.
 */
class MutatedInputTest {
  private static final int ARTICLES = 5;

  /** Times the rows below: 2,000 files. */
  private static final int ROUNDS = 200;

  private static String text(int i) {
    return "Article " + i + " is about boat " + (i * 37 % 11) + ", which left at noon.";
  }

  private static String csv(char mark, boolean quoted) {
    StringBuilder rows = new StringBuilder("id" + mark + "text" + mark + "place\n");
    for (int i = 1; i <= ARTICLES; i++) {
      String text = quoted ? "\"" + text(i) + "\"" : text(i);
      rows.append(i).append(mark).append(text).append(mark).append("Quay ").append(i).append('\n');
    }
    return rows.toString();
  }

  private static String json(String before, String row, String between, String after) {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= ARTICLES; i++) {
      rows.add(row.replace("ID", "" + i).replace("TEXT", text(i)));
    }
    return before + String.join(between, rows) + after;
  }

  private static byte[] warc(boolean packed, String coding) {
    WarcBytes warc = new WarcBytes();
    for (int i = 1; i <= ARTICLES; i++) {
      byte[] body = ("<p>" + text(i)).getBytes(UTF_8);
      String head = WarcBytes.HTML;
      if (!coding.isEmpty()) {
        head = head.replace("\r\n\r\n", "\r\nContent-Encoding: " + coding + "\r\n\r\n");
        body = Packed.gzip(body);
      }
      warc.response("http://a.example/" + i, head, body);
    }
    return packed ? warc.packed() : warc.plain();
  }

  private static byte[] good(String kind) {
    String row = "{\"id\":ID,\"text\":\"TEXT\"}";
    String wide = "  {\n    \"id\": ID,\n    \"text\": \"TEXT\"\n  }";
    return switch (kind) {
      case "csv-quoted" -> csv(',', true).getBytes(UTF_8);
      case "csv-semicolons" -> csv(';', false).getBytes(UTF_8);
      case "tsv" -> csv('\t', false).getBytes(UTF_8);
      case "jsonl" -> json("", row, "\n", "\n").getBytes(UTF_8);
      case "json-array" -> json("[\n", wide, ",\n", "\n]\n").getBytes(UTF_8);
      case "json-line" -> json("[", row, ",", "]").getBytes(UTF_8);
      case "warc" -> warc(false, "");
      case "warc-gzip-bodies" -> warc(false, "gzip");
      case "warc-packed" -> warc(true, "");
      default -> Packed.gzip(json("", row, "\n", "\n").getBytes(UTF_8));
    };
  }

  private static String mutated(String good, Random random) {
    int at = random.nextInt(good.length());
    int line = good.lastIndexOf('\n', at) + 1;
    int end = good.indexOf('\n', at) < 0 ? good.length() : good.indexOf('\n', at) + 1;
    return switch (random.nextInt(8)) {
      case 0 -> good.substring(0, at);
      case 1 -> good.substring(0, at) + (char) random.nextInt(128) + good.substring(at + 1);
      case 2 -> good.substring(0, line) + good.substring(end);
      case 3 -> good.substring(0, end) + good.substring(line);
      case 4 -> good.substring(0, at) + '"' + good.substring(at);
      case 5 -> good.substring(0, at) + good.substring(at).replaceFirst("\"", "");
      case 6 -> good.substring(0, at) + good.substring(at).replace("\n", "\r\n");
      default -> good.substring(0, at) + good.substring(Math.min(good.length(), at + 9));
    };
  }

  /**
   * Whether an article stands whole in the file, or can have been told by how the file is packed.
   */
  private static boolean standsIn(String file, String kind, int article) {
    String text = text(article);
    byte[] page = ("<p>" + text).getBytes(UTF_8);
    return switch (kind) {
      case "jsonl-gzip" -> !file.isEmpty();
      case "warc-gzip-bodies" -> file.contains(new String(Packed.gzip(page), ISO_8859_1));
      case "warc-packed" -> {
        WarcBytes one =
            new WarcBytes().response("http://a.example/" + article, WarcBytes.HTML, page);
        yield file.contains(new String(one.packed(), ISO_8859_1));
      }
      default -> file.contains(kind.startsWith("json") ? "\"" + text + "\"" : text);
    };
  }

  private static void check(String kind, String format, Random random) {
    String file = mutated(new String(good(kind), ISO_8859_1), random);
    byte[] bytes = file.getBytes(ISO_8859_1);
    List<String> texts = new ArrayList<>();
    InputCounts counts = InputCounts.NONE;
    Inputs inputs =
        new Inputs(InputOptions.of(InputFormat.of(format)), new ByteArrayInputStream(bytes));
    try (Stream<Input> read = inputs.open(List.of("-"))) {
      for (Input input : (Iterable<Input>) read::iterator) {
        counts = counts.plus(input);
        if (input instanceof Input.Usable usable) {
          texts.add(usable.source().text());
        }
      }
    }
    boolean isTold = counts.isIncomplete() || counts.skippedInAll() > 0;
    for (int i = 1; i <= ARTICLES && !isTold; i++) {
      String text = text(i);
      int article = i;
      assertTrue(
          texts.stream().anyMatch(one -> one.contains(text)) || !standsIn(file, kind, i),
          () -> kind + ": article " + article + " is lost without a word in:\n" + file);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "csv-quoted, csv",
    "csv-semicolons, csv",
    "tsv, csv",
    "jsonl, jsonl",
    "json-array, json",
    "json-line, json",
    "warc, warc",
    "warc-gzip-bodies, warc",
    "warc-packed, warc",
    "jsonl-gzip, jsonl",
  })
  void read_mutatedFile_losesNothingInSilence(String kind, String format) {
    Random random = new Random(kind.hashCode());
    for (int i = 0; i < ROUNDS; i++) {
      check(kind, format, random);
    }
  }
}
