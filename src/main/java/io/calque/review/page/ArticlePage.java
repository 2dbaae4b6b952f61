package io.calque.review.page;

import io.calque.report.HtmlWriter;
import io.calque.report.VersionTable;
import io.calque.review.Decision;
import io.calque.review.Desk;
import io.calque.review.Opinion;
import io.calque.review.ReportedEvidence;
import io.calque.review.ReportedScore;
import io.calque.review.ReviewedArticle;
import io.calque.text.Span;
import io.calque.version.Comparison;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An article with everything that helps to judge it, and the buttons to do so. */
final class ArticlePage {
  private static final int MOST_RESIDUE = 12;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final HtmlWriter html;
  private final ReviewedArticle article;
  private final Desk.Place place;
  private final Optional<Comparison> beside;
  private final Visit visit;

  private ArticlePage(
      HtmlWriter html,
      ReviewedArticle article,
      Desk.Place place,
      Optional<Comparison> beside,
      Visit visit) {
    this.html = html;
    this.article = article;
    this.place = place;
    this.beside = beside;
    this.visit = visit;
  }

  /**
   * The page.
   *
   * @param beside the original, or another version, lined up with the article
   */
  static String of(
      ReviewedArticle article, Desk.Place place, Optional<Comparison> beside, Visit visit) {
    return Frame.page(
        article.name(),
        visit,
        html -> new ArticlePage(html, article, place, beside, visit).write());
  }

  private void write() throws IOException {
    where();
    html.markup("<h1 tabindex=\"-1\" id=\"title\">").text(article.name()).markup("</h1>\n");
    source();
    verdict();
    html.markup("<form id=\"decide\" method=\"post\" action=\"/decisions\">\n");
    hidden();
    buttons();
    html.markup("<div class=\"columns\">\n<section class=\"text\" aria-label=\"Text\">\n");
    ArticleText.write(html, article.score());
    html.markup("</section>\n<div class=\"side\">\n");
    marks();
    note();
    residue();
    html.markup("</div>\n</div>\n</form>\n");
    versions();
    beside();
    log();
  }

  private void where() throws IOException {
    html.markup("<nav class=\"where\" aria-label=\"Queue\"><ul>\n<li>");
    link(place.before(), "Previous", "p k", "prev");
    html.markup("</li>\n<li>");
    link(place.after(), "Next", "n j", "next");
    html.markup("</li>\n<li>");
    link(place.nextSite(), "Next site", "g", "");
    html.fill("</li>\n<li class=\"place\">{} of {}", place.place(), place.of());
    html.markup("</li>\n</ul></nav>\n");
  }

  private void link(Optional<Long> to, String name, String keys, String rel) throws IOException {
    if (to.isEmpty()) {
      html.markup("<span class=\"off\">").text(name).markup("</span>");
      return;
    }
    html.fill("<a href=\"{}\" data-key=\"{}\"", visit.view().article(to.get()), keys);
    if (!rel.isEmpty()) {
      html.fill(" rel=\"{}\"", rel);
    }
    html.fill(">{} <kbd>{}</kbd></a>", name, keys.substring(0, 1));
  }

  private void source() throws IOException {
    html.markup("<p class=\"source\">");
    if (!article.site().isEmpty()) {
      html.element("b", article.site()).markup(" · ");
    }
    if (article.address().isEmpty()) {
      html.text(article.score().source());
    } else {
      html.fill("<a href=\"{}\" rel=\"noreferrer noopener\"", article.address());
      html.markup(" target=\"_blank\">").text(article.address()).markup("</a>");
    }
    html.markup("</p>\n");
  }

  private void verdict() throws IOException {
    ReportedScore score = article.score();
    html.fill("<p class=\"verdict {}\">", score.verdict());
    html.fill("<span class=\"badge {}\">{}</span> ", score.verdict(), score.verdict());
    html.text(score.reason()).markup("</p>\n<p class=\"numbers\">");
    if (score.tests().isEmpty()) {
      html.text(Words.rate(score.falseAlarmRate()));
      html.markup(" of human articles score as high");
    } else {
      boolean first = true;
      for (var test : score.tests().entrySet()) {
        html.text((first ? "Test " : " · Test ") + test.getKey() + ": ");
        html.text(Words.rate(test.getValue())).markup(" of human articles score as high");
        first = false;
      }
    }
    html.text(" · " + score.tier() + " tier");
    html.text(score.models().isEmpty() ? "" : " · models " + shortened(score.models()));
    html.markup("</p>\n");
  }

  private static String shortened(String digest) {
    return digest.substring(0, Math.min(12, digest.length()));
  }

  private void hidden() throws IOException {
    html.fill("<input type=\"hidden\" name=\"token\" value=\"{}\">\n", visit.token());
    html.fill("<input type=\"hidden\" name=\"request\" value=\"{}\">\n", visit.request());
    html.fill("<input type=\"hidden\" name=\"article\" value=\"{}\">\n", article.id());
    html.fill("<input type=\"hidden\" name=\"score\" value=\"{}\">\n", article.scoreId());
    html.fill("<input type=\"hidden\" name=\"view\" value=\"{}\">\n", visit.view().parameters());
  }

  private void buttons() throws IOException {
    Optional<Opinion> own = article.opinionOf(visit.reviewer());
    html.markup("<div class=\"decide\" role=\"group\" aria-label=\"What it is\">\n");
    for (Opinion opinion : Opinion.values()) {
      String key = opinion.id().substring(0, 1);
      boolean pressed = own.isPresent() && own.get() == opinion;
      html.fill("<button name=\"label\" value=\"{}\" data-key=\"{}\"", opinion.id(), key);
      html.fill(" class=\"{}\" aria-pressed=\"{}\">", opinion.id(), pressed);
      html.fill("{} <kbd>{}</kbd></button>\n", name(opinion), key);
    }
    html.markup("<button name=\"undo\" value=\"undo\" data-key=\"z\" formnovalidate>Undo");
    html.markup(" <kbd>z</kbd></button>\n</div>\n");
  }

  private static String name(Opinion opinion) {
    return switch (opinion) {
      case SPUN -> "Spun";
      case TRANSLATED -> "Translated";
      case HUMAN -> "Human";
      case UNSURE -> "Unsure";
    };
  }

  private void marks() throws IOException {
    List<ReportedEvidence> marks = ArticleText.marks(article.score());
    html.fill(
        "<section class=\"marks\" aria-labelledby=\"marks\"><h2 id=\"marks\">{}</h2>\n",
        Words.count(marks.size(), "mark", "marks"));
    if (!marks.isEmpty()) {
      html.markup("<p class=\"quiet\">Choose with <kbd>.</kbd> and <kbd>,</kbd>; then");
      html.markup(" <kbd>w</kbd> or <kbd>r</kbd>.</p>\n<ol>\n");
      for (ReportedEvidence one : ReportedEvidence.strongestFirst(marks)) {
        mark(one, marks.indexOf(one));
      }
      html.markup("</ol>\n");
    }
    html.markup("</section>\n");
  }

  private void mark(ReportedEvidence evidence, int number) throws IOException {
    Span span = evidence.span();
    html.fill("<li id=\"l{}\"><p><a href=\"#m{}\">{}</a>", number, number, evidence.text());
    if (!evidence.suggestions().isEmpty()) {
      html.markup(" → ").element("ins", String.join(" or ", evidence.suggestions()));
    }
    html.markup("<br><span class=\"quiet\">").text(evidence.type().replace('-', ' ') + ": ");
    html.text(evidence.reason()).markup("</span></p>\n");
    for (Decision decision : article.decisions()) {
      if (!decision.undone() && decision.span().equals(Optional.of(span))) {
        html.markup("<p class=\"judged\">").text(said(decision)).markup("</p>\n");
      }
    }
    String place = span.start() + "-" + span.end();
    html.fill("<button name=\"wrong\" value=\"{}\" id=\"w{}\"", place, number);
    html.fill(" aria-label=\"The mark {} is wrong\">Wrong</button>\n", evidence.text());
    if (!evidence.suggestions().isEmpty()) {
      String better = evidence.suggestions().get(0);
      html.fill("<button name=\"right\" value=\"{}-{}\" id=\"r{}\"", place, better, number);
      html.fill(" aria-label=\"{} is right for {}\">Right wording", better, evidence.text());
      html.markup("</button>\n");
    }
    html.markup("</li>\n");
  }

  private void note() throws IOException {
    html.markup("<section aria-labelledby=\"note-title\"><h2 id=\"note-title\">Note</h2>\n");
    html.markup("<label class=\"hidden\" for=\"note\">Note on this article</label>\n");
    html.markup("<textarea id=\"note\" name=\"note\" rows=\"2\" maxlength=\"4000\"></textarea>\n");
    html.markup("<button name=\"keep\" value=\"note\" id=\"keep\">Keep note <kbd>e</kbd></button>");
    html.markup("\n</section>\n");
  }

  private void residue() throws IOException {
    List<ReportedScore.Residue> residue = article.score().residue();
    if (residue.isEmpty()) {
      return;
    }
    html.markup("<section aria-labelledby=\"residue\"><h2 id=\"residue\">Left by the page’s");
    html.markup(" software</h2>\n<p class=\"quiet\">Says nothing about a sentence.</p>\n<ul>\n");
    for (ReportedScore.Residue one : residue.subList(0, Math.min(MOST_RESIDUE, residue.size()))) {
      String text = one.text().length() > 80 ? one.text().substring(0, 79) + "…" : one.text();
      html.fill("<li>{}: <code>{}</code></li>\n", one.type().replace('-', ' '), text);
    }
    html.markup("</ul>\n");
    if (residue.size() > MOST_RESIDUE) {
      html.fill("<p class=\"quiet\">and {} more</p>\n", residue.size() - MOST_RESIDUE);
    }
    html.markup("</section>\n");
  }

  private void versions() throws IOException {
    if (article.versions().isEmpty()) {
      return;
    }
    html.markup("<section aria-labelledby=\"versions\"><h2 id=\"versions\">Near-copies</h2>\n");
    html.markup("<p class=\"quiet\">Share so many quotations, names and numbers that one was made");
    html.markup(" from the other, or both from a third.</p>\n<ul class=\"versions-list\">\n");
    for (ReviewedArticle.Version one : article.versions()) {
      String name = one.title().isBlank() ? one.source() : one.title();
      html.fill("<li><a href=\"{}\">{}</a> ", visit.view().article(one.id()), name);
      html.fill("<span class=\"quiet\">{}, Calque: {}", one.source(), one.verdict());
      html.text(one.state().isEmpty() ? "" : ", people: " + one.state()).markup("</span> ");
      html.fill(
          "<a href=\"/articles/{}?beside={}\">beside this</a></li>\n", article.id(), one.id());
    }
    html.markup("</ul>\n</section>\n");
  }

  private void beside() throws IOException {
    if (beside.isEmpty()) {
      return;
    }
    html.markup("<section class=\"beside\" aria-labelledby=\"beside\"><h2 id=\"beside\">");
    html.text(
        article.original().isPresent() ? "The original beside it" : "Another version beside it");
    html.markup("</h2>\n");
    new VersionTable(html, beside.get()).write();
    html.markup("</section>\n");
  }

  private void log() throws IOException {
    html.markup("<section aria-labelledby=\"log\"><h2 id=\"log\">Decisions</h2>\n");
    if (article.decisions().isEmpty()) {
      html.markup("<p class=\"quiet\">Nobody has said anything yet.</p>\n");
    } else {
      html.markup("<ol class=\"log\">\n");
      for (Decision one : article.decisions()) {
        html.fill("<li class=\"{}\">", one.undone() ? "undone" : "stands");
        html.text(TIME.format(one.madeAt()) + ", " + said(one));
        html.markup(one.undone() ? " <span class=\"quiet\">(taken back)</span>" : "");
        html.markup("</li>\n");
      }
      html.markup("</ol>\n");
    }
    html.markup("</section>\n");
  }

  private String said(Decision decision) {
    String words =
        decision
            .span()
            .filter(span -> span.end() <= article.score().text().length())
            .map(span -> "“" + span.of(article.score().text()) + "”")
            .orElse("");
    return decision.reviewer()
        + ": "
        + switch (decision.kind()) {
          case LABEL -> decision.value();
          case SPAN_WRONG -> words + " is marked wrongly";
          case WORDING_RIGHT -> words + " was “" + decision.value() + "”";
          case NOTE -> decision.value();
          case UNDO -> "took a decision back";
        };
  }
}
