package io.calque.report;

import io.calque.score.Verdict;
import io.calque.site.SiteScore;
import io.calque.site.SiteTests;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A site beside the human outlets that it is judged against, as an SVG drawing: a stroke for each
 * outlet, a row for each kind, a line through them where the site stands.
 */
final class OutletChart {
  private static final int LEFT = 20;
  private static final int LENGTH = 320;
  private static final int TOP = 28;
  private static final int ROW = 34;

  /** The farthest that a site or outlet can be from the middle of human articles. */
  private static final int FARTHEST = 3;

  private final HtmlWriter html;
  private final SiteTests.Test test;
  private final boolean spun;

  private OutletChart(HtmlWriter html, SiteScore site) {
    this.html = html;
    this.spun = site.verdict() == Verdict.SPUN;
    this.test = spun ? site.tests().spun() : site.tests().translated();
  }

  /** Writes the test that the verdict rests on, that for translations of an original site. */
  static void write(HtmlWriter html, SiteScore site, String id) throws IOException {
    new OutletChart(html, site).write(id);
  }

  private void write(String id) throws IOException {
    List<SiteTests.Peers> kinds = test.outlets();
    if (kinds.isEmpty()) {
      return;
    }
    int bottom = TOP + ROW * kinds.size();
    html.fill("<figure>\n<svg role=\"img\" aria-labelledby=\"{}-t {}-d\"", id, id);
    html.fill(" viewBox=\"0 0 360 {}\" width=\"360\" height=\"{}\">\n", bottom + 24, bottom + 24);
    html.fill(
        "<title id=\"{}-t\">The site beside human outlets</title>\n<desc id=\"{}-d\">", id, id);
    html.text(description()).markup("</desc>\n");
    for (int i = 0; i < kinds.size(); i++) {
      row(kinds.get(i), TOP + ROW * i);
    }
    html.fill(
        "<line class=\"axis\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n",
        LEFT,
        bottom + 2,
        LEFT + LENGTH,
        bottom + 2);
    html.fill("<text x=\"{}\" y=\"{}\">as people write</text>\n", LEFT, bottom + 18);
    html.fill("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">", LEFT + LENGTH, bottom + 18);
    html.text(spun ? "as spun text reads" : "as machines translate").markup("</text>\n");
    double x = x(test.statistic());
    html.fill(
        "<line class=\"site {}\" x1=\"{}\" y1=\"20\" x2=\"{}\" y2=\"{}\"/>\n",
        spun ? "spun" : "translated",
        x,
        x,
        bottom);
    html.fill(
        "<text class=\"strong\" x=\"{}\" y=\"15\" text-anchor=\"middle\">this site</text>\n",
        Math.max(LEFT + 30, Math.min(LEFT + LENGTH - 30, x)));
    html.markup(
        "</svg>\n<figcaption>Each stroke is a human outlet, set by how its articles read on");
    html.markup(" average; the share that reads at least as high as the site stands at the right");
    html.markup("</figcaption>\n</figure>\n");
  }

  private String description() {
    return test.outlets().stream()
        .map(
            kind ->
                Wording.rate(kind.rate())
                    + " of "
                    + kind.statistics().size()
                    + " outlets of "
                    + kind.articles()
                    + " articles, "
                    + kind.kind())
        .collect(Collectors.joining("; ", "Outlets that read at least as high as the site: ", "."));
  }

  private void row(SiteTests.Peers kind, int y) throws IOException {
    html.fill("<text class=\"small\" x=\"{}\" y=\"{}\">{}</text>\n", LEFT, y + 11, kind.kind());
    html.fill(
        "<text class=\"small\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n",
        LEFT + LENGTH,
        y + 11,
        Wording.rate(kind.rate()));
    html.fill("<path class=\"outlet\" d=\"{}\"/>\n", strokes(kind, y + 15));
  }

  private static String strokes(SiteTests.Peers kind, int y) {
    return kind.statistics().stream()
        .map(statistic -> String.format(Locale.ROOT, "M%.1f %dv12", x(statistic), y))
        .distinct()
        .collect(Collectors.joining());
  }

  private static double x(double statistic) {
    return LEFT + LENGTH * (statistic + FARTHEST) / (2 * FARTHEST);
  }
}
