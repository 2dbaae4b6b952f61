package io.calque.report;

import io.calque.score.Verdict;
import io.calque.site.SiteEvidence;
import io.calque.site.SiteScore;
import io.calque.site.SiteSentence;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** What a site amounts to: verdict, numbers behind it, charts, strongest evidence. */
final class SiteSection {
  private final HtmlWriter html;
  private final SiteScore site;
  private final double promised;
  private final Map<String, String> anchors;

  /**
   * A section.
   *
   * @param promised false-alarm rate of the article scores
   * @param anchors ids of the articles on the page, by source
   */
  SiteSection(HtmlWriter html, SiteScore site, double promised, Map<String, String> anchors) {
    this.html = html;
    this.site = site;
    this.promised = promised;
    this.anchors = anchors;
  }

  /** Writes it under {@code id}. */
  void write(String id, ScoreHistogram histogram) throws IOException {
    String verdict = site.verdict().id();
    html.fill("<section class=\"site\" id=\"{}\" aria-labelledby=\"{}-title\">\n", id, id);
    html.fill("<h2 class=\"name\" id=\"{}-title\">{}</h2>\n", id, site.site());
    html.fill("<p class=\"verdict {}\"><strong class=\"badge {}\">", verdict, verdict);
    html.fill("{}</strong> {}</p>\n", verdict, sentence(site.reason()));
    html.markup("<p class=\"meaning\">").text(meaning()).markup("</p>\n");
    numbers();
    if (site.counts().judged() > 0) {
      html.markup("<div class=\"charts\">\n");
      OutletChart.write(html, site, id + "-outlets");
      ShareChart.write(html, site.flaggedShare(), promised, id + "-share");
      histogram.write(html, id + "-scores");
      TypeChart.write(html, site.types(), id + "-types");
      html.markup("</div>\n");
    }
    evidence();
    sentences();
    html.markup("</section>\n");
  }

  private static String sentence(String reason) {
    return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
  }

  private String meaning() {
    return switch (site.verdict()) {
      case SPUN -> "The words of other articles appear to have been swapped for synonyms.";
      case TRANSLATED ->
          "Taken together, the articles read as a machine translates. That may be so of each and"
              + " proven of none: read the sentences below, and look for the originals.";
      case ORIGINAL ->
          "No finding against the site. This does not say who or what wrote the articles: clean"
              + " machine output leaves no trace.";
      case INSUFFICIENT -> "No verdict either way; single articles may still show evidence.";
    };
  }

  private void numbers() throws IOException {
    html.markup("<dl class=\"facts\">\n");
    for (Map.Entry<String, String> fact : SiteFacts.of(site, promised).entrySet()) {
      html.markup("<div>").element("dt", fact.getKey()).element("dd", fact.getValue());
      html.markup("</div>\n");
    }
    html.markup("</dl>\n");
  }

  private void evidence() throws IOException {
    if (site.strongest().isEmpty()) {
      return;
    }
    boolean accused = site.verdict().isAccusation();
    html.markup("<h3>Strongest evidence</h3>\n");
    if (!accused) {
      html.markup("<p>From flagged articles; too few of them for a finding on the site.</p>\n");
    }
    html.markup("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Strongest");
    html.markup(
        " evidence\">\n<table class=\"evidence\">\n<thead><tr><th scope=\"col\">Found</th>");
    html.markup("<th scope=\"col\">Probably</th><th scope=\"col\">Why</th>");
    html.markup("<th scope=\"col\">Articles</th></tr></thead>\n<tbody>\n");
    for (SiteEvidence one : site.strongest()) {
      row(one);
    }
    html.markup("</tbody>\n</table>\n</div>\n");
  }

  /** What a reader is to look at where no single word proves anything. */
  private void sentences() throws IOException {
    if (site.verdict() != Verdict.TRANSLATED || site.sentences().isEmpty()) {
      return;
    }
    html.markup("<h3>Sentences that read most like a machine’s</h3>\n<ol class=\"typical\">\n");
    for (SiteSentence one : site.sentences()) {
      html.fill("<li><a href=\"#{}\">", anchors.getOrDefault(one.source(), "articles"));
      html.text(one.text()).markup("</a></li>\n");
    }
    html.markup("</ol>\n");
  }

  private void row(SiteEvidence one) throws IOException {
    String anchor = anchors.getOrDefault(one.source(), "articles");
    html.fill("<tr><th scope=\"row\"><a href=\"#{}\">", anchor);
    html.text(Wording.shorten(one.evidence().text())).markup("</a></th><td>");
    html.text(String.join(" or ", one.evidence().suggestions())).markup("</td><td><b>");
    html.text(one.evidence().type().id().replace('-', ' ')).markup("</b>: ");
    html.text(one.evidence().reason());
    html.fill("</td><td class=\"number\">{}</td></tr>\n", one.articles());
  }
}
