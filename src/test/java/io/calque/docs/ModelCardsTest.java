package io.calque.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.Manifest;
import io.calque.model.ModelCards;
import io.calque.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The cards of the committed models. That their numbers are right, {@link CopiesTest} sees to. */
class ModelCardsTest {
  private static final List<String> HEADINGS =
      List.of(
          "Intended use",
          "Data and licences",
          "Measured",
          "Limits",
          "Ethical notes",
          "Retraining",
          "Files",
          "Provenance");

  private static final Pattern HEADING = Pattern.compile("(?m)^### (.+)$");
  private static final Pattern MEASURED =
      Pattern.compile("### Measured\n(.*?)\n### Limits", Pattern.DOTALL);
  private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

  private final ModelStore store = ModelStore.open(Copies.MODELS);
  private final ModelCards cards = store.cards();

  @Test
  void card_each_hasItsParts() {
    for (ModelCards.Card card : cards.cards()) {
      assertEquals(HEADINGS, groups(HEADING, card.text()), card.name());
    }
  }

  @Test
  void file_each_isOfOneCardWithItsDigest() {
    int listed = 0;
    for (ModelCards.Card card : cards.cards()) {
      listed += count(card.text().split("### Files", 2)[1], "\n| `");
    }
    assertEquals(store.manifest().files().size(), listed);
    for (Manifest.ModelFile file : store.manifest().files()) {
      String row =
          String.format(
              Locale.ROOT, "| `%s` | %,d | `%s` |", file.name(), file.bytes(), file.sha256());
      assertEquals(1, count(cards.all(), "\n" + row), row);
      assertTrue(cards.find(file.name()).orElseThrow().text().contains(row), row);
    }
  }

  @Test
  void dataFile_each_isListedOnceWithItsDigest() {
    for (Manifest.DataFile file : store.manifest().data()) {
      assertEquals(1, count(cards.all(), "\n| `" + file.name() + "` |"), file.name());
      assertEquals(1, count(cards.all(), file.sha256()), file.name());
    }
  }

  @Test
  void measured_each_holdsCopiedNumbersAlone() throws IOException {
    String text = Copies.without(Files.readString(Copies.MODELS.resolve("README.md")));
    List<String> parts = groups(MEASURED, text);
    assertEquals(cards.cards().size(), parts.size());
    parts.forEach(part -> assertEquals(List.of(), groups(DECIMAL, part), part));
  }

  private static List<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(ModelCardsTest::last).toList();
  }

  private static String last(MatchResult match) {
    return match.group(match.groupCount());
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
