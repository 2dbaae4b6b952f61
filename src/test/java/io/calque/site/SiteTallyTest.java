package io.calque.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.ArticleScore;
import io.calque.score.Sentences;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.text.Declaration.Kind;
import io.calque.text.Language;
import io.calque.text.Residue;
import io.calque.text.ResidueType;
import io.calque.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteTallyTest {
  private final SiteTally tally = new SiteTally("news.example", 0.01, MadeOutlets.basis());

  private static ArticleScore spun(int number) {
    ArticleScore score =
        Sentences.score(
            "https://news.example/" + number,
            Verdict.SPUN,
            ArtifactType.TORTURED_PHRASE,
            "Prices hovered in town " + number + ". The word" + number + " was odd.",
            "hovered",
            "word" + number);
    return MadeOutlets.standing(score, 3, 0);
  }

  private static ArticleScore original(int number) {
    return Sentences.score(
        "https://news.example/o" + number,
        Verdict.ORIGINAL,
        ArtifactType.AGREEMENT,
        "All was well in town " + number + ".",
        "well");
  }

  private void add(ArticleScore... articles) {
    for (ArticleScore article : articles) {
      tally.add(article);
    }
  }

  @Test
  void score_spunSite_saysWhy() {
    add(spun(1), spun(2), spun(3), spun(4), original(1), original(2));
    SiteScore score = tally.score();
    assertEquals(Verdict.SPUN, score.verdict());
    assertEquals(
        "no more than 1 in 21 human outlets of any kind reads as spun; 4 of 6 judged articles"
            + " are flagged",
        score.reason());
    assertEquals(2, score.tests().spun().statistic(), 1e-9);
    assertEquals(1 / 21.0, score.falseAlarmRate());
    assertEquals(4.0 / 6, score.flaggedShare().share());
    assertEquals(Map.of(ArtifactType.TORTURED_PHRASE, 8), score.types());
    assertEquals(
        List.of(new SiteTrait(SiteTrait.Kind.MANNER, "words swapped for synonyms", 8, 8)),
        score.traits());
  }

  @Test
  void score_manyArticlesOfAHabit_areTranslatedThoughNoneIsFlagged() {
    for (int i = 1; i <= 20; i++) {
      tally.add(MadeOutlets.standing(original(i), 0, 2.2));
    }
    SiteScore score = tally.score();
    assertEquals(Verdict.TRANSLATED, score.verdict());
    assertEquals(
        "no more than 1 in 21 human outlets of any kind reads as much like a machine’s"
            + " translation; none of 20 judged articles is flagged",
        score.reason());
    assertEquals(2.2, score.tests().translated().statistic(), 1e-9);
    assertEquals(119, score.tests().translated().compared());
  }

  @Test
  void score_oneArticleFarAway_doesNotMakeASite() {
    tally.add(MadeOutlets.standing(original(1), 0, 900));
    for (int i = 2; i <= 6; i++) {
      tally.add(MadeOutlets.standing(original(i), 0, -0.5));
    }
    SiteScore score = tally.score();
    assertEquals(Verdict.ORIGINAL, score.verdict());
    assertEquals((3 - 5 * 0.5) / 6, score.tests().translated().statistic(), 0.001);
  }

  @Test
  void score_oneArticleFifteenTimes_countsOnce() {
    for (int i = 1; i <= 15; i++) {
      ArticleScore copy =
          Sentences.score(
              "https://news.example/copy/" + i,
              Verdict.TRANSLATED,
              ArtifactType.TITLE_CALQUE,
              "The US Foreign Minister spoke.",
              "US Foreign Minister");
      tally.add(MadeOutlets.standing(copy, 9, 9));
    }
    SiteScore score = tally.score();
    assertEquals(new SiteScore.Counts(0, 0, 1, 0, 14), score.counts());
    assertEquals(Verdict.INSUFFICIENT, score.verdict());
    assertEquals("1 judged articles are too few to judge a site; 5 are needed", score.reason());
  }

  @Test
  void score_modelsWithoutOutlets_giveNoVerdict() {
    SiteTally blind = new SiteTally("news.example", 0.01, SiteBasis.NONE);
    for (int i = 1; i <= 6; i++) {
      blind.add(spun(i));
    }
    SiteScore score = blind.score();
    assertEquals(Verdict.INSUFFICIENT, score.verdict());
    assertEquals(
        "these models know no outlets to judge a site by; 6 of 6 judged articles are flagged",
        score.reason());
    assertEquals(1, score.falseAlarmRate());
    assertEquals(6, score.counts().flagged());
  }

  @Test
  void score_evidence_isMostWidespreadFirstAndOfATypeFourAtMost() {
    add(spun(1), spun(2), spun(3), spun(4), spun(5), spun(6));
    List<SiteEvidence> strongest = tally.score().strongest();
    assertEquals(4, strongest.size());
    assertEquals("hovered", strongest.get(0).evidence().text());
    assertEquals(6, strongest.get(0).articles());
    assertEquals("https://news.example/1", strongest.get(0).source());
    assertEquals(1, strongest.get(1).articles());
  }

  @Test
  void score_declarations_areCountedByArticleAndWeighNothing() {
    add(spun(1), spun(2), spun(3), original(1));
    SiteScore silent = tally.score();
    assertEquals(new SiteDeclarations(0, 4, Map.of()), silent.declared());
    SiteTally telling = new SiteTally("news.example", 0.01, MadeOutlets.basis());
    telling.add(Sentences.declaring(spun(1), Kind.MACHINE_WRITTEN, Kind.HUMAN, Kind.HUMAN));
    telling.add(Sentences.declaring(spun(2), Kind.MACHINE_WRITTEN));
    telling.add(spun(3));
    telling.add(Sentences.declaring(original(1), Kind.TRANSLATION_PLUGIN));
    SiteScore told = telling.score();
    assertEquals(
        new SiteDeclarations(
            3, 4, Map.of(Kind.MACHINE_WRITTEN, 2, Kind.HUMAN, 1, Kind.TRANSLATION_PLUGIN, 1)),
        told.declared());
    assertEquals(silent.verdict(), told.verdict());
    assertEquals(silent.reason(), told.reason());
    assertEquals(silent.falseAlarmRate(), told.falseAlarmRate());
    assertEquals(silent.strongest(), told.strongest());
    assertEquals(silent.traits(), told.traits());
  }

  @Test
  void declarations_moreArticlesThanThereAre_areRefused() {
    assertEquals(
        "articles 3 is not in 0 to 2",
        assertThrows(IllegalArgumentException.class, () -> new SiteDeclarations(3, 2, Map.of()))
            .getMessage());
  }

  @Test
  void score_slips_areCountedAndHeldAgainstNobody() {
    for (int i = 1; i <= 5; i++) {
      String text = "She gave me a apple in town " + i + ".";
      add(Sentences.score("a" + i, Verdict.SPUN, ArtifactType.ARTICLE_ERROR, text, "a apple"));
    }
    SiteScore score = tally.score();
    assertEquals(Map.of(ArtifactType.ARTICLE_ERROR, 5), score.types());
    assertEquals(List.of(), score.strongest());
    assertEquals(List.of(), score.traits());
  }

  @Test
  void add_sameWordsAtTwoAddresses_countOnce() {
    add(spun(1));
    add(
        Sentences.score(
            "https://news.example/print/1",
            Verdict.SPUN,
            ArtifactType.TORTURED_PHRASE,
            "prices  hovered in town 1! The word1 was odd.",
            "hovered"));
    assertEquals(new SiteScore.Counts(0, 1, 0, 0, 1), tally.score().counts());
  }

  @Test
  void score_fewArticles_isWithheld() {
    add(spun(1), spun(2), spun(3), spun(4));
    SiteScore score = tally.score();
    assertEquals(Verdict.INSUFFICIENT, score.verdict());
    assertEquals("4 judged articles are too few to judge a site; 5 are needed", score.reason());
  }

  @Test
  void score_noArticles_isInsufficient() {
    SiteScore score = tally.score();
    assertEquals(Verdict.INSUFFICIENT, score.verdict());
    assertEquals(1, score.falseAlarmRate());
    assertTrue(score.dates().isEmpty());
  }

  @Test
  void score_dates_areFirstAndLast() {
    tally.add(Sentences.dated(original(1), LocalDate.of(2023, 6, 19)));
    tally.add(Sentences.dated(original(2), LocalDate.of(2023, 4, 2)));
    tally.add(original(3));
    assertEquals(
        Optional.of(new SiteScore.Dates(LocalDate.of(2023, 4, 2), LocalDate.of(2023, 6, 19))),
        tally.score().dates());
  }

  @Test
  void score_foreignForms_nameTheirLanguage() {
    for (int i = 0; i < 3; i++) {
      Residue form =
          new Residue(
              ResidueType.FOREIGN_TEMPLATE,
              new Span(0, 1),
              "Bir cevap yazın",
              Optional.of(new Language("tr")));
      tally.add(Sentences.article("a" + i, Verdict.ORIGINAL, "", List.of(), List.of(form)));
    }
    assertEquals(
        List.of(new SiteTrait(SiteTrait.Kind.TEMPLATE_LANGUAGE, "tr", 3, 3)),
        tally.score().traits());
  }
}
