package io.calque;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.SentenceScore;
import io.calque.score.Tier;
import io.calque.text.Label;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence that shows an artifact nobody writes carries its label, whatever it reads like. */
class CertainArtifactsIT {
  private static CalqueModels models;

  @BeforeAll
  static void open() {
    models = CalqueModels.open(Path.of("models"));
  }

  @AfterAll
  static void close() {
    models.close();
  }

  private static SentenceScore score(Tier tier, String sentence) {
    try (Calque calque = Calque.builder(models).tier(tier).build()) {
      return calque.score(sentence).sentences().get(0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TRANSLATED|The US Foreign Minister said on Tuesday that the talks in Oslo had gone well.",
        "TRANSLATED|They agreed that the ties between both ports must stay firm and firm.",
        "TRANSLATED|The governor praised a calm and calm harbour for the merchants of the coast.",
        "SPUN|She left on a five-day go to to Lisbon with her ministers.",
      })
  void score_certainArtifact_hasItsLabel(Label label, String sentence) {
    for (Tier tier : new Tier[] {Tier.FAST, Tier.DEEP}) {
      SentenceScore score = score(tier, sentence);
      assertEquals(label, score.label(), tier + ": " + score);
      assertTrue(score.probability().original() < 0.5, tier + ": " + score.probability());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council agreed to mend the roof of the market before the winter.",
        "She has worked at the harbour for thirty years and knows every boat.",
        "Nobody had asked the farmers about the road, and they were angry."
      })
  void score_plainSentence_isOriginal(String sentence) {
    for (Tier tier : new Tier[] {Tier.FAST, Tier.DEEP}) {
      assertEquals(Label.ORIGINAL, score(tier, sentence).label(), tier + ": " + sentence);
    }
  }
}
