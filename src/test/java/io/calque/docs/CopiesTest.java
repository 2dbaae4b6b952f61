package io.calque.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Run with {@code -Dcalque.copy=true} after models or evaluation have changed, it copies. */
class CopiesTest {
  private static final MeasuredTables TABLES =
      MeasuredTables.of(
          List.of(
              "## Targets",
              "| what | fast |",
              "|---|---|",
              "| words | 80.4 % (71.9-86.8), met |",
              "## Held-out data, fast tier",
              "### False alarms",
              "| kind | group | rate |",
              "|---|---|---|",
              "| clean | news | 0.3 % |",
              "| clean | verse |  |",
              "",
              "| kind | group | rate |",
              "|---|---|---|",
              "| clean | news | 0.7 % |"));

  /** A number as the evaluation prints measurements, with decimals. */
  private static final Pattern MEASURED = Pattern.compile("(?<![\\d.])\\d+\\.\\d+(?![\\d.])");

  private static final Pattern ACCURACY =
      Pattern.compile("## How accurate it is\n(.*?)\n## ", Pattern.DOTALL);

  @ParameterizedTest
  @CsvSource({"README.md, README.md", "models/README.md, models.md"})
  void document_itsCopies_areWhatTheyCopy(String name, String templates) throws IOException {
    Path file = Path.of(name);
    String found = Files.readString(file);
    String renewed = new Copies().renew(found, templates);
    if (Boolean.getBoolean("calque.copy")) {
      Files.writeString(file, renewed);
      found = renewed;
    }
    assertEquals(renewed, found, name + " is stale; renew it with -Dcalque.copy=true");
  }

  @Test
  void readme_accuracy_hasNoNumberThatIsNotCopied() throws IOException {
    var section = ACCURACY.matcher(Files.readString(Path.of("README.md")));
    assertTrue(section.find());
    String text = Copies.without(section.group(1));
    assertEquals(List.of(), MEASURED.matcher(text).results().map(r -> r.group()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Targets > words > fast, 80.4 % (71.9-86.8)",
    "fast > False alarms #2 > clean: news > rate, 0.7 %",
    "fast > False alarms #1 > clean: news > rate, 0.3 %",
  })
  void cell_named_isFound(String name, String value) {
    assertEquals(value, TABLES.cell(name));
  }

  @ParameterizedTest
  @CsvSource({
    "fast > False alarms > clean: news > rate, '2 values of'",
    "fast > False alarms > clean: essays > rate, '0 values of'",
    "fast > False alarms > clean: verse > rate, '1 values of'",
    "Targets > fast, 'not SECTION > ROW > COLUMN'",
  })
  void cell_notExactlyOne_isAnError(String name, String message) {
    AssertionError error = assertThrows(AssertionError.class, () -> TABLES.cell(name));
    String found = String.valueOf(error.getMessage());
    assertTrue(found.contains(message), found);
  }
}
