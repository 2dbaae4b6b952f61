package io.calque.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.score.Verdict;
import io.calque.site.SiteScore.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccusedShareTest {
  private final AccusedShare judge = new AccusedShare(0.01, 0.001);

  @ParameterizedTest
  @CsvSource({
    "10, 0, 0, 0, ORIGINAL",
    "99, 1, 0, 0, ORIGINAL",
    "3, 2, 0, 0, ORIGINAL",
    "2, 3, 0, 0, SPUN",
    "7, 1, 2, 0, TRANSLATED",
    "6, 2, 2, 0, SPUN",
    "95, 5, 0, 0, ORIGINAL",
    "85, 15, 0, 0, SPUN",
    "950, 50, 0, 0, ORIGINAL",
    "0, 4, 0, 30, INSUFFICIENT",
    "0, 0, 0, 0, INSUFFICIENT"
  })
  void verdict_counts_give(int original, int spun, int translated, int few, Verdict verdict) {
    assertEquals(verdict, judge.verdict(new Counts(original, spun, translated, few, 0)));
  }

  @Test
  void chance_twoOfTen_isTheBinomialTail() {
    Counts counts = new Counts(8, 2, 0, 3, 1);
    assertEquals(1 - Math.pow(0.99, 10) - 0.1 * Math.pow(0.99, 9), judge.chance(counts), 1e-15);
    assertEquals(0.1, judge.expected(counts), 1e-12);
    assertEquals(14, counts.articles());
  }

  @Test
  void chance_ofManyFlagged_keepsItsSize() {
    assertEquals(-120, Math.log10(judge.chance(new Counts(0, 60, 0, 0, 0))), 1e-9);
    assertEquals(1, judge.chance(new Counts(7, 0, 0, 0, 0)), 1e-12);
    assertEquals(1, judge.chance(new Counts(0, 0, 0, 0, 0)), 1e-12);
  }

  @Test
  void verdict_looserPromise_needsALargerShare() {
    AccusedShare loose = new AccusedShare(0.05, 0.001);
    assertEquals(Verdict.ORIGINAL, loose.verdict(new Counts(80, 20, 0, 0, 0)));
    assertEquals(Verdict.SPUN, loose.verdict(new Counts(60, 40, 0, 0, 0)));
  }

  @Test
  void new_rateOutOfRange_isRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new AccusedShare(0.01, 1));
    assertEquals("siteRate 1.0 is not between 0 and 1", e.getMessage());
  }
}
