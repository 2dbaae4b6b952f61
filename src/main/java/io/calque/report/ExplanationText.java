package io.calque.report;

import io.calque.score.ArticleScore;
import io.calque.score.ExplainedArticle;
import io.calque.score.ExplainedSentence;
import io.calque.score.SentenceScore;
import io.calque.score.Verdict;
import io.calque.signal.Evidence;
import io.calque.text.Token;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The explanation for a terminal: verdict, article numbers, and each sentence as a heat map of its
 * words with its evidence. Without colour a marked word is followed by its probability: {@code
 * hovering{0.87}}.
 */
final class ExplanationText implements ExplanationReport {
  private static final int WORDS_SHOWN = 8;
  private static final double LEAST_SHOWN = 0.1;
  private static final int INDENT = 2;

  private final Writer out;
  private final ReportOptions options;
  private boolean first = true;

  ExplanationText(Writer out, ReportOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void begin() throws IOException {
    if (options.calibration().isPresent()) {
      print(new StyledText().add(Wording.calibration(options.calibration().get())));
      out.append('\n');
    }
  }

  @Override
  public void article(ExplainedArticle article) throws IOException {
    if (!first) {
      out.append('\n');
    }
    first = false;
    head(article);
    for (ExplainedSentence sentence : article.sentences()) {
      sentence(sentence);
    }
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  private void head(ExplainedArticle article) throws IOException {
    ArticleScore score = article.score();
    print(
        new StyledText()
            .add(score.article().source() + ": ")
            .add(score.verdict().id(), Style.of(score.verdict()))
            .add(" (" + score.reason() + ")"));
    print(new StyledText().add(Wording.shares(score.probability())));
    if (score.verdict() != Verdict.INSUFFICIENT) {
      print(new StyledText().add("spun test: " + Wording.strength(score.tests().spun())));
      print(
          new StyledText().add("translated test: " + Wording.strength(score.tests().translated())));
      print(new StyledText().add(Wording.STRENGTHS));
    }
    if (article.sentences().isEmpty()) {
      return;
    }
    print(
        new StyledText()
            .add(
                "what speaks for "
                    + article.against().id()
                    + " (+) or original (-), in log-odds:"));
    for (ExplainedArticle.Contribution one : article.contributions()) {
      String number = String.format(Locale.ROOT, "%+.2f", one.logOdds());
      print(
          indented()
              .blanks(Math.max(0, 6 - number.length()))
              .add(number)
              .blanks(2)
              .add(one.name()));
    }
    legend();
  }

  private void legend() throws IOException {
    StyledText line = new StyledText().add("words by probability that a spinner put them there: ");
    if (!options.colour()) {
      print(line.add(String.format(Locale.ROOT, "word{%.2f} and up", Heat.WARM.least())));
      return;
    }
    for (Heat heat : Heat.values()) {
      if (heat != Heat.COLD) {
        line.add(String.format(Locale.ROOT, " %.1f+ ", heat.least()), heat.style()).blanks(1);
      }
    }
    print(line);
  }

  private void sentence(ExplainedSentence explained) throws IOException {
    SentenceScore score = explained.score();
    StyledText text =
        new StyledText().add("sentence " + (score.sentence().index() + 1) + ": ", Style.TITLE);
    for (HeatRun run : HeatRun.of(explained)) {
      text.add(run.text(), run.heat().style());
      if (!options.colour() && run.heat() != Heat.COLD) {
        text.add(String.format(Locale.ROOT, "{%.2f}", run.probability()));
      }
    }
    out.append('\n');
    print(text);
    print(
        indented()
            .add(score.label().id(), Style.of(score.label()))
            .add(", " + Wording.shares(score.probability())));
    for (Evidence evidence : score.strongest()) {
      evidence(evidence);
    }
    String words = words(explained);
    if (!words.isEmpty()) {
      print(indented().add("words by probability of being replaced: " + words));
    }
  }

  private void evidence(Evidence evidence) throws IOException {
    StyledText line =
        indented()
            .add(String.format(Locale.ROOT, "%.2f", evidence.score()))
            .blanks(2)
            .add(evidence.type().id() + " “" + evidence.text() + "”");
    if (!evidence.suggestions().isEmpty()) {
      line.add(" → ").add(String.join(", ", evidence.suggestions()), Style.SUGGESTION);
    }
    print(line.add(": " + evidence.reason()));
  }

  private static String words(ExplainedSentence explained) {
    List<Token> tokens = explained.score().sentence().tokens();
    List<Double> replaced = explained.replaced();
    return IntStream.range(0, tokens.size())
        .boxed()
        .filter(i -> replaced.get(i) >= LEAST_SHOWN)
        .sorted(Comparator.comparingDouble(i -> -replaced.get(i)))
        .limit(WORDS_SHOWN)
        .map(i -> String.format(Locale.ROOT, "%s %.2f", tokens.get(i).text(), replaced.get(i)))
        .collect(Collectors.joining(", "));
  }

  private static StyledText indented() {
    return new StyledText().blanks(INDENT);
  }

  private void print(StyledText line) throws IOException {
    line.print(out, 2 * INDENT, options.width(), options.colour());
  }
}
