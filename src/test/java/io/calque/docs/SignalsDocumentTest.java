package io.calque.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.evaluate.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dcalque.copy=true} after models have changed, it writes. */
class SignalsDocumentTest {
  @Test
  void signals_page_isThatOfTheModels() throws IOException {
    Path file = Path.of("docs/signals.md");
    String renewed = Evaluation.signals(Copies.MODELS);
    if (Boolean.getBoolean("calque.copy")) {
      Files.writeString(file, renewed);
    }
    assertTrue(
        renewed.equals(Files.readString(file)),
        "docs/signals.md is stale; renew it with -Dcalque.copy=true");
  }
}
