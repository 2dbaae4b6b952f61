package io.calque.report;

import io.calque.text.Article;
import io.calque.text.Span;
import io.calque.version.AlignedPart;
import io.calque.version.Comparison;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Two versions side by side as an HTML table, and what stands for what as a list. */
public final class VersionTable {
  private static final int MOST_ROWS = 400;
  private static final int MOST_SUBSTITUTIONS = 60;

  private final HtmlWriter html;
  private final Comparison comparison;

  /** Two versions to be written to a page. */
  public VersionTable(HtmlWriter html, Comparison comparison) {
    this.html = html;
    this.comparison = comparison;
  }

  /** The finished markup under the names of both, folded. */
  static HtmlWriter.Markup folded(Comparison comparison) throws IOException {
    return HtmlWriter.collect(
        html -> {
          html.markup("<details class=\"pair\">\n<summary><h3>");
          html.text(comparison.before().source()).markup(" beside ");
          html.text(comparison.after().source()).markup("</h3></summary>\n");
          new VersionTable(html, comparison).write();
          html.markup("</details>\n");
        });
  }

  /** Writes numbers, substitutions and the texts. */
  public void write() throws IOException {
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
      html.fill("<p>{} more rows are left out.</p>\n", rows.size() - MOST_ROWS);
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
      html.fill("<li>and {} more</li>\n", all.size() - MOST_SUBSTITUTIONS);
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
        case REMOVED -> html.fill("<del class=\"alone\">{}</del>", piece);
        case ADDED -> html.fill("<ins class=\"alone\">{}</ins>", piece);
      }
      end = span.end();
    }
  }
}
