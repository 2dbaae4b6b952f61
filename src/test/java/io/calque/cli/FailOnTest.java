package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.score.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailOnTest {
  @Test
  void of_word_namesTheVerdicts() {
    assertEquals(List.of("spun", "translated", "any"), FailOn.words());
    assertEquals(Set.of(), FailOn.of(Optional.empty()).verdicts());
    assertEquals(Set.of(Verdict.SPUN), FailOn.of(Optional.of("spun")).verdicts());
    assertEquals(Set.of(Verdict.TRANSLATED), FailOn.of(Optional.of("translated")).verdicts());
    assertEquals(
        Set.of(Verdict.SPUN, Verdict.TRANSLATED), FailOn.of(Optional.of("any")).verdicts());
  }

  @Test
  void of_verdictThatAccusesNobody_isRefused() {
    UsageException e = assertThrows(UsageException.class, () -> FailOn.of(Optional.of("original")));
    assertEquals("--fail-on 'original' is not one of spun, translated, any", e.getMessage());
  }
}
