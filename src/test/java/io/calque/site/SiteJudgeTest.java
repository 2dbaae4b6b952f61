package io.calque.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.Verdict;
import io.calque.site.SiteScore.Counts;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteJudgeTest {
  private static SiteTests.Test test(double outlets, double translations) {
    List<SiteTests.Peers> peers =
        List.of(
            new SiteTests.Peers("blogs", 15, 0.02, outlets, Collections.nCopies(199, 0.0)),
            new SiteTests.Peers(
                "human translations", 15, 0.05, translations, Collections.nCopies(30, 0.0)));
    return new SiteTests.Test(1.5, Math.max(outlets, translations), peers);
  }

  private static SiteJudge.Ruling rule(int spun, int translated, SiteTests tests) {
    return SiteJudge.rule(new Counts(15 - spun - translated, spun, translated, 0, 0), tests);
  }

  @ParameterizedTest
  @CsvSource({
    "0.02, 0.05, TRANSLATED",
    "0.021, 0.05, ORIGINAL",
    "0.02, 0.051, ORIGINAL",
    "0.005, 0.033, TRANSLATED"
  })
  void rule_everyKindOfOutlet_hasToBeRarer(double outlets, double translations, Verdict verdict) {
    assertEquals(
        verdict, rule(0, 0, new SiteTests(test(0.4, 0.4), test(outlets, translations))).verdict());
  }

  @Test
  void rule_falseAlarmRate_isThatOfTheKindWhereItIsLargest() {
    SiteJudge.Ruling ruling = rule(0, 1, new SiteTests(test(0.4, 0.4), test(0.005, 0.033)));
    assertEquals(0.033, ruling.falseAlarmRate());
    assertEquals(
        "no more than 1 in 30 human outlets of any kind reads as much like a machine’s"
            + " translation; 1 of 15 judged articles is flagged",
        ruling.reason());
  }

  @ParameterizedTest
  @CsvSource({"2, ORIGINAL", "3, SPUN"})
  void rule_fewSpunArticles_areNoPattern(int spun, Verdict verdict) {
    SiteJudge.Ruling ruling = rule(spun, 0, new SiteTests(test(0.005, 0.033), test(0.4, 0.4)));
    assertEquals(verdict, ruling.verdict());
    assertEquals(0.033, ruling.falseAlarmRate());
    assertEquals(spun < 3, ruling.reason().contains("but fewer than 3 articles are found spun"));
  }

  @ParameterizedTest
  @CsvSource({"5, 4, SPUN", "3, 4, TRANSLATED", "0, 0, TRANSLATED"})
  void rule_bothTestsReject_mostFlaggedDecide(int spun, int translated, Verdict verdict) {
    SiteTests tests = new SiteTests(test(0.005, 0.033), test(0.005, 0.033));
    assertEquals(verdict, rule(spun, translated, tests).verdict());
  }

  @Test
  void rule_original_saysHowManyHumanOutletsAreAlike() {
    SiteJudge.Ruling ruling = rule(0, 0, new SiteTests(test(0.31, 0.2), test(0.02, 0.066)));
    assertEquals(
        "6.6 % of human outlets read as much like a machine’s translation, and 31 % as spun; none"
            + " of 15 judged articles is flagged",
        ruling.reason());
    assertEquals(0.066, ruling.falseAlarmRate());
  }

  @Test
  void rule_tooFewOutletsForThePromise_promisesNothing() {
    List<SiteTests.Peers> few =
        List.of(new SiteTests.Peers("blogs", 15, 0.02, 1 / 49.0, Collections.nCopies(48, 0.0)));
    SiteTests.Test test = new SiteTests.Test(3, 1 / 49.0, few);
    SiteJudge.Ruling ruling = rule(9, 0, new SiteTests(test, test));
    assertEquals(Verdict.INSUFFICIENT, ruling.verdict());
    assertTrue(ruling.reason().startsWith("these models know too few human outlets to promise"));
  }
}
