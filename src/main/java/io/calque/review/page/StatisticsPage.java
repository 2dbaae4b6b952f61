package io.calque.review.page;

import io.calque.report.HtmlWriter;
import io.calque.review.DeskStatistics;
import java.io.IOException;
import java.util.Locale;

/** How far people agree with one another and with Calque. */
final class StatisticsPage {
  private StatisticsPage() {}

  static String of(DeskStatistics statistics, Visit visit) {
    return Frame.page("Agreement", visit, html -> write(html, statistics));
  }

  private static void write(HtmlWriter html, DeskStatistics statistics) throws IOException {
    html.markup("<h1>Agreement</h1>\n<p>What people say against what Calque showed them. Who");
    html.markup(" reviews the strongest first sees the articles that Calque is surest of, so this");
    html.markup(" is precision so far, not accuracy. Ranges are 95 % intervals (Wilson).</p>\n");
    html.markup("<dl class=\"facts\">\n");
    fact(html, "Reviewed", statistics.reviewed() + " of " + statistics.articles());
    fact(html, "Disputed", String.valueOf(statistics.disputed()));
    fact(html, "Rows in the log", String.valueOf(statistics.decisions()));
    fact(html, "Accused by Calque, confirmed by people", Words.share(statistics.accused()));
    fact(html, "Original to Calque, human to people", Words.share(statistics.cleared()));
    fact(html, "Confirmed as the same kind", Words.share(statistics.sameKind()));
    html.markup("</dl>\n");
    reviewers(html, statistics);
    pairs(html, statistics);
    marks(html, statistics);
  }

  private static void fact(HtmlWriter html, String name, String value) throws IOException {
    html.fill("<div><dt>{}</dt><dd>{}</dd></div>\n", name, value);
  }

  private static void reviewers(HtmlWriter html, DeskStatistics statistics) throws IOException {
    if (statistics.reviewers().isEmpty()) {
      return;
    }
    html.markup("<h2>People</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
    html.markup(" aria-label=\"People\"><table><thead><tr><th scope=\"col\">Name</th>");
    html.markup("<th scope=\"col\">Spun</th><th scope=\"col\">Translated</th>");
    html.markup("<th scope=\"col\">Human</th><th scope=\"col\">Unsure</th>");
    html.markup("<th scope=\"col\">Agrees with Calque</th></tr></thead><tbody>\n");
    for (DeskStatistics.Reviewer one : statistics.reviewers()) {
      html.fill(
          "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td>",
          one.name(),
          one.spun(),
          one.translated(),
          one.human(),
          one.unsure());
      html.fill("<td>{}</td></tr>\n", Words.share(one.withCalque()));
    }
    html.markup("</tbody></table></div>\n");
  }

  private static void pairs(HtmlWriter html, DeskStatistics statistics) throws IOException {
    if (statistics.pairs().isEmpty()) {
      return;
    }
    html.markup("<h2>With one another</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
    html.markup(" aria-label=\"With one another\"><table><thead><tr><th scope=\"col\">Pair</th>");
    html.markup("<th scope=\"col\">Same label</th><th scope=\"col\">Cohen’s kappa</th></tr>");
    html.markup("</thead><tbody>\n");
    for (DeskStatistics.Pair one : statistics.pairs()) {
      html.fill(
          "<tr><th scope=\"row\">{} and {}</th><td>{}</td><td>{}</td></tr>\n",
          one.one(),
          one.other(),
          Words.share(one.same()),
          String.format(Locale.ROOT, "%.2f", one.kappa()));
    }
    html.markup("</tbody></table></div>\n");
  }

  private static void marks(HtmlWriter html, DeskStatistics statistics) throws IOException {
    if (statistics.marks().isEmpty()) {
      return;
    }
    html.markup("<h2>Marks</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
    html.markup(" aria-label=\"Marks\"><table><thead><tr><th scope=\"col\">Type</th>");
    html.markup("<th scope=\"col\">Called wrong</th><th scope=\"col\">Wording called right</th>");
    html.markup("</tr></thead><tbody>\n");
    for (DeskStatistics.Marks one : statistics.marks()) {
      html.fill(
          "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n",
          one.type().replace('-', ' '),
          one.wrong(),
          one.right());
    }
    html.markup("</tbody></table></div>\n");
  }
}
