package io.calque.report;

import io.calque.score.Verdict;
import io.calque.site.SiteEvidence;
import io.calque.site.SiteScore;
import io.calque.site.SiteSentence;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** A site's verdict for a terminal: verdict and reason, the numbers, the strongest evidence. */
final class SiteText {
  private static final int INDENT = 4;
  private static final int GUTTER = 32;

  private final Appendable out;
  private final ReportOptions options;

  SiteText(Appendable out, ReportOptions options) {
    this.out = out;
    this.options = options;
  }

  void write(SiteScore site) throws IOException {
    print(new StyledText().add("Site ").add(site.site(), Style.TITLE), INDENT);
    String verdict = site.verdict().id().toUpperCase(Locale.ROOT);
    StyledText line = new StyledText().blanks(2).add(verdict, Style.of(site.verdict())).blanks(2);
    print(line.add(site.reason()), INDENT);
    for (Map.Entry<String, String> fact : SiteFacts.of(site, options.falseAlarmRate()).entrySet()) {
      print(
          new StyledText().blanks(2).add(fact.getKey()).column(GUTTER).add(fact.getValue()),
          GUTTER);
    }
    if (!site.strongest().isEmpty()) {
      print(new StyledText().blanks(2).add("Strongest evidence"), INDENT);
    }
    for (SiteEvidence one : site.strongest()) {
      evidence(one);
    }
    sentences(site);
  }

  private void sentences(SiteScore site) throws IOException {
    if (site.verdict() != Verdict.TRANSLATED || site.sentences().isEmpty()) {
      return;
    }
    print(new StyledText().blanks(2).add("Sentences that read most like a machine’s"), INDENT);
    for (SiteSentence one : site.sentences()) {
      StyledText line = new StyledText().blanks(INDENT).add(one.text()).blanks(2);
      print(line.add(one.source(), Style.QUIET), INDENT + 2);
    }
  }

  private void evidence(SiteEvidence one) throws IOException {
    StyledText line =
        new StyledText()
            .blanks(INDENT)
            .add(Wording.shorten(one.evidence().text()), Style.MARK)
            .column(GUTTER)
            .add(String.join(" or ", one.evidence().suggestions()), Style.SUGGESTION)
            .add(one.evidence().suggestions().isEmpty() ? "" : "; ")
            .add(one.evidence().type().id())
            .add(one.articles() == 1 ? "" : ", in " + one.articles() + " articles")
            .blanks(2)
            .add(one.source(), Style.QUIET);
    print(line, GUTTER);
  }

  private void print(StyledText line, int indent) throws IOException {
    line.print(out, indent, options.width(), options.colour());
  }
}
