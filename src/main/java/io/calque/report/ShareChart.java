package io.calque.report;

import io.calque.site.Interval;
import java.io.IOException;

/** The flagged share of a site with its interval beside the promised rate, as an SVG drawing. */
final class ShareChart {
  private static final int LEFT = 20;
  private static final int LENGTH = 320;

  private ShareChart() {}

  static void write(HtmlWriter html, Interval share, double promised, String id)
      throws IOException {
    html.fill("<figure>\n<svg role=\"img\" aria-labelledby=\"{}-t {}-d\"", id, id);
    html.markup(" viewBox=\"0 0 360 110\" width=\"360\" height=\"110\">\n");
    html.fill("<title id=\"{}-t\">Share of articles flagged</title>\n<desc id=\"{}-d\">", id, id);
    html.text(Wording.range(share) + " of the judged articles are flagged; ");
    html.text(Wording.rate(promised) + " would be false alarms on an honest site.");
    html.fill("</desc>\n<text x=\"{}\" y=\"20\" text-anchor=\"middle\"", middle(share));
    html.fill(" class=\"strong\">{}</text>\n", Wording.range(share));
    html.markup("<line class=\"axis\" x1=\"20\" y1=\"70.5\" x2=\"340\" y2=\"70.5\"/>\n");
    html.fill(
        """
        <rect class="interval" x="{}" y="34" width="{}" height="24"/>
        <rect class="point" x="{}" y="30" width="4" height="32"/>
        <line class="promised" x1="{}" y1="26" x2="{}" y2="78"/>
        """,
        x(share.lower()),
        Math.max(1, x(share.upper()) - x(share.lower())),
        x(share.share()) - 2,
        x(promised),
        x(promised));
    for (int percent = 0; percent <= 100; percent += 25) {
      html.fill("<text x=\"{}\" y=\"90\" text-anchor=\"middle\">{}", x(percent / 100.0), percent);
      html.markup(percent == 0 || percent == 100 ? " %</text>\n" : "</text>\n");
    }
    html.markup("</svg>\n<figcaption>Share of judged articles flagged, with its 95 % interval;");
    html.markup(" dashed: ").text(Wording.rate(promised));
    html.markup(" that false alarms alone would give</figcaption>\n</figure>\n");
  }

  private static double middle(Interval share) {
    return Math.max(LEFT + 45, Math.min(LEFT + LENGTH - 45, x(share.share())));
  }

  private static double x(double share) {
    return LEFT + LENGTH * share;
  }
}
