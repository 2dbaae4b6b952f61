package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.Article;
import io.calque.text.Probabilities;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TierTest {
  @ParameterizedTest
  @EnumSource(Tier.class)
  void of_id_isTheTier(Tier tier) {
    assertEquals(tier, Tier.of(tier.id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"slow", "FAST", "", " fast"})
  void of_unknownName_isRefusedWithTheNamesThatThereAre(String name) {
    assertEquals(
        "tier '" + name + "' is not one of auto, fast, deep",
        assertThrows(IllegalArgumentException.class, () -> Tier.of(name)).getMessage());
  }

  @Test
  void articleScore_byAuto_isRefused() {
    Article article = new Article("a", "", "en", "", List.of(), List.of());
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new ArticleScore(
                        article,
                        Tier.AUTO,
                        Verdict.ORIGINAL,
                        "made up",
                        new Probabilities(1, 0, 0),
                        1,
                        List.of()))
            .getMessage();
    assertEquals("tier auto judges by one of the others", message);
  }
}
