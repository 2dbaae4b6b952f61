package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.AutoBand;
import io.calque.score.ArticleScore;
import io.calque.score.Sentences;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.site.MadeOutlets;
import io.calque.text.Label;
import io.calque.train.text.WriterKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteTableTest {
  private static ArticleScore article(int number, Verdict verdict, double spun, double translated) {
    return MadeOutlets.standing(
        Sentences.score(
            "a" + number, verdict, ArtifactType.AGREEMENT, "Article number " + number, "none"),
        spun,
        translated,
        0.3);
  }

  private static MadeUpSite site(
      Label label, String kind, String language, double spun, double translated) {
    List<ArticleScore> articles = new ArrayList<>();
    for (int i = 0; i < SiteText.SIZE; i++) {
      Verdict verdict = label == Label.SPUN ? Verdict.SPUN : Verdict.ORIGINAL;
      articles.add(article(i, verdict, spun, translated));
    }
    return new MadeUpSite(label, kind, language, articles);
  }

  private static List<MadeUpSite> sites() {
    String translators = WriterKind.TRANSLATORS.title();
    return List.of(
        site(Label.TRANSLATED, "strong neural", "de", 0, 2.5),
        site(Label.TRANSLATED, "strong neural", "de", 0, 1.2),
        site(Label.TRANSLATED, "weak neural", "ha", 0, 2.5),
        site(Label.ORIGINAL, translators, "", 0, 1.2),
        site(Label.ORIGINAL, translators, "", 0, 2.5),
        site(Label.ORIGINAL, WriterKind.EDITED.title(), "en", 0, 0.2),
        site(Label.SPUN, "spun, all manners", "en", 2.5, 0));
  }

  @Test
  void write_sites_areCountedByWhoMadeThem() {
    Markdown out = new Markdown();
    new SiteTable(sites(), MadeOutlets.basis()).write(out);
    String text = out.toString();
    assertTrue(text.contains("| machines: strong neural | 2 | 1 of 2 (too few"), text);
    assertTrue(text.contains("| machines, all | 3 | 2 of 3 (too few for an interval) | 2 | 0 |"));
    assertTrue(
        text.contains("| human translations | 2 | 1 of 2 (too few for an interval) | 1 | 0 |"));
    assertTrue(
        text.contains(
            "| people, all but translators | 1 | 0 of 1 (too few for an interval) | 0 | 0 |"));
    assertTrue(
        text.contains("| spun, all manners | 1 | 1 of 1 (too few for an interval) | 0 | 1 |"));
    assertFalse(text.contains("source language"), text);
  }

  @Test
  void addTo_targets_haveWhatWasPromisedOfSites() {
    ReleaseTargets targets = new ReleaseTargets(Tier.DEEP);
    new SiteTable(sites(), MadeOutlets.basis()).addTo(targets);
    String rows = ReleaseTargets.sideBySide(List.of(targets)).toString();
    assertTrue(
        rows.contains(
            "| sites of 15 machine translations, systems and languages held out: flagged | 0 % | at"
                + " least 80 % | not measured | 2 of 3 (too few for an interval), **missed** |"),
        rows);
    assertTrue(
        rows.contains(
            "| sites of 15 human translations: flagged | 0 % | at most 5 % | not measured | 1 of 2"
                + " (too few for an interval), **missed** |"),
        rows);
    assertTrue(rows.contains("0 of 1 (too few for an interval), met"), rows);
  }

  @Test
  void auto_articles_areOfTheDeepTierWhereTheyAreSentOn() {
    MadeUpSite fast = site(Label.TRANSLATED, "strong neural", "de", 0, 2.5);
    MadeUpSite deep = site(Label.TRANSLATED, "strong neural", "de", 0, 1.1);
    List<MadeUpSite> sent = MadeUpSite.auto(List.of(fast), List.of(deep), new AutoBand(0.4));
    List<MadeUpSite> kept = MadeUpSite.auto(List.of(fast), List.of(deep), new AutoBand(0.2));
    assertEquals(List.of(deep), sent);
    assertEquals(List.of(fast), kept);
  }
}
