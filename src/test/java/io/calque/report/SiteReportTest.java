package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.score.Sentences;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.site.MadeOutlets;
import io.calque.text.Alignment;
import io.calque.text.Article;
import io.calque.text.Probabilities;
import io.calque.version.Comparison;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What reports say beside single articles: sites, and versions of trusted articles. */
class SiteReportTest {
  private static final String TRUSTED = "Prices soared in May. The mayor spoke on Monday.";

  private static final ReportOptions OPTIONS = ReportOptions.plain().withSites(MadeOutlets.basis());

  private static ArticleScore at(String source, ArticleScore made, int day) {
    ArticleScore score =
        new ArticleScore(
            new Article(
                source,
                made.article().title(),
                "en",
                made.article().text() + day,
                List.of(),
                made.article().residue(),
                Optional.of(LocalDate.of(2026, 3, day)),
                Alignment.NONE,
                source,
                List.of()),
            Tier.FAST,
            Verdict.SPUN,
            "made up",
            new Probabilities(0.1, 0.8, 0.1),
            0.004,
            Scores.marked(source, "Prices hovered on day " + day + ".", "hovered", "soared")
                .sentences());
    return MadeOutlets.standing(score, 3, 0);
  }

  private static ArticleScore[] spunSite() {
    List<ArticleScore> site = new ArrayList<>();
    for (int day = 1; day < 7; day++) {
      site.add(at("https://www.news.org/" + day, Scores.spun(), day));
    }
    site.add(Scores.original("file.txt", "Fine."));
    return site.toArray(ArticleScore[]::new);
  }

  private static String versions(ReportFormat format) throws IOException {
    StringWriter out = new StringWriter();
    Report report = format.open(out, ReportOptions.plain());
    Comparison comparison =
        Comparison.of(
            Comparisons.document("trusted/<a>.txt", TRUSTED),
            Comparisons.document("copy.txt", TRUSTED.replace("soared", "hovered")));
    report.begin();
    report.article(Scores.marked("copy.txt", "Prices hovered.", "hovered", "soared"), comparison);
    report.end();
    return out.toString();
  }

  @Test
  void text_sites_standAtTheEnd() throws IOException {
    String out = ReportTest.write(ReportFormat.TEXT, OPTIONS, spunSite());
    String site = out.substring(out.indexOf("Site news.org"));
    assertTrue(
        site.contains(
            "  SPUN  no more than 1 in 21 human outlets of any kind reads as spun; 6 of 6"),
        site);
    assertTrue(site.contains("  Flagged                       6 (6 spun, 0 translated)"), site);
    assertTrue(
        site.contains(
            "  As spun as the site           1.0 % of edited news and prose (99), 4.8 % of human"),
        site);
    assertTrue(site.contains("2026-03-01 to 2026-03-06"), site);
    assertTrue(site.contains("    hovered                     soared; tortured-phrase"), site);
    assertFalse(site.contains("the files given"), site);
  }

  /** A crawl of many sites. */
  @ParameterizedTest
  @EnumSource(names = {"TEXT", "HTML"})
  void report_manySmallSites_areOnlyCounted(ReportFormat format) throws IOException {
    List<ArticleScore> crawl = new ArrayList<>(List.of(spunSite()).subList(0, 6));
    for (int i = 0; i < 12; i++) {
      crawl.add(at("https://small" + i + ".org/", Scores.spun(), 1 + i));
    }
    String out = ReportTest.write(format, OPTIONS, crawl.toArray(ArticleScore[]::new));
    assertTrue(out.contains("12 more sites have too few articles for a verdict."), out);
    assertFalse(out.contains("small3.org</h2>") || out.contains("Site small3.org"), out);
    assertTrue(out.contains("news.org</h2>") || out.contains("Site news.org"), out);
  }

  @Test
  void json_sites_areValid() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(ReportTest.write(ReportFormat.JSON, OPTIONS, spunSite()));
    assertEquals(List.of(), Schemas.own("calque-1-report").problems(json));
    assertEquals(1, json.get("sites").size());
    JsonNode site = json.get("sites").get(0);
    assertEquals("news.org", site.get("site").asText());
    assertEquals("spun", site.get("verdict").asText());
    assertEquals(6, site.at("/articles/spun").asInt());
    assertEquals("2026-03-06", site.get("lastDate").asText());
    assertEquals("hovered", site.at("/strongest/0/evidence/text").asText());
    assertEquals("2026-03-01", json.at("/articles/0/date").asText());
    assertEquals(3, site.at("/tests/spun/statistic").asDouble());
    assertEquals(0.0476, site.at("/tests/spun/falseAlarmRate").asDouble(), 1e-4);
    assertEquals(99, site.at("/tests/spun/outlets/0/outlets").asInt());
    assertEquals(0.05, site.at("/tests/translated/outlets/1/promised").asDouble());
  }

  private static ArticleScore[] translatedSite() {
    List<ArticleScore> site = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      String source = "https://www.news.org/" + i;
      String text = "On this day number " + i + " the weather <made> us all a big joy again.";
      ArticleScore made =
          Sentences.score(source, Verdict.ORIGINAL, ArtifactType.AGREEMENT, text, "none");
      List<SentenceScore> read =
          made.sentences().stream()
              .map(
                  one ->
                      new SentenceScore(
                          one.sentence(),
                          one.label(),
                          new Probabilities(0.5, 0.1, 0.4),
                          one.evidence()))
              .toList();
      site.add(
          MadeOutlets.standing(
              Sentences.article(source, Verdict.ORIGINAL, text, read, List.of()), 0, 2.2));
    }
    return site.toArray(ArticleScore[]::new);
  }

  @Test
  void html_translatedSite_standsBesideTheOutletsWithItsSentences() throws IOException {
    String page = ReportTest.write(ReportFormat.HTML, OPTIONS, translatedSite());
    Pages.assertSelfContained(page);
    assertTrue(page.contains("The site beside human outlets"), page);
    assertTrue(page.contains("1.0 % of 99 outlets of 15 articles, edited news and prose"), page);
    assertTrue(page.contains("<line class=\"site translated\" x1=\"297.3\""), page);
    assertTrue(page.contains("<h3>Sentences that read most like a machine’s</h3>"), page);
    assertTrue(page.contains("the weather &lt;made&gt; us all"), page);
  }

  @Test
  void text_translatedSite_showsItsSentences() throws IOException {
    String out = ReportTest.write(ReportFormat.TEXT, OPTIONS, translatedSite());
    String site = out.substring(out.indexOf("Site news.org"));
    assertTrue(site.contains("TRANSLATED"), site);
    assertTrue(site.contains("Sentences that read most like a machine’s"), site);
    assertTrue(site.contains("    On this day number 0 the weather <made> us all"), site);
  }

  @Test
  void json_translatedSite_isValid() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(ReportTest.write(ReportFormat.JSON, OPTIONS, translatedSite()));
    assertEquals(List.of(), Schemas.own("calque-1-report").problems(json));
    JsonNode site = json.get("sites").get(0);
    assertEquals("translated", site.get("verdict").asText());
    assertEquals(6, site.get("sentences").size());
    assertEquals(0.4, site.at("/sentences/0/translated").asDouble());
  }

  @Test
  void schema_siteWithoutVerdict_isRefused() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(ReportTest.write(ReportFormat.JSON, OPTIONS, spunSite()));
    ((com.fasterxml.jackson.databind.node.ObjectNode) json.get("sites").get(0)).remove("verdict");
    assertEquals(1, Schemas.own("calque-1-report").problems(json).size());
  }

  @Test
  void text_version_namesTheTrustedArticle() throws IOException {
    String out = versions(ReportFormat.TEXT);
    assertTrue(out.contains("Version of trusted/<a>.txt. 89 % of the words stand in both"), out);
    assertTrue(out.contains("Instead: soared → hovered"), out);
  }

  @Test
  void jsonl_version_isValid() throws IOException {
    JsonNode json = new ObjectMapper().readTree(versions(ReportFormat.JSONL));
    assertEquals(List.of(), Schemas.own("calque-1").problems(json));
    assertEquals("trusted/<a>.txt", json.at("/original/source").asText());
    assertEquals("hovered", json.at("/original/substitutions/0/after").asText());
  }

  @Test
  void html_version_standsBesideTheTrustedArticle() throws IOException {
    String page = versions(ReportFormat.HTML);
    Pages.assertSelfContained(page);
    assertTrue(page.contains("<a href=\"#originals\">Versions of trusted articles</a>"), page);
    assertTrue(page.contains("copy.txt</a> is a version of trusted/&lt;a&gt;.txt"), page);
    assertTrue(page.contains("<del>soared</del>"), page);
  }
}
