package io.calque.report;

import io.calque.input.InputCounts;
import io.calque.score.ArticleScore;
import io.calque.site.SiteScore;
import io.calque.site.Sites;
import io.calque.version.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The report for a case file: one page without any request, written when the run is over, as the
 * sites' verdicts come first and the articles by strength. Articles are kept as finished markup.
 */
final class HtmlReport implements Report {
  private final Writer out;
  private final ReportOptions options;
  private final Sites sites;
  private final CopySection copies = new CopySection();
  private final OriginalSection originals = new OriginalSection();
  private final Map<String, ScoreHistogram> histograms = new HashMap<>();
  private final Map<String, String> anchors = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A finished article.
   *
   * @param flagged whether it comes before those that are not
   * @param rate its false-alarm rate: the smaller, the stronger
   * @param original probability of being original
   */
  private record Entry(boolean flagged, double rate, double original, HtmlWriter.Markup markup) {}

  HtmlReport(Writer out, ReportOptions options) {
    this.out = out;
    this.options = options;
    this.sites = new Sites(options.falseAlarmRate(), options.sites());
  }

  @Override
  public void begin() {}

  @Override
  public void article(ArticleScore score) throws IOException {
    String site = sites.add(score);
    histograms.computeIfAbsent(site, name -> new ScoreHistogram()).add(score);
    String anchor = "a" + (entries.size() + 1);
    anchors.putIfAbsent(score.article().source(), anchor);
    boolean flagged = score.verdict().isAccusation();
    copies.add(score);
    entries.add(
        new Entry(
            flagged,
            score.falseAlarmRate(),
            score.probability().original(),
            ArticleSection.of(score, anchor)));
  }

  @Override
  public void article(ArticleScore score, Comparison original) throws IOException {
    article(score);
    originals.add(original);
  }

  @Override
  public void end(InputCounts counts) throws IOException {
    HtmlWriter html = new HtmlWriter(out);
    ShownSites shown = ShownSites.of(sites.scores());
    List<SiteScore> scores = shown.shown();
    InlineAsset script = InlineAsset.read("report.js");
    PageHead.write(html, title(scores), List.of("report.css"), List.of(script));
    html.markup("<body>\n<a class=\"skip\" href=\"#articles\">Skip to the articles</a>\n");
    head(html, scores);
    html.markup("<main>\n");
    if (options.calibration().isPresent()) {
      html.element("p", Wording.calibration(options.calibration().get())).markup("\n");
    }
    for (int i = 0; i < scores.size(); i++) {
      SiteScore site = scores.get(i);
      ScoreHistogram histogram = histograms.getOrDefault(site.site(), new ScoreHistogram());
      new SiteSection(html, site, options.falseAlarmRate(), anchors)
          .write("site" + (i + 1), histogram);
    }
    if (shown.leftOut() > 0) {
      html.element("p", shown.remark()).markup("\n");
    }
    originals.write(html, anchors);
    copies.write(html, anchors);
    articles(html);
    if (!counts.equals(InputCounts.NONE)) {
      html.element("p", "Articles of the inputs: " + counts + ".").markup("\n");
    }
    ReadingGuide.write(html, options.falseAlarmRate());
    html.markup("</main>\n<script>").asset(script).markup("</script>\n</body>\n</html>\n");
    html.flush();
  }

  private static String title(List<SiteScore> scores) {
    String names =
        scores.stream()
            .limit(3)
            .map(site -> site.site() + ": " + site.verdict().id())
            .collect(Collectors.joining("; "));
    return "Calque report" + (names.isEmpty() ? "" : " · " + names);
  }

  private void head(HtmlWriter html, List<SiteScore> scores) throws IOException {
    html.markup("<header>\n<h1 class=\"brand\">Calque report</h1>\n");
    html.markup("<nav aria-label=\"Parts of this report\">\n<ul>\n");
    for (int i = 0; i < scores.size(); i++) {
      SiteScore site = scores.get(i);
      html.fill("<li><a href=\"#site{}\">{}: ", i + 1, site.site());
      html.text(site.verdict().id()).markup("</a></li>\n");
    }
    if (!originals.isEmpty()) {
      html.markup("<li><a href=\"#originals\">Versions of trusted articles</a></li>\n");
    }
    if (!copies.isEmpty()) {
      html.markup("<li><a href=\"#copies\">Near-copies</a></li>\n");
    }
    html.markup("<li><a href=\"#articles\">Articles</a></li>\n");
    html.markup("<li><a href=\"#guide\">How to read this</a></li>\n</ul>\n</nav>\n</header>\n");
  }

  private void articles(HtmlWriter html) throws IOException {
    html.markup("<section id=\"articles\" aria-labelledby=\"articles-title\">\n");
    html.markup("<h2 id=\"articles-title\">Articles, strongest first</h2>\n");
    FilterForm.write(html);
    entries.sort(
        Comparator.comparing(Entry::flagged)
            .reversed()
            .thenComparingDouble(Entry::rate)
            .thenComparingDouble(Entry::original));
    for (Entry entry : entries) {
      html.markup(entry.markup());
    }
    if (entries.isEmpty()) {
      html.markup("<p>No article could be scored.</p>\n");
    }
    html.markup("</section>\n");
  }
}
