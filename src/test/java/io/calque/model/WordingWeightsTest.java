package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordingWeightsTest {
  @TempDir Path folder;

  @Test
  void fast_shippedWeights_areThoseOfTheNumbers() {
    WordingWeights fast = WordingWeights.fast();
    assertEquals(WordingWeights.NAMES, fast.names());
    assertTrue(fast.weights().get(0) > 0, "prior");
    int likelihood = WordingWeights.NAMES.indexOf("likelihood");
    assertEquals(0, fast.weights().get(likelihood));
    assertTrue(WordingWeights.deep().weights().get(likelihood) > 0, "likelihood");
  }

  @Test
  void value_oneNumber_isItsWeight() {
    List<Double> numbers = new ArrayList<>(Collections.nCopies(WordingWeights.NAMES.size(), 0.0));
    numbers.set(1, 2.0);
    List<Double> weights = new ArrayList<>(Collections.nCopies(numbers.size(), 1.0));
    weights.set(1, 0.25);
    assertEquals(
        0.5,
        new WordingWeights(WordingWeights.NAMES, weights)
            .value(new WordingCandidate(0, 1, "word", numbers)));
  }

  @Test
  void constructor_otherNames_areRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> new WordingWeights(List.of("a"), List.of(1.0)));
    assertTrue(String.valueOf(e.getMessage()).startsWith("names [a], expected [prior, "));
  }

  @Test
  void write_andRead_isTheSame() throws IOException {
    Path file = folder.resolve(ModelStore.WORDINGS);
    ModelStore.write(WordingWeights.fast(), file);
    assertEquals(
        WordingWeights.fast(),
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readValue(java.nio.file.Files.readAllBytes(file), WordingWeights.class));
  }
}
