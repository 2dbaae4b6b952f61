package io.calque.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dcalque.copy=true} after a manner has changed, it writes. */
class SpinningDocumentTest {
  @Test
  void spinning_generatedSentences_areThoseOfTheSimulators() throws IOException {
    Path file = Path.of("docs/spinning.md");
    String found = Files.readString(file);
    String renewed = SpinningPage.renew(found);
    if (Boolean.getBoolean("calque.copy")) {
      Files.writeString(file, renewed);
      found = renewed;
    }
    assertTrue(
        renewed.equals(found), "docs/spinning.md is stale; renew it with -Dcalque.copy=true");
    assertEquals(20, Files.readAllLines(Path.of("docs/manners.txt")).size());
  }
}
