package io.calque.review.page;

import io.calque.report.HtmlWriter;
import io.calque.review.DeskStatistics;
import io.calque.review.QueueQuery;
import io.calque.review.QueueRow;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The queue: filters, and the articles by site. */
final class QueuePage {
  /** Rows on a page. */
  static final int ROWS = 100;

  private final HtmlWriter html;
  private final Visit visit;

  private QueuePage(HtmlWriter html, Visit visit) {
    this.html = html;
    this.visit = visit;
  }

  /**
   * What a page of the queue shows.
   *
   * @param rows some of them
   * @param from place of the first, from 1
   * @param size how many there are in all
   * @param statistics of the whole desk
   * @param said what was just done, or empty
   */
  record Content(
      List<QueueRow> rows, long from, long size, DeskStatistics statistics, String said) {
    Content {
      rows = List.copyOf(rows);
    }
  }

  static String of(Content content, Visit visit) {
    return Frame.page("Queue", visit, html -> new QueuePage(html, visit).write(content));
  }

  private void write(Content content) throws IOException {
    html.markup("<h1>Queue</h1>\n");
    if (!content.said().isEmpty()) {
      html.markup("<p class=\"said\" role=\"status\">").text(content.said()).markup("</p>\n");
    }
    DeskStatistics statistics = content.statistics();
    html.markup("<p class=\"numbers\">");
    html.text(statistics.reviewed() + " of ");
    html.text(Words.count(statistics.articles(), "article", "articles") + " reviewed");
    html.text(statistics.disputed() == 0 ? "" : ", " + statistics.disputed() + " disputed");
    html.markup(" · <a href=\"/statistics\">Calque right</a>: ");
    html.text(Words.share(statistics.accused())).markup("</p>\n");
    filters();
    if (content.rows().isEmpty()) {
      html.markup("<p>No article");
      html.markup(visit.view().isFiltered() ? " is like that." : " is on this desk.");
      html.markup("</p>\n");
      return;
    }
    rows(content.rows());
    pages(content);
  }

  private void filters() throws IOException {
    QueueQuery query = visit.view().query();
    html.markup("<form class=\"filters\" method=\"get\" action=\"/\" aria-label=\"Filters\">\n");
    html.markup("<label>First <select name=\"order\">");
    for (QueueQuery.Order one : QueueQuery.Order.values()) {
      option(one.id(), words(one), one == query.order());
    }
    html.markup("</select></label>\n<label>Together <select name=\"group\">");
    option("site", "sites", query.grouping() == QueueQuery.Grouping.SITE);
    option("copies", "near-copies", query.grouping() == QueueQuery.Grouping.COPIES);
    html.markup("</select></label>\n<label>People <select name=\"state\">");
    for (QueueQuery.State one : QueueQuery.State.values()) {
      option(one.id(), one.id(), one == query.state());
    }
    html.markup("</select></label>\n<label>Calque <select name=\"verdict\">");
    option("", "any", query.verdict().isEmpty());
    for (String one : List.of("spun", "translated", "original", "insufficient")) {
      option(one, one, one.equals(query.verdict()));
    }
    html.markup("</select></label>\n");
    field("Site", "site", query.site());
    field("Evidence", "type", query.type());
    field("Words", "text", query.text());
    html.markup("<button>Show</button>\n");
    if (visit.view().isFiltered()) {
      html.markup("<a href=\"/\">Show all</a>\n");
    }
    html.markup("</form>\n");
  }

  private static String words(QueueQuery.Order order) {
    return switch (order) {
      case STRONGEST -> "strongest";
      case UNCERTAIN -> "least certain";
      case NEWEST -> "newest";
    };
  }

  private void option(String value, String name, boolean chosen) throws IOException {
    html.fill("<option value=\"{}\"", value);
    html.markup(chosen ? " selected>" : ">").text(name).markup("</option>");
  }

  private void field(String label, String name, String value) throws IOException {
    html.fill(
        "<label>{} <input name=\"{}\" value=\"{}\" size=\"14\"></label>\n", label, name, value);
  }

  private void rows(List<QueueRow> rows) throws IOException {
    String group = "\n";
    boolean bySite = visit.view().query().grouping() == QueueQuery.Grouping.SITE;
    for (QueueRow row : rows) {
      String own = bySite ? row.site() : String.valueOf(row.family());
      if (!own.equals(group)) {
        html.markup(group.equals("\n") ? "" : "</ol></section>\n");
        html.fill("<section aria-label=\"{}\">", heading(row, bySite));
        html.element("h2", heading(row, bySite)).markup("<ol class=\"rows\">\n");
        group = own;
      }
      row(row);
    }
    html.markup("</ol></section>\n");
  }

  private static String heading(QueueRow row, boolean bySite) {
    if (bySite) {
      return Words.site(row.site());
    }
    return row.versions() > 1
        ? String.format(Locale.ROOT, "%d near-copies", row.versions())
        : row.name();
  }

  private void row(QueueRow row) throws IOException {
    html.fill(
        "<li value=\"{}\"><a class=\"row\" href=\"{}\">",
        row.place(),
        visit.view().article(row.id()));
    html.fill("<span class=\"badge {}\">{}</span> ", row.verdict(), row.verdict());
    html.markup("<span class=\"name\">").text(row.name()).markup("</span></a> ");
    html.markup("<span class=\"quiet\">").text(Words.count(row.marks(), "mark", "marks"));
    if (row.verdict().equals("spun") || row.verdict().equals("translated")) {
      html.text(", false alarms " + Words.rate(row.falseAlarmRate()));
    }
    html.text(row.versions() > 1 ? ", " + row.versions() + " near-copies" : "");
    html.markup("</span>");
    if (!row.state().isEmpty()) {
      html.fill(" <span class=\"state {}\">{}", row.state(), row.state());
      html.text(row.opinions() > 1 ? " ×" + row.opinions() : "").markup("</span>");
    }
    html.markup("</li>\n");
  }

  private void pages(Content content) throws IOException {
    if (content.size() <= ROWS) {
      return;
    }
    html.markup("<nav class=\"where\" aria-label=\"Pages\"><ul>\n");
    if (content.from() > 1) {
      page("Earlier rows", Math.max(1, content.from() - ROWS));
    }
    if (content.from() + ROWS <= content.size()) {
      page("Later rows", content.from() + ROWS);
    }
    html.fill("<li class=\"place\">{} rows</li>\n</ul></nav>\n", content.size());
  }

  private void page(String name, long from) throws IOException {
    String parameters = visit.view().parameters();
    String separator = parameters.isEmpty() ? "?" : "&";
    html.fill("<li><a href=\"/{}{}from={}\">{}</a></li>\n", parameters, separator, from, name);
  }
}
