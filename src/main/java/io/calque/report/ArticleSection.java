package io.calque.report;

import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.signal.Evidence;
import io.calque.text.Declaration;
import io.calque.text.Label;
import io.calque.text.Residue;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/**
 * An article of the page report: its head, always seen, and its sentences with their marks. Of long
 * articles and of those without a finding only the marked sentences are written.
 */
final class ArticleSection {
  private static final int MOST_WHOLE = 150;
  private static final int MOST_RESIDUE = 12;

  private final ArticleScore score;
  private final String anchor;
  private final boolean flagged;
  private final HtmlWriter html;

  private ArticleSection(HtmlWriter html, ArticleScore score, String anchor) {
    this.html = html;
    this.score = score;
    this.anchor = anchor;
    this.flagged = score.verdict().isAccusation();
  }

  /** The finished section, with {@code anchor} as its id. */
  static HtmlWriter.Markup of(ArticleScore score, String anchor) throws IOException {
    return HtmlWriter.collect(html -> new ArticleSection(html, score, anchor).write());
  }

  private void write() throws IOException {
    String verdict = score.verdict().id();
    html.fill("<article id=\"{}\" class=\"{}\" data-verdict=\"{}\"", anchor, verdict, verdict);
    html.fill(" data-types=\"{}\" tabindex=\"-1\" aria-labelledby=\"{}-title\">", types(), anchor);
    html.markup("\n<details>\n");
    summary(verdict);
    html.markup("<p class=\"source\">").text(score.article().source());
    html.text(score.article().date().map(day -> ", " + day).orElse(""));
    html.markup("</p>\n<p class=\"reason\">").text(score.reason()).markup("</p>\n");
    html.markup("<p class=\"numbers\">").text(Wording.numbers(score)).markup("</p>\n");
    strongest();
    List<Declaration> declared = score.article().declarations();
    if (!declared.isEmpty()) {
      html.markup("<p class=\"numbers declared\">Declared by the page (not weighed): ");
      html.text(Wording.declared(declared)).markup("</p>\n");
    }
    sentences();
    residue();
    html.markup("</details>\n</article>\n");
  }

  /** What convinces first; of accused articles alone. */
  private void strongest() throws IOException {
    List<Evidence> strongest = flagged ? score.strongest(Wording.STRONGEST) : List.of();
    if (strongest.isEmpty()) {
      return;
    }
    html.markup("<h4>Strongest evidence</h4>\n<ol class=\"strongest\">\n");
    for (Evidence one : strongest) {
      html.markup("<li><b>").text(Wording.shorten(one.text())).markup("</b>");
      if (!one.suggestions().isEmpty()) {
        html.markup(" → ").element("ins", one.suggestions().get(0));
      }
      html.text(" (" + words(one) + ", " + Wording.percent(one.score()) + "): " + one.reason());
      html.markup("</li>\n");
    }
    html.markup("</ol>\n");
  }

  private void summary(String verdict) throws IOException {
    String title = score.article().title();
    html.fill("<summary><span class=\"badge {}\">{}</span> ", verdict, verdict);
    html.fill("<h3 id=\"{}-title\">", anchor);
    html.text(Wording.shorten(title.isBlank() ? score.article().source() : title));
    html.markup("</h3> <span class=\"meta\">").text(meta()).markup("</span></summary>\n");
  }

  private String meta() {
    int marks = score.sentences().stream().mapToInt(one -> one.evidence().size()).sum();
    String count = marks == 1 ? "1 mark" : marks + " marks";
    return flagged ? count + ", false alarms " + Wording.rate(score.falseAlarmRate()) : count;
  }

  private String types() {
    TreeSet<String> types = new TreeSet<>();
    for (SentenceScore sentence : score.sentences()) {
      sentence.evidence().forEach(one -> types.add(one.type().id()));
    }
    return String.join(" ", types);
  }

  private void sentences() throws IOException {
    boolean whole = flagged && score.sentences().size() <= MOST_WHOLE;
    int left = 0;
    html.markup("<ol class=\"sentences\">\n");
    for (SentenceScore sentence : score.sentences()) {
      boolean plain = sentence.label() == Label.ORIGINAL && sentence.evidence().isEmpty();
      if (plain && !whole) {
        left++;
        continue;
      }
      leftOut(left);
      left = 0;
      sentence(sentence, plain);
    }
    leftOut(left);
    html.markup("</ol>\n");
  }

  private void leftOut(int count) throws IOException {
    if (count > 0) {
      String noun = count == 1 ? " sentence" : " sentences";
      html.markup("<li class=\"left-out\">").text(count + noun + " without a trace");
      html.markup("</li>\n");
    }
  }

  private void sentence(SentenceScore sentence, boolean plain) throws IOException {
    int number = sentence.sentence().index() + 1;
    html.fill("<li value=\"{}\" class=\"{}\"><p>", number, plain ? "plain" : "found");
    for (SentencePiece piece : SentencePiece.of(sentence)) {
      switch (piece.kind()) {
        case PLAIN -> html.text(piece.text());
        case NOTE -> html.markup("<span class=\"note\">").text(piece.text()).markup("</span>");
        case MARK -> mark(piece.text(), piece.evidence().orElseThrow());
      }
    }
    if (sentence.label() != Label.ORIGINAL) {
      String label = sentence.label().id();
      html.fill(" <span class=\"label {}\">", label);
      html.text(label + " " + Wording.percent(sentence.probability().of(sentence.label())));
      html.markup("</span>");
    }
    html.markup("</p></li>\n");
  }

  private void mark(String text, Evidence evidence) throws IOException {
    List<String> better = evidence.suggestions();
    html.fill("<mark data-type=\"{}\"", evidence.type().id());
    html.markup(evidence.candidate() ? " class=\"faint\">" : ">").text(text);
    html.fill("<span class=\"tip\"> [<span class=\"type\">{}</span>", words(evidence));
    for (int i = 0; i < better.size(); i++) {
      html.markup(i == 0 ? "<span class=\"then\"> → </span>" : " or ");
      html.element("ins", better.get(i));
    }
    html.markup("<span class=\"why\">: ").text(evidence.reason()).markup("</span>]</span></mark>");
  }

  private static String words(Evidence evidence) {
    return evidence.type().id().replace('-', ' ');
  }

  private void residue() throws IOException {
    List<Residue> residue = score.article().residue();
    if (residue.isEmpty()) {
      return;
    }
    html.markup("<h4>Left by the page’s software (says nothing about a sentence)</h4>\n<ul>\n");
    for (Residue piece : residue.subList(0, Math.min(MOST_RESIDUE, residue.size()))) {
      String type = piece.type().id().replace('-', ' ');
      html.fill("<li>{}: <code>{}</code></li>\n", type, Wording.shorten(piece.text()));
    }
    if (residue.size() > MOST_RESIDUE) {
      html.fill("<li>and {} more</li>\n", residue.size() - MOST_RESIDUE);
    }
    html.markup("</ul>\n");
  }
}
