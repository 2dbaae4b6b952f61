package io.calque.report;

import io.calque.model.FalseAlarms;
import io.calque.signal.ArtifactType;
import java.io.IOException;
import java.util.Map;

/** What the verdicts and marks of the page report mean, and what they do not. */
final class ReadingGuide {
  private ReadingGuide() {}

  static void write(HtmlWriter html, double promised) throws IOException {
    html.markup("<section id=\"guide\" aria-labelledby=\"guide-title\">\n");
    html.markup("<h2 id=\"guide-title\">How to read this</h2>\n<p>Calque looks for traces that");
    html.markup(" article spinners and machine translation leave in English text. It does not");
    html.markup(" tell who wrote a text. An article is <b>spun</b> or <b>translated</b> only if");
    html.markup(
        " it fails one of two tests, one for each. An article of a human fails the first with");
    html.markup(" a probability of at most ");
    html.text(Wording.rate(FalseAlarms.SPUN_SHARE * promised));
    html.markup(", the second of at most ");
    html.text(Wording.rate(FalseAlarms.TRANSLATED_SHARE * promised));
    html.markup(", so one of both with ").text(Wording.rate(promised));
    html.markup(" at most; and marks must show why: two of them for spun, words that read as");
    html.markup(" translated for translated, those apart that learners of English bring as well,");
    html.markup(
        " and never phrases of word lists alone. A dotted mark is a doubtful one: it weighs");
    html.markup(" nothing, and no original is offered.");
    html.markup(" <b>Original</b> means that no such finding was made, <b>insufficient</b> that");
    html.markup(" there was too little English text to judge.</p>\n");
    html.markup(
        "<p>A site is held against human outlets with as many articles: newspapers, blogs,");
    html.markup(
        " writers who learnt English late, old prose, human translations. It is named only");
    html.markup(
        " if at least five of its articles could be judged and, of each kind of outlet, no");
    html.markup(
        " more than one in fifty reads as much like a machine’s translation, or as spun; of");
    html.markup(
        " human translations one in twenty. To be named as spun, three of its articles must");
    html.markup(" be found spun as well. A marked word is evidence, not proof: read the sentence,");
    html.markup(" and look for the article it may have been made from.</p>\n");
    html.markup("<h3>Types of evidence</h3>\n<dl class=\"types\">\n");
    for (Map.Entry<ArtifactType, ArtifactHelp> type : ArtifactHelp.all().entrySet()) {
      html.element("dt", type.getValue().name()).markup("<dd>");
      html.text(type.getValue().summary() + " " + type.getValue().help()).markup("</dd>\n");
    }
    html.markup("</dl>\n</section>\n");
  }
}
