package io.calque.review.page;

import io.calque.report.HtmlWriter;
import io.calque.review.ReportedEvidence;
import io.calque.review.ReportedScore;
import io.calque.review.ReportedSentence;
import io.calque.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An article's text in paragraphs, its evidence marked where it stands. */
final class ArticleText {
  /** A longer suggestion, such as a whole quotation, stands in the list of marks alone. */
  private static final int LONGEST = 40;

  private final HtmlWriter html;
  private final String text;
  private final List<ReportedSentence> sentences;
  private final List<ReportedEvidence> marks;
  private boolean inParagraph;

  private ArticleText(HtmlWriter html, ReportedScore score) {
    this.html = html;
    this.text = score.text();
    this.sentences =
        score.sentences().stream().sorted(Comparator.comparing(ReportedSentence::span)).toList();
    this.marks = marks(score);
  }

  /**
   * The evidence that is marked: without overlaps, of those the strongest; in order. The place in
   * this list is the mark's number.
   */
  static List<ReportedEvidence> marks(ReportedScore score) {
    List<ReportedEvidence> sorted = new ArrayList<>(score.evidence());
    sorted.removeIf(one -> one.span().length() == 0);
    sorted.sort(Comparator.comparing(ReportedEvidence::span));
    List<ReportedEvidence> marks = new ArrayList<>();
    for (ReportedEvidence one : sorted) {
      int last = marks.size() - 1;
      if (last < 0 || !marks.get(last).span().overlaps(one.span())) {
        marks.add(one);
      } else if (one.score() > marks.get(last).score()) {
        marks.set(last, one);
      }
    }
    return marks;
  }

  static void write(HtmlWriter html, ReportedScore score) throws IOException {
    new ArticleText(html, score).write();
  }

  private void write() throws IOException {
    int at = 0;
    int mark = 0;
    for (ReportedSentence sentence : sentences) {
      Span span = sentence.span();
      if (span.start() < at) {
        continue;
      }
      between(text.substring(at, span.start()));
      paragraph();
      html.fill("<span class=\"sentence {}\">", label(sentence));
      at = span.start();
      while (mark < marks.size() && marks.get(mark).span().end() <= span.end()) {
        ReportedEvidence evidence = marks.get(mark);
        if (evidence.span().start() >= at) {
          html.text(text.substring(at, evidence.span().start()));
          mark(evidence, mark);
          at = evidence.span().end();
        }
        mark++;
      }
      html.text(text.substring(at, span.end())).markup("</span>");
      at = span.end();
    }
    between(text.substring(Math.min(at, text.length())));
    close();
  }

  private static String label(ReportedSentence sentence) {
    return switch (sentence.label()) {
      case "spun", "translated" -> sentence.label();
      default -> "plain";
    };
  }

  /** What is no sentence: blanks, line breaks, and lines such as captions and residue. */
  private void between(String gap) throws IOException {
    boolean first = true;
    for (String line : gap.split("\n", -1)) {
      if (!first) {
        close();
      }
      first = false;
      if (!line.isBlank()) {
        boolean own = !inParagraph;
        paragraph();
        html.markup("<span class=\"aside\">").text(line).markup("</span>");
        if (!own) {
          html.markup(" ");
        }
      } else if (!line.isEmpty() && inParagraph) {
        html.markup(" ");
      }
    }
  }

  private void paragraph() throws IOException {
    if (!inParagraph) {
      html.markup("<p>");
      inParagraph = true;
    }
  }

  private void close() throws IOException {
    if (inParagraph) {
      html.markup("</p>\n");
      inParagraph = false;
    }
  }

  private void mark(ReportedEvidence evidence, int number) throws IOException {
    html.fill("<mark id=\"m{}\" tabindex=\"-1\" data-mark=\"{}\">", number, number);
    html.text(evidence.text());
    String better = evidence.suggestions().isEmpty() ? "" : evidence.suggestions().get(0);
    if (!better.isEmpty() && better.length() <= LONGEST) {
      html.markup("<span class=\"hidden\"> (probably </span><ins>");
      html.text(better).markup("</ins><span class=\"hidden\">)</span>");
    }
    html.markup("</mark>");
  }
}
