package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.text.Label;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfusionTest {
  @Test
  void precisionRecallF1_mixedLabels_areCounted() {
    Confusion confusion = new Confusion();
    confusion.add(Label.SPUN, Optional.of(Label.SPUN));
    confusion.add(Label.SPUN, Optional.of(Label.ORIGINAL));
    confusion.add(Label.SPUN, Optional.empty());
    confusion.add(Label.ORIGINAL, Optional.of(Label.SPUN));
    assertEquals(new Proportion(1, 2), confusion.precision(Label.SPUN));
    assertEquals(new Proportion(1, 3), confusion.recall(Label.SPUN));
    assertEquals(0.4, confusion.f1(Label.SPUN), 1e-12);
    assertEquals(1, confusion.count(Label.SPUN, Label.ORIGINAL));
  }

  @Test
  void table_classWithoutSentences_saysSo() {
    assertEquals(
        "| translated | 0 | 0 | 0 | 0 | 0 | no cases | no cases | 0.000 |",
        new Confusion().table().toString().lines().toList().get(4));
  }
}
