package io.calque.report;

import io.calque.input.InputCounts;
import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.score.Verdict;
import io.calque.signal.Evidence;
import io.calque.site.SiteScore;
import io.calque.site.Sites;
import io.calque.text.Declaration;
import io.calque.text.Label;
import io.calque.text.Residue;
import io.calque.version.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The report for people: per article the verdict with its reason, what its page declares, the
 * sentences that carry evidence or are not original, a legend of reasons, the page residue; at the
 * end the sites of articles with a web address. Other sentences are only counted.
 */
final class TextReport implements Report {
  private static final int GUTTER = 24;
  private static final int INDENT = 4;
  private static final int MOST_RESIDUE = 12;
  private static final int MOST_SUBSTITUTIONS = 10;

  private final Writer out;
  private final ReportOptions options;
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final Sites sites;

  TextReport(Writer out, ReportOptions options) {
    this.out = out;
    this.options = options;
    sites = new Sites(options.falseAlarmRate(), options.sites());
  }

  @Override
  public void begin() throws IOException {
    if (options.calibration().isPresent()) {
      print(new StyledText().add(Wording.calibration(options.calibration().get())), INDENT);
      out.append('\n');
    }
  }

  @Override
  public void article(ArticleScore score) throws IOException {
    write(score, Optional.empty());
  }

  @Override
  public void article(ArticleScore score, Comparison original) throws IOException {
    write(score, Optional.of(original));
  }

  private void write(ArticleScore score, Optional<Comparison> original) throws IOException {
    sites.add(score);
    if (!verdicts.isEmpty()) {
      out.append('\n');
    }
    verdicts.merge(score.verdict(), 1, Integer::sum);
    head(score);
    if (original.isPresent()) {
      original(original.get());
    }
    sentences(score.sentences());
    for (StyledText line : Legend.of(score).lines(INDENT)) {
      print(line, 2 * INDENT);
    }
    residue(score.article().residue());
    out.flush();
  }

  private void original(Comparison comparison) throws IOException {
    StyledText line =
        new StyledText()
            .add("Version of ")
            .add(comparison.before().source(), Style.TITLE)
            .add(". " + Wording.overlap(comparison));
    List<Comparison.Substitution> all = comparison.substitutions();
    String separator = " Instead: ";
    for (Comparison.Substitution one : all.subList(0, Math.min(MOST_SUBSTITUTIONS, all.size()))) {
      line.add(separator)
          .add(one.before(), Style.SUGGESTION)
          .add(" → ")
          .add(one.after(), Style.MARK);
      separator = ", ";
    }
    print(line, INDENT);
  }

  @Override
  public void end(InputCounts counts) throws IOException {
    int count = verdicts.values().stream().mapToInt(Integer::intValue).sum();
    if (count > 1) {
      StyledText line = new StyledText().add(count + " articles:");
      String separator = " ";
      for (Map.Entry<Verdict, Integer> entry : verdicts.entrySet()) {
        line.add(separator).add(entry.getValue() + " " + entry.getKey().id());
        separator = ", ";
      }
      out.append('\n');
      print(line, 0);
    }
    ShownSites named = ShownSites.of(sites.named());
    for (SiteScore site : named.shown()) {
      out.append('\n');
      new SiteText(out, options).write(site);
    }
    if (named.leftOut() > 0) {
      out.append('\n');
      print(new StyledText().add(named.remark()), 0);
    }
    if (counts.skippedInAll() > 0 || counts.isIncomplete()) {
      out.append('\n');
      print(new StyledText().add("Articles of the inputs: " + counts), INDENT);
    }
    out.flush();
  }

  private void head(ArticleScore score) throws IOException {
    StyledText name = new StyledText().add(score.article().source(), Style.TITLE);
    if (!score.article().title().isBlank()) {
      name.blanks(2).add(Wording.shorten(score.article().title()));
    }
    print(name, INDENT);
    StyledText verdict =
        new StyledText()
            .add(score.verdict().id().toUpperCase(Locale.ROOT), Style.of(score.verdict()))
            .blanks(2)
            .add(score.reason());
    print(verdict, INDENT);
    print(new StyledText().add(Wording.numbers(score), Style.QUIET), INDENT);
    strongest(score);
    List<Declaration> declared = score.article().declarations();
    if (!declared.isEmpty()) {
      String line = "Declared by the page (not weighed): " + Wording.declared(declared);
      print(new StyledText().add(line), INDENT);
    }
  }

  /** What convinces first; of accused articles alone. */
  private void strongest(ArticleScore score) throws IOException {
    if (!score.verdict().isAccusation()) {
      return;
    }
    String separator = "Strongest: ";
    StyledText line = new StyledText();
    for (Evidence one : score.strongest(Wording.STRONGEST)) {
      line.add(separator + "“").add(Wording.shorten(one.text()), Style.MARK);
      line.add("”");
      one.suggestions().stream()
          .findFirst()
          .ifPresent(better -> line.add(" → ").add(better, Style.SUGGESTION));
      line.add(" (" + one.type().id() + ", " + Wording.percent(one.score()) + ")");
      separator = "; ";
    }
    if (!separator.equals("Strongest: ")) {
      print(line, INDENT);
    }
  }

  private void sentences(List<SentenceScore> sentences) throws IOException {
    int unflagged = 0;
    for (SentenceScore sentence : sentences) {
      if (sentence.label() == Label.ORIGINAL && sentence.evidence().isEmpty()) {
        unflagged++;
        continue;
      }
      unflagged(unflagged);
      unflagged = 0;
      sentence(sentence);
    }
    unflagged(unflagged);
  }

  private void sentence(SentenceScore score) throws IOException {
    String index = Integer.toString(score.sentence().index());
    double probability = score.probability().of(score.label());
    StyledText line =
        new StyledText()
            .blanks(Math.max(0, INDENT - index.length()))
            .add(index)
            .column(INDENT + 2)
            .add(score.label().id(), Style.of(score.label()))
            .column(GUTTER - 7)
            .add(Wording.percent(probability), Style.QUIET)
            .column(GUTTER);
    new MarkedSentence(score, options.colour()).addTo(line);
    print(line, GUTTER);
  }

  private void unflagged(int count) throws IOException {
    if (count > 0) {
      String noun = count == 1 ? " sentence" : " sentences";
      StyledText line = new StyledText().column(INDENT + 2);
      print(line.add("· " + count + noun + " without a trace", Style.QUIET), INDENT);
    }
  }

  private void residue(List<Residue> residue) throws IOException {
    if (residue.isEmpty()) {
      return;
    }
    print(new StyledText().column(2).add("Page residue (says nothing about a sentence)"), INDENT);
    for (Residue piece : residue.subList(0, Math.min(MOST_RESIDUE, residue.size()))) {
      StyledText line = new StyledText().column(INDENT).add(piece.type().id(), Style.TITLE);
      print(line.column(GUTTER).add(Wording.shorten(piece.text())), GUTTER);
    }
    if (residue.size() > MOST_RESIDUE) {
      String more = "and " + (residue.size() - MOST_RESIDUE) + " more";
      print(new StyledText().column(INDENT).add(more, Style.QUIET), INDENT);
    }
  }

  private void print(StyledText line, int indent) throws IOException {
    line.print(out, indent, options.width(), options.colour());
  }
}
