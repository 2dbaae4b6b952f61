package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.site.MadeOutlets;
import io.calque.text.Alignment;
import io.calque.text.Article;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Residue;
import io.calque.text.ResidueType;
import io.calque.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {
  private static String page(ArticleScore... scores) throws IOException {
    String page =
        ReportTest.write(
            ReportFormat.HTML, ReportOptions.plain().withSites(MadeOutlets.basis()), scores);
    Pages.assertSelfContained(page);
    return page;
  }

  private static ArticleScore article(String source, String title, Verdict verdict, double rate) {
    return article(source, title, verdict, rate, Optional.empty());
  }

  private static ArticleScore article(
      String source, String title, Verdict verdict, double rate, Optional<LocalDate> date) {
    String text = "Prices hovered at noon. Nothing was signed in " + source + ".";
    List<SentenceScore> sentences =
        List.of(
            Scores.sentence(
                text,
                "Prices hovered at noon.",
                Label.SPUN,
                Scores.evidence(
                    text, ArtifactType.TORTURED_PHRASE, "hovered", 0.9, "prices soar", "soared")),
            Scores.sentence(text, "Nothing was signed in " + source + ".", Label.ORIGINAL));
    ArticleScore score =
        new ArticleScore(
            new Article(
                source,
                title,
                "en",
                text,
                List.of(),
                List.of(),
                date,
                Alignment.NONE,
                source,
                List.of()),
            Tier.FAST,
            verdict,
            "made up",
            new Probabilities(0.1, 0.8, 0.1),
            rate,
            sentences);
    return MadeOutlets.standing(score, verdict == Verdict.SPUN ? 3 : 0.5, 0);
  }

  private static ArticleScore[] site(int spun, int original) {
    List<ArticleScore> articles = new ArrayList<>();
    for (int i = 0; i < original; i++) {
      articles.add(article("https://news.example/o" + i, "Calm " + i, Verdict.ORIGINAL, 0.5));
    }
    for (int i = 0; i < spun; i++) {
      articles.add(article("https://news.example/s" + i, "Odd " + i, Verdict.SPUN, 0.004));
    }
    return articles.toArray(ArticleScore[]::new);
  }

  @Test
  void article_accused_namesStrongestEvidenceBeforeItsSentences() throws IOException {
    String page = page(Scores.spun());
    int list = page.indexOf("<ol class=\"strongest\">\n<li><b>go to to</b> → <ins>visit to</ins>");
    assertTrue(list > 0 && list < page.indexOf("<ol class=\"sentences\">"), page);
    assertTrue(page.contains("false alarms: spun test 0.4 %, translated test 61 %"), page);
    assertFalse(page(Scores.original("o", "Fine.")).contains("<ol class=\"strongest\">"));
  }

  @Test
  void mark_candidate_isFaint() throws IOException {
    String page = page(Scores.candidate(Verdict.TRANSLATED));
    assertTrue(page.contains("class=\"faint\">lethal outcome<span"), page);
  }

  @Test
  void page_spunSite_saysTheVerdictFirst() throws IOException {
    String page = page(site(4, 3));
    int verdict =
        page.indexOf(
            "<strong class=\"badge spun\">spun</strong> No more than 1 in 21 human outlets");
    assertTrue(verdict > 0, page);
    assertTrue(verdict < page.indexOf("<h2 id=\"articles-title\">"), page);
    assertTrue(page.contains("<title>Calque report · news.example: spun</title>"), page);
    assertTrue(page.contains("<dd>57 % (25–84), 95 % interval</dd>"), page);
    assertTrue(page.contains("<dd>0.1 of 7, at the promised 1.0 %</dd>"), page);
  }

  @Test
  void page_articles_comeStrongestFirst() throws IOException {
    String page =
        page(
            article("a", "Calm", Verdict.ORIGINAL, 0.2),
            article("b", "Weak", Verdict.SPUN, 0.009),
            article("c", "Strong", Verdict.SPUN, 0.001));
    assertTrue(page.indexOf(">Strong</h3>") < page.indexOf(">Weak</h3>"), page);
    assertTrue(page.indexOf(">Weak</h3>") < page.indexOf(">Calm</h3>"), page);
  }

  @Test
  void page_mark_carriesTypeSuggestionAndReason() throws IOException {
    String page = page(site(1, 0));
    assertTrue(
        page.contains(
            "Prices <mark data-type=\"tortured-phrase\">hovered<span class=\"tip\"> [<span"
                + " class=\"type\">tortured phrase</span><span class=\"then\"> → </span>"
                + "<ins>soared</ins><span class=\"why\">: prices soar</span>]</span></mark>"
                + " at noon. <span class=\"label spun\">spun 96 %</span>"),
        page);
    assertTrue(page.contains("data-verdict=\"spun\" data-types=\"tortured-phrase\""), page);
  }

  @Test
  void page_strongestEvidence_linksToItsArticle() throws IOException {
    String page = page(site(2, 0));
    assertTrue(page.contains("<a href=\"#a1\">hovered</a></th><td>soared</td>"), page);
    assertTrue(page.contains("<td class=\"number\">2</td>"), page);
  }

  @Test
  void page_severalSites_haveASectionEach() throws IOException {
    String page =
        page(
            article("https://a.example/1", "One", Verdict.SPUN, 0.004),
            article("https://b.example/1", "Two", Verdict.ORIGINAL, 0.4),
            article("c.txt", "Three", Verdict.ORIGINAL, 0.4));
    for (String site : List.of("a.example", "b.example", "the files given")) {
      assertTrue(page.contains(">" + site + "</h2>"), site);
      assertTrue(page.contains(">" + site + ": insufficient</a>"), site);
    }
  }

  @Test
  void page_datedArticles_giveTheRange() throws IOException {
    StringWriter out = new StringWriter();
    Report report = ReportFormat.HTML.open(out, ReportOptions.plain());
    report.begin();
    for (int day = 3; day < 9; day++) {
      report.article(
          article(
              "https://a.example/" + day,
              "One",
              Verdict.SPUN,
              0.004,
              Optional.of(LocalDate.of(2023, 6, day))));
    }
    report.end();
    assertTrue(out.toString().contains("<dd>2023-06-03 to 2023-06-08</dd>"), out.toString());
    assertTrue(out.toString().contains("https://a.example/3, 2023-06-03</p>"), out.toString());
  }

  @Test
  void page_noArticles_isStillAPage() throws IOException {
    assertTrue(page().contains("<p>No article could be scored.</p>"));
  }

  @Test
  void page_versions_areShownSideBySide() throws IOException {
    String story =
        "The envoy Maria Lund met Oskar Berg in Lisbon on 4 May. Talks of Norway, Estonia and"
            + " Porto ended on 12 June. They gave 1,200 boats from Bergen and Faro 14 per cent.";
    String page = page(read("one.txt", story), read("two.txt", story.replace("boats", "vessels")));
    assertTrue(page.contains("<h2 id=\"copies-title\">Near-copies</h2>"), page);
    assertTrue(page.contains("<li><del>boats</del> → <ins>vessels</ins></li>"), page);
  }

  private static ArticleScore read(String source, String text) {
    List<SentenceScore> sentences =
        Comparisons.document(source, text).sentences().stream()
            .map(
                one ->
                    new SentenceScore(one, Label.ORIGINAL, new Probabilities(1, 0, 0), List.of()))
            .toList();
    return new ArticleScore(
        new Article(source, "", "en", text, List.of(), List.of()),
        Tier.FAST,
        Verdict.ORIGINAL,
        "made up",
        new Probabilities(1, 0, 0),
        1,
        sentences);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "</style><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "' onmouseover='alert(1)",
        "\" autofocus onfocus=\"alert(1)",
        "javascript:alert(1)",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;",
        "<![CDATA[<script>]]>",
        "{{constructor.constructor('alert(1)')()}}",
        "${alert(1)}",
        "\u0000<scr\u0000ipt>",
        "＜script＞",
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "<base href=//evil.example>",
        "\u202e<b>\u2066x",
      })
  void page_hostileText_staysText(String hostile) throws IOException {
    String text = hostile + " and more.";
    String source = "https://" + hostile + "/" + hostile;
    ArticleScore score =
        new ArticleScore(
            new Article(
                source,
                hostile,
                "en",
                text,
                List.of(),
                List.of(
                    new Residue(ResidueType.SHORTCODE, new Span(0, hostile.length()), hostile))),
            Tier.FAST,
            Verdict.SPUN,
            hostile,
            new Probabilities(0.1, 0.8, 0.1),
            0.004,
            List.of(
                Scores.sentence(
                    text,
                    text,
                    Label.SPUN,
                    Scores.evidence(
                        text, ArtifactType.AGREEMENT, hostile, 0.9, hostile, hostile, hostile))));
    String plain = page(article("https://x/y", "t", Verdict.SPUN, 0.004));
    String page = page(score);
    assertEquals(
        plain.split("<script", -1).length, page.split("<script", -1).length, "scripts more");
    assertFalse(page.contains("<img") || page.contains("<iframe") || page.contains("<base"), page);
  }
}
