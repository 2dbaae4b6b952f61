package io.calque.report;

import io.calque.text.Article;
import io.calque.text.Span;
import io.calque.version.AlignedPart;
import io.calque.version.Comparison;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/** Two versions side by side as an HTML table, and what stands for what as a list. */
final class VersionTable {
  private static final int MOST_ROWS = 400;
  private static final int MOST_SUBSTITUTIONS = 60;

  private final HtmlWriter html;
  private final Comparison comparison;

  VersionTable(HtmlWriter html, Comparison comparison) {
    this.html = html;
    this.comparison = comparison;
  }

  /** The finished markup under the names of both, folded. */
  static String folded(Comparison comparison) throws IOException {
    StringWriter out = new StringWriter();
    HtmlWriter html = new HtmlWriter(out);
    html.markup("<details class=\"pair\">\n<summary><h3>").text(comparison.before().source());
    html.markup(" beside ").text(comparison.after().source()).markup("</h3></summary>\n");
    new VersionTable(html, comparison).write();
    html.markup("</details>\n");
    return out.toString();
  }

  /** Writes numbers, substitutions and the texts. */
  void write() throws IOException {
    html.element("p", Wording.overlap(comparison)).markup("\n");
    substitutions();
    List<List<AlignedPart>> rows = VersionRows.of(comparison);
    html.markup("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Both versions");
    html.markup(" side by side\">\n<table class=\"versions\">\n<thead><tr><th scope=\"col\">");
    html.text(name(comparison.before())).markup("</th><th scope=\"col\">");
    html.text(name(comparison.after())).markup("</th></tr></thead>\n<tbody>\n");
    for (List<AlignedPart> row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
      html.markup("<tr><td>");
      cell(row, true);
      html.markup("</td><td>");
      cell(row, false);
      html.markup("</td></tr>\n");
    }
    html.markup("</tbody>\n</table>\n</div>\n");
    if (rows.size() > MOST_ROWS) {
      html.markup("<p>" + (rows.size() - MOST_ROWS) + " more rows are left out.</p>\n");
    }
  }

  private static String name(io.calque.text.Article article) {
    return article.title().isBlank()
        ? article.source()
        : Wording.shorten(article.title()) + " (" + article.source() + ")";
  }

  private void substitutions() throws IOException {
    List<Comparison.Substitution> all = comparison.substitutions();
    if (all.isEmpty()) {
      return;
    }
    html.markup("<ul class=\"substitutions\" aria-label=\"Substitutions\">\n");
    for (Comparison.Substitution one : all.subList(0, Math.min(MOST_SUBSTITUTIONS, all.size()))) {
      html.markup("<li>").element("del", one.before()).markup(" → ").element("ins", one.after());
      html.text(one.count() == 1 ? "" : String.format(Locale.ROOT, " ×%d", one.count()));
      html.markup("</li>\n");
    }
    if (all.size() > MOST_SUBSTITUTIONS) {
      html.markup("<li>and " + (all.size() - MOST_SUBSTITUTIONS) + " more</li>\n");
    }
    html.markup("</ul>\n");
  }

  private void cell(List<AlignedPart> row, boolean before) throws IOException {
    Article article = before ? comparison.before() : comparison.after();
    int end = -1;
    for (AlignedPart part : row) {
      Span span = before ? part.before() : part.after();
      if (span.length() == 0) {
        continue;
      }
      html.markup(end >= 0 && span.start() > end ? " " : "");
      String piece = article.read(span);
      switch (part.kind()) {
        case SAME -> html.text(piece);
        case REPLACED -> html.element(before ? "del" : "ins", piece);
        case REMOVED, ADDED -> alone(before ? "del" : "ins", piece);
      }
      end = span.end();
    }
  }

  private void alone(String name, String piece) throws IOException {
    html.markup("<" + name + " class=\"alone\">").text(piece).markup("</" + name + ">");
  }
}
