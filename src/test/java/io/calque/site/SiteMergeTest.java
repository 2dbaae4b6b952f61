package io.calque.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.score.ArticleScore;
import io.calque.score.Sentences;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.text.BadDataException;
import io.calque.text.Declaration;
import io.calque.text.Residue;
import io.calque.text.ResidueType;
import io.calque.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a site scored apart are the site scored as a whole, equal and not merely close. */
class SiteMergeTest {
  private static final String SITE = "news.example";
  private static final List<String> WORDS = List.of("hovered", "the", "go to to", "spherical");
  private static final List<Verdict> VERDICTS = List.of(Verdict.values());
  private static final List<Declaration.Kind> KINDS = List.of(Declaration.Kind.values());
  private static final List<ArtifactType> TYPES =
      List.of(
          ArtifactType.TORTURED_PHRASE,
          ArtifactType.FUNCTION_WORD_SWAP,
          ArtifactType.ARTICLE_ERROR,
          ArtifactType.SPLIT_WORD);

  /**
   * A made-up article: one of few texts, so that many are repeated, its verdict and its mark chosen
   * by {@code look}.
   */
  private static ArticleScore article(Random random, int texts, boolean alike) {
    int text = random.nextInt(texts);
    int look = alike ? text : random.nextInt(texts);
    String source = "https://news.example/" + random.nextInt(1_000_000);
    if (text % 7 == 0) {
      Residue form = new Residue(ResidueType.FOREIGN_TEMPLATE, new Span(0, 1), "Bir cevap yazın");
      return Sentences.article(source, Verdict.INSUFFICIENT, "", List.of(), List.of(form));
    }
    ArticleScore score =
        Sentences.score(
            source,
            VERDICTS.get(look % VERDICTS.size()),
            TYPES.get(look % TYPES.size()),
            "We go to to town " + text + ". Prices hovered on the spherical hill" + text + ".",
            WORDS.get(look % WORDS.size()),
            "hill" + text);
    score = MadeOutlets.standing(score, look % 5 - 2, look % 7 * 0.4 + 0.1);
    if (look % 4 == 0) {
      score = Sentences.declaring(score, KINDS.get(look % KINDS.size()), Declaration.Kind.HUMAN);
    }
    return look % 3 == 0 ? Sentences.dated(score, LocalDate.of(2024, 1, 1).plusDays(look)) : score;
  }

  private static List<ArticleScore> articles(long seed, int size, boolean alike) {
    Random random = new Random(seed);
    int texts = 2 + random.nextInt(30);
    List<ArticleScore> articles = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      articles.add(article(random, texts, alike));
    }
    return articles;
  }

  private static SiteTally tally(List<ArticleScore> articles, int mostKept) {
    SiteTally tally = new SiteTally(SITE, 0.01, MadeOutlets.basis(), mostKept);
    articles.forEach(tally::add);
    return tally;
  }

  /** Cuts the list into parts, some of them empty, and merges neighbours in any order. */
  private static SiteTally merged(List<ArticleScore> articles, Random random, int mostKept) {
    List<SiteTally> parts = new ArrayList<>();
    int from = 0;
    while (from < articles.size()) {
      int to = Math.min(articles.size(), from + random.nextInt(6));
      parts.add(tally(articles.subList(from, to), mostKept));
      from = to;
    }
    parts.add(tally(List.of(), mostKept));
    while (parts.size() > 1) {
      int at = random.nextInt(parts.size() - 1);
      parts.set(at, parts.get(at).merge(parts.remove(at + 1)));
    }
    return parts.get(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, SiteTally.MOST_KEPT})
  void merge_anySplit_isTheWhole(int mostKept) {
    for (int size = 0; size < 40; size++) {
      List<ArticleScore> articles = articles(size, size, false);
      SiteScore whole = tally(articles, mostKept).score();
      assertEquals(size, whole.counts().articles());
      Random random = new Random(size);
      for (int i = 0; i < 5; i++) {
        assertEquals(whole, merged(articles, random, mostKept).score(), "articles: " + size);
      }
    }
  }

  @Test
  void bytes_anyTally_addUpAndMergeAsItDoes() {
    for (int size = 0; size < 40; size++) {
      SiteTally one = tally(articles(size, size, false), SiteTally.MOST_KEPT);
      SiteTally two = tally(articles(size + 1, 17, true), SiteTally.MOST_KEPT);
      SiteTally read = TallyBytes.read(TallyBytes.write(one), MadeOutlets.basis());
      assertEquals(one.score(), read.score(), "articles: " + size);
      assertEquals(one.merge(two).score(), read.merge(two).score(), "articles: " + size);
      assertEquals(two.merge(one).score(), two.merge(read).score(), "articles: " + size);
    }
  }

  @Test
  void bytes_cutOrOfAnotherVersion_areRefused() {
    byte[] bytes = TallyBytes.write(tally(articles(7, 9, false), SiteTally.MOST_KEPT));
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 3);
    BadDataException problem =
        assertThrows(BadDataException.class, () -> TallyBytes.read(cut, MadeOutlets.basis()));
    assertEquals("tally: is cut short", problem.getMessage());
    bytes[0] = 9;
    problem =
        assertThrows(BadDataException.class, () -> TallyBytes.read(bytes, MadeOutlets.basis()));
    assertEquals("tally: expected version 2, found 9", problem.getMessage());
  }

  @Test
  void merge_threeParts_isAssociative() {
    for (int seed = 0; seed < 60; seed++) {
      SiteTally one = tally(articles(seed, seed % 9, false), 4);
      SiteTally two = tally(articles(seed, seed % 13, false), 4);
      SiteTally three = tally(articles(seed + 1, seed % 11, false), 4);
      assertEquals(
          one.merge(two).merge(three).score(), one.merge(two.merge(three)).score(), "seed " + seed);
    }
  }

  @Test
  void merge_otherWayRound_changesNothingButTheOrderOfEquals() {
    for (int seed = 0; seed < 60; seed++) {
      List<ArticleScore> all = articles(seed, 30, true);
      SiteTally one = tally(all.subList(0, 12), 1024);
      SiteTally two = tally(all.subList(12, 30), 1024);
      SiteScore there = one.merge(two).score();
      SiteScore back = two.merge(one).score();
      assertEquals(there.counts(), back.counts(), "seed " + seed);
      assertEquals(there.verdict(), back.verdict());
      assertEquals(there.reason(), back.reason());
      assertEquals(there.flaggedShare(), back.flaggedShare());
      assertEquals(there.falseAlarmRate(), back.falseAlarmRate());
      assertEquals(there.types(), back.types());
      assertEquals(there.traits(), back.traits());
      assertEquals(there.dates(), back.dates());
      assertEquals(there.declared(), back.declared());
      assertEquals(strengths(there), strengths(back));
    }
  }

  private static List<String> strengths(SiteScore score) {
    return score.strongest().stream()
        .map(one -> one.evidence().score() + " in " + one.articles())
        .toList();
  }

  @Test
  void merge_sameWordsInBothParts_countOnce() {
    ArticleScore spun = spun("https://news.example/1", "Prices hovered in town.");
    ArticleScore print = spun("https://news.example/print/1", "prices  hovered in town!");
    SiteScore score = tally(List.of(spun, print), 9).merge(tally(List.of(print), 9)).score();
    assertEquals(new SiteScore.Counts(0, 1, 0, 0, 2), score.counts());
    assertEquals(1, score.strongest().get(0).articles());
    assertEquals("https://news.example/1", score.strongest().get(0).source());
    assertEquals(1, score.types().get(ArtifactType.TORTURED_PHRASE));
  }

  private static ArticleScore spun(String source, String text) {
    return Sentences.score(source, Verdict.SPUN, ArtifactType.TORTURED_PHRASE, text, "hovered");
  }

  @Test
  void merge_parts_areLeftAsTheyWere() {
    List<ArticleScore> articles = articles(5, 20, false);
    SiteTally one = tally(articles.subList(0, 10), 9);
    SiteTally two = tally(articles.subList(10, 20), 9);
    SiteScore before = one.score();
    SiteTally both = one.merge(two);
    SiteScore merged = both.score();
    both.add(spun("x", "Prices hovered elsewhere."));
    assertNotEquals(merged, both.score());
    assertEquals(before, one.score());
    assertEquals(tally(articles.subList(10, 20), 9).score(), two.score());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          other.example | 0.01 | later: articles of other.example are no part of news.example
          news.example  | 0.02 | later: scored at a promised rate of 0.02, not 0.01
          """)
  void merge_whatDoesNotBelongTogether_isRefused(String site, double rate, String message) {
    SiteTally tally = tally(List.of(), 9);
    SiteTally other = new SiteTally(site, rate, MadeOutlets.basis());
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> tally.merge(other)).getMessage());
  }

  @Test
  void merge_sites_areTheSitesOfTheWhole() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      Sites whole = new Sites(0.01, MadeOutlets.basis());
      List<Sites> parts =
          List.of(
              new Sites(0.01, MadeOutlets.basis()),
              new Sites(0.01, MadeOutlets.basis()),
              new Sites(0.01, MadeOutlets.basis()));
      for (int i = 0; i < 30; i++) {
        String source =
            random.nextInt(4) == 0 ? "a.txt" : "https://x" + random.nextInt(4) + ".org/" + i;
        ArticleScore score = spun(source, "Prices hovered in town " + random.nextInt(9) + ".");
        whole.add(score);
        parts.get(i / 10).add(score);
      }
      Sites left = parts.get(0).merge(parts.get(1)).merge(parts.get(2));
      Sites right = parts.get(0).merge(parts.get(1).merge(parts.get(2)));
      assertEquals(whole.scores(), left.scores(), "seed " + seed);
      assertEquals(whole.scores(), right.scores(), "seed " + seed);
      assertEquals(whole.named(), left.named(), "seed " + seed);
    }
  }

  @Test
  void merge_sites_shareNothingWithTheirParts() {
    Sites one = new Sites(0.01, MadeOutlets.basis());
    one.add(spun("https://x.org/1", "Prices hovered in town."));
    Sites both = one.merge(new Sites(0.01, MadeOutlets.basis()));
    both.add(spun("https://x.org/2", "Prices hovered in a village."));
    assertEquals(1, one.scores().get(0).counts().spun());
    assertEquals(2, both.scores().get(0).counts().spun());
  }

  @Test
  void merge_sitesOfAnotherRate_areRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Sites(0.01, MadeOutlets.basis()).merge(new Sites(0.05, MadeOutlets.basis())));
    assertEquals("later: scored at a promised rate of 0.05, not 0.01", e.getMessage());
  }
}
