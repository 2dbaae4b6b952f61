package io.calque;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.input.Input;
import io.calque.input.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static List<Integer> sizes(int inputs, Source source) {
    List<Integer> sizes = new ArrayList<>();
    new Batches(Collections.<Input>nCopies(inputs, new Input.Usable(source)).iterator())
        .forEachRemaining(batch -> sizes.add(batch.size()));
    return sizes;
  }

  @Test
  void next_shortTexts_areCountedOut() {
    assertEquals(List.of(256, 256, 88), sizes(600, Source.ofText("a", "short")));
  }

  @Test
  void next_longTexts_endABatchEarly() {
    String text = "x".repeat(900_000);
    assertEquals(List.of(3, 3, 1), sizes(7, Source.ofText("a", text)));
    assertEquals(List.of(18, 2), sizes(20, new Source("a", Source.Format.HTML, "", text)));
  }

  @Test
  void next_noInput_thereIsNoBatch() {
    assertEquals(List.of(), sizes(0, Source.ofText("a", "short")));
  }
}
