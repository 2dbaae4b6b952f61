package io.calque.report;

import io.calque.score.ArticleScore;
import io.calque.score.ExplainedArticle;
import io.calque.score.ExplainedSentence;
import io.calque.score.SentenceScore;
import io.calque.score.Verdict;
import io.calque.signal.Evidence;
import io.calque.text.Label;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * The explanation as a web page: no script, no request; its one style sheet is allowed by its
 * digest. A marked word carries its probability as text, so colour says nothing alone.
 */
final class ExplanationPage implements ExplanationReport {
  private final HtmlWriter html;
  private final ReportOptions options;

  ExplanationPage(Writer out, ReportOptions options) {
    this.options = options;
    this.html = new HtmlWriter(out);
  }

  @Override
  public void begin() throws IOException {
    PageHead.write(html, "Calque: what a score is made of", List.of("explanation.css"), List.of());
    html.markup("<body>\n<main>\n");
    html.markup("<h1>What a score is made of</h1>\n<p>A small number after a word is the");
    html.markup(
        " probability that a spinner put the word there; the background shows it too.</p>\n");
    HeatLegend.write(html);
    if (options.calibration().isPresent()) {
      html.element("p", Wording.calibration(options.calibration().get())).markup("\n");
    }
  }

  @Override
  public void article(ExplainedArticle article) throws IOException {
    html.markup("<article>\n");
    head(article.score());
    if (!article.sentences().isEmpty()) {
      contributions(article);
      queries(article.queries());
      html.markup("<h3>Sentences</h3>\n<ol class=\"sentences\">\n");
      for (ExplainedSentence sentence : article.sentences()) {
        sentence(sentence);
      }
      html.markup("</ol>\n");
    }
    html.markup("</article>\n");
  }

  @Override
  public void end() throws IOException {
    html.markup("</main>\n</body>\n</html>\n");
    html.flush();
  }

  private void head(ArticleScore score) throws IOException {
    html.element("h2", score.article().source()).markup("\n");
    if (!score.article().title().isBlank()) {
      html.markup("<p class=\"title\">").text(Wording.shorten(score.article().title()));
      html.markup("</p>\n");
    }
    String verdict = score.verdict().id();
    html.fill("<p><strong class=\"{}\">{}</strong>: ", verdict, verdict);
    html.text(score.reason()).markup("</p>\n");
    if (score.verdict() != Verdict.INSUFFICIENT) {
      html.element("p", "Spun test: " + Wording.strength(score.tests().spun())).markup("\n");
      html.element("p", "Translated test: " + Wording.strength(score.tests().translated()));
      html.markup("\n").element("p", Wording.STRENGTHS).markup("\n");
    }
    html.element("p", Wording.shares(score.probability())).markup("\n");
  }

  private void contributions(ExplainedArticle article) throws IOException {
    html.markup("<table>\n<caption>What speaks for ").text(article.against().id());
    html.markup(" (+) or original (−), in log-odds</caption>\n");
    html.markup("<thead><tr><th scope=\"col\">Log-odds</th><th scope=\"col\">Article number</th>");
    html.markup("</tr></thead>\n<tbody>\n");
    for (ExplainedArticle.Contribution one : article.contributions()) {
      html.markup("<tr><td>").text(String.format(Locale.ROOT, "%+.2f", one.logOdds()));
      html.markup("</td><th scope=\"row\">").text(one.name()).markup("</th></tr>\n");
    }
    html.markup("</tbody>\n</table>\n");
  }

  private void queries(List<String> queries) throws IOException {
    if (!queries.isEmpty()) {
      html.markup("<h3>Queries to search for the original</h3>\n<ol>\n");
      for (String query : queries) {
        html.markup("<li>").element("code", query).markup("</li>\n");
      }
      html.markup("</ol>\n");
    }
  }

  private void sentence(ExplainedSentence explained) throws IOException {
    SentenceScore score = explained.score();
    html.markup("<li>\n<p class=\"text\">");
    for (HeatRun run : HeatRun.of(explained)) {
      run(run);
    }
    html.markup("</p>\n<p class=\"numbers\">");
    html.element(score.label() == Label.ORIGINAL ? "span" : "strong", score.label().id());
    html.text(", " + Wording.shares(score.probability())).markup("</p>\n");
    if (!score.evidence().isEmpty()) {
      html.markup("<ul>\n");
      for (Evidence evidence : score.strongest()) {
        evidence(evidence);
      }
      html.markup("</ul>\n");
    }
    html.markup("</li>\n");
  }

  private void run(HeatRun run) throws IOException {
    if (run.heat() == Heat.COLD) {
      html.text(run.text());
      return;
    }
    html.fill("<span class=\"heat {}\">{}", HeatLegend.name(run.heat()), run.text());
    html.markup("<small> ").text(String.format(Locale.ROOT, "%.2f", run.probability()));
    html.markup("</small></span>");
  }

  private void evidence(Evidence evidence) throws IOException {
    html.markup("<li>").text(String.format(Locale.ROOT, "%.2f ", evidence.score()));
    html.element("b", evidence.type().id()).markup(" <q>").text(evidence.text()).markup("</q>");
    if (!evidence.suggestions().isEmpty()) {
      html.markup(" → <ins>").text(String.join(", ", evidence.suggestions())).markup("</ins>");
    }
    html.text(": " + evidence.reason()).markup("</li>\n");
  }
}
