package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletsTest {
  @TempDir private Path folder;

  private static final Outlets.Test TEST =
      new Outlets.Test(
          List.of(new Outlets.Scale(40, -4, 2), new Outlets.Scale(200, -3, 1)),
          List.of(
              new Outlets.Kind(
                  "blogs",
                  0.02,
                  List.of(
                      new Outlets.Group(5, List.of(-500, 900, 100)),
                      new Outlets.Group(15, List.of(50, -20))))));

  @ParameterizedTest
  @CsvSource({
    "10, -4, 0",
    "199, -1, 1500",
    "200, -1, 2000",
    "200, 99, 3000",
    "200, -99, -3000",
    "5000, -3.5, -500"
  })
  void place_lengthAndStrength_areInSpreadsOfArticlesAsLong(int words, double strength, int place) {
    assertEquals(place, TEST.place(words, strength));
  }

  @ParameterizedTest
  @CsvSource({"1, 5", "14, 5", "15, 15", "4000, 15"})
  void group_sizeOfTheSite_isTheLargestNotAboveIt(int articles, int size) {
    assertEquals(size, TEST.kinds().get(0).group(articles).articles());
  }

  @ParameterizedTest
  @CsvSource({"901, 0.25", "900, 0.5", "100, 0.75", "-500, 1", "-3000, 1"})
  void rate_mean_countsTheSiteItself(double mean, double rate) {
    assertEquals(rate, TEST.kinds().get(0).group(5).rate(mean));
  }

  @Test
  void group_means_fall() {
    assertEquals(List.of(900, 100, -500), TEST.kinds().get(0).group(5).means());
  }

  @Test
  void outlets_written_areReadAgain() throws IOException {
    Outlets outlets = new Outlets(TEST, new Outlets.Test(TEST.scales(), List.of()));
    Path file = folder.resolve("outlets.json");
    ModelStore.write(outlets, file);
    assertEquals(outlets, new ObjectMapper().readValue(Files.readAllBytes(file), Outlets.class));
  }

  @Test
  void outlets_outOfBounds_areRefused() {
    assertMessage("spread 0.0 is not above 0", () -> new Outlets.Scale(40, 0, 0));
    assertMessage("kind x has no outlets", () -> new Outlets.Kind("x", 0.02, List.of()));
    assertMessage(
        "promised 1.0 is not between 0 and 1",
        () -> new Outlets.Kind("x", 1, TEST.kinds().get(0).groups()));
    assertMessage("scales: expected at least one", () -> new Outlets.Test(List.of(), List.of()));
  }

  private static void assertMessage(String message, Runnable made) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, made::run).getMessage());
  }
}
