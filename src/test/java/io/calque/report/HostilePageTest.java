package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.calque.score.ArticleScore;
import io.calque.score.ExplainedArticle;
import io.calque.score.ExplainedSentence;
import io.calque.score.SentenceScore;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Article;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Residue;
import io.calque.text.ResidueType;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.version.Comparison;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text from outside that a page shows is hostile and named; each must come out as text. */
class HostilePageTest {
  private static final Pattern SHOWN =
      Pattern.compile("&lt;img id=([a-z]++) onerror=&quot;&#39;&gt;");

  private static String hostile(String field) {
    return "<img id=" + field + " onerror=\"'>";
  }

  private static Document document(String name) {
    String text = "Prices " + hostile("text") + " hovered in the town on Monday.";
    Document document = new Segmenter().segmentText(text);
    Residue residue = new Residue(ResidueType.SHORTCODE, new Span(0, 6), hostile(name + "residue"));
    return new Document(
        new Article(
                "https://" + name + ".example/" + hostile(name + "source"),
                hostile(name + "title"),
                hostile(name + "language"),
                text,
                document.article().blocks(),
                List.of(residue))
            .withAddress("https://" + name + ".example/"),
        document.sentences());
  }

  private static ArticleScore score(String name, Verdict verdict) {
    Document document = document(name);
    List<SentenceScore> sentences =
        document.sentences().stream().map(sentence -> score(name, sentence)).toList();
    return new ArticleScore(
        document.article(),
        Tier.FAST,
        verdict,
        hostile(name + "verdict"),
        new Probabilities(0.1, 0.8, 0.1),
        0.001,
        sentences);
  }

  private static SentenceScore score(String name, Sentence sentence) {
    Evidence evidence =
        new Evidence(
            ArtifactType.TORTURED_PHRASE,
            sentence.span(),
            hostile(name + "evidence"),
            List.of(hostile(name + "suggestion")),
            0.9,
            hostile(name + "reason"));
    return new SentenceScore(
        sentence, Label.SPUN, new Probabilities(0.1, 0.8, 0.1), List.of(evidence));
  }

  /** The fields that the page shows, each checked to be nothing but text. */
  private static String shown(String page) {
    Pages.assertSelfContained(page);
    assertFalse(page.contains("<img"), "a text became markup");
    assertFalse(page.contains("onerror=\""), "a quotation mark was left as it is");
    return SHOWN
        .matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  @Test
  void report_everyField_isText() throws IOException {
    StringWriter out = new StringWriter();
    Report report = ReportFormat.HTML.open(out, ReportOptions.plain());
    report.begin();
    report.article(score("b", Verdict.SPUN), Comparison.of(document("a"), document("b")));
    report.article(score("c", Verdict.ORIGINAL));
    report.article(score("d", Verdict.TRANSLATED));
    report.end();
    assertEquals(
        "[asource, atitle,"
            + " bevidence, blanguage, breason, bresidue, bsource, bsuggestion, btitle,"
            + " bverdict,"
            + " clanguage, creason, cresidue, csource, csuggestion, ctitle,"
            + " cverdict,"
            + " devidence, dlanguage, dreason, dresidue, dsource, dsuggestion, dtitle,"
            + " dverdict, text]",
        shown(out.toString()));
  }

  @Test
  void comparison_everyField_isText() throws IOException {
    StringWriter out = new StringWriter();
    ComparisonReport.Format.HTML
        .open(out, ReportOptions.plain())
        .write(Comparison.of(document("a"), document("b")));
    assertEquals("[asource, atitle, bsource, btitle, text]", shown(out.toString()));
  }

  @Test
  void explanation_everyField_isText() throws IOException {
    ArticleScore score = score("a", Verdict.SPUN);
    List<ExplainedSentence> sentences =
        score.sentences().stream()
            .map(
                one ->
                    new ExplainedSentence(
                        one,
                        one.sentence().tokens().stream()
                            .map(token -> token.text().equals("hovered") ? 0.95 : 0.0)
                            .toList()))
            .toList();
    StringWriter out = new StringWriter();
    ExplanationReport report = ExplanationReport.html(out);
    report.begin();
    report.article(
        new ExplainedArticle(
            score,
            Label.SPUN,
            List.of(new ExplainedArticle.Contribution(hostile("contribution"), 1)),
            sentences,
            List.of(hostile("query"))));
    report.end();
    assertEquals(
        "[aevidence, areason, asource, asuggestion, atitle, averdict, contribution, query, text]",
        shown(out.toString()));
  }
}
