package io.calque.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.calque.model.Outlets;
import io.calque.score.Tier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteStandingTest {
  private static ArticleStanding article(Tier tier, int thousandths) {
    return new ArticleStanding(tier, 200, 0, thousandths);
  }

  private static SiteTests tests(SiteBasis basis, ArticleStanding... articles) {
    SiteStanding standing = new SiteStanding(basis);
    for (ArticleStanding article : articles) {
      standing.add(article, 1);
    }
    return standing.tests();
  }

  @Test
  void tests_articlesOfTwoTiers_countOnTheirOwnScales() {
    Outlets wide =
        new Outlets(
            MadeOutlets.outlets(99, 20).spun(),
            new Outlets.Test(
                List.of(new Outlets.Scale(40, 0, 10)),
                MadeOutlets.outlets(60, 19).translated().kinds()));
    SiteBasis basis =
        new SiteBasis(
            Optional.of(MadeOutlets.outlets(99, 20)),
            Optional.of(wide),
            Optional.empty(),
            Optional.empty());
    SiteTests tests = tests(basis, article(Tier.FAST, 2000), article(Tier.DEEP, 20_000));
    assertEquals(2, tests.translated().statistic(), 1e-9);
    assertEquals(60, tests.translated().outlets().get(0).statistics().size());
  }

  @Test
  void tests_tierWithoutOutlets_isNoTest() {
    SiteBasis fastOnly =
        new SiteBasis(
            Optional.of(MadeOutlets.outlets(99, 20)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertEquals(1, tests(fastOnly, article(Tier.FAST, 1000)).translated().statistic(), 1e-9);
    assertSame(SiteTests.NONE, tests(fastOnly, article(Tier.FAST, 1000), article(Tier.DEEP, 1000)));
    assertSame(SiteTests.NONE, tests(fastOnly));
  }

  /** Fewer of each kind have to be known to both tiers together: their own 30 of each decide. */
  @Test
  void tests_articlesScoredByAuto_areHeldAgainstOutletsScoredSo() {
    Optional<Outlets> tier = Optional.of(MadeOutlets.outlets(99, 20));
    SiteBasis basis =
        new SiteBasis(tier, tier, Optional.of(MadeOutlets.outlets(70, 30)), Optional.empty());
    SiteTests both = tests(basis, article(Tier.FAST, 2000), article(Tier.DEEP, 2000));
    assertEquals(70, both.translated().outlets().get(0).statistics().size());
    SiteTests deep = tests(basis, article(Tier.DEEP, 2000), article(Tier.DEEP, 2000));
    assertEquals(70, deep.translated().outlets().get(0).statistics().size());
  }

  /** The deep tier may be missing: then the site is put to the fast tier's tests as well. */
  @Test
  void tests_autoThatSentNothingOn_believesTheLargerRate() {
    Optional<Outlets> strict = Optional.of(MadeOutlets.outlets(60, 19));
    Optional<Outlets> mild = Optional.of(MadeOutlets.outlets(99, 20));
    for (boolean mildAuto : new boolean[] {true, false}) {
      SiteBasis basis =
          new SiteBasis(mildAuto ? strict : mild, mild, mildAuto ? mild : strict, Optional.empty());
      SiteTests tests = tests(basis, article(Tier.FAST, 2000));
      assertEquals(60, tests.translated().outlets().get(0).statistics().size());
    }
  }

  @Test
  void tests_moreArticles_areHeldAgainstLargerOutlets() {
    ArticleStanding[] few = {article(Tier.FAST, 0), article(Tier.FAST, 0), article(Tier.FAST, 0)};
    assertEquals(5, tests(MadeOutlets.basis(), few).spun().outlets().get(0).articles());
    SiteStanding many = new SiteStanding(MadeOutlets.basis());
    many.add(article(Tier.FAST, 0), 15);
    assertEquals(15, many.tests().spun().outlets().get(0).articles());
  }
}
