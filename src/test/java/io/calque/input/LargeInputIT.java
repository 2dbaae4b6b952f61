package io.calque.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Large files; the temporary folder is deleted afterwards. */
class LargeInputIT {
  private static final String LINE = "The mayor said that the bridge would be closed for a week.\n";
  private static final int LINES = 200_000_000 / LINE.length();

  @TempDir Path folder;

  @Test
  void open_twoHundredMegabytes_comesInBoundedParts() throws IOException {
    Path file = folder.resolve("large.txt");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int i = 0; i < LINES; i++) {
        writer.write(LINE);
      }
    }
    AtomicLong length = new AtomicLong();
    AtomicLong parts = new AtomicLong();
    try (Stream<Input> inputs =
        new Inputs(InputOptions.defaults()).open(List.of(file.toString()))) {
      inputs.forEach(
          input -> {
            Source source = ((Input.Usable) input).source();
            assertEquals(file + "#part=" + parts.incrementAndGet(), source.origin());
            assertTrue(source.text().length() <= TextParts.LONGEST);
            assertTrue(source.text().endsWith("\n"));
            length.addAndGet(source.text().length());
          });
    }
    assertEquals((long) LINES * LINE.length(), length.get());
  }

  @Test
  void open_jsonlLongLine_isNamedAndTheOthersGiven() throws IOException {
    Path file = write("a.jsonl", "x".repeat(9_000_000) + "\n{\"text\":\"y\"}\n");
    assertEquals(
        List.of(file + ": line 1: longer than 8,000,000 characters", file + "#2 y"), read(file));
  }

  @Test
  void open_unclosedQuoteBeforeLongRest_isBounded() throws IOException {
    Path file = write("a.csv", "text,b\none,x\n\"two,x\n" + "three,x\n".repeat(700_000));
    assertEquals(
        List.of(
            file + "#1 one",
            file + ": row 2 (line 3): longer than 4,000,000 characters: an unclosed quote?"),
        read(file));
  }

  @ParameterizedTest
  @CsvSource({
    "'para graph.\n\nNext. '",
    "'line\n'",
    "'One sentence. And '",
    "'word '",
    "x",
    "\ud83d\ude00"
  })
  void open_longText_comesInParts(String unit) throws IOException {
    String text = "i" + unit.repeat(2_500_000 / unit.length());
    Path file = write("a.txt", text);
    try (Stream<Input> inputs =
        new Inputs(InputOptions.defaults()).open(List.of(file.toString()))) {
      List<Source> parts = inputs.map(input -> ((Input.Usable) input).source()).toList();
      assertEquals(text, String.join("", parts.stream().map(Source::text).toList()));
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i).text();
        assertEquals(file + "#part=" + (i + 1), parts.get(i).origin());
        assertTrue(part.length() <= 1_000_000, "" + part.length());
        assertTrue(
            i == parts.size() - 1
                || part.endsWith(unit.strip().isEmpty() ? unit : unit.strip())
                || Character.isWhitespace(part.charAt(part.length() - 1)),
            "end of part " + i);
      }
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<String> read(Path file) {
    try (Stream<Input> inputs =
        new Inputs(InputOptions.defaults()).open(List.of(file.toString()))) {
      return inputs.map(LargeInputIT::show).toList();
    }
  }

  private static String show(Input input) {
    if (input instanceof Input.Failed failed) {
      return failed.problem();
    }
    Source source = ((Input.Usable) input).source();
    return source.origin() + " " + source.text();
  }
}
