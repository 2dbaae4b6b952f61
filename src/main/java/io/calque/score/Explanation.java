package io.calque.score;

import io.calque.model.ArticleFeatures;
import io.calque.model.Models;
import io.calque.model.SentenceReading;
import io.calque.signal.Evidence;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes out what a score is made of: article numbers, evidence, and each word's own score. */
public final class Explanation {
  private static final int WORDS_SHOWN = 8;

  private final Models models;

  /** Explains scores of these models. */
  public Explanation(Models models) {
    this.models = models;
  }

  /**
   * The explanation as plain text; the article's own words are in it as they are.
   *
   * @param rules what the signals found, without the words the token model added
   */
  public String of(Document document, ArticleScore score, List<Evidence> rules) {
    StringBuilder out = new StringBuilder();
    line(out, "%s: %s (%s)", score.article().source(), score.verdict().id(), score.reason());
    line(out, "%s", probabilities(score.probability()));
    List<SentenceReading> readings = ArticleScorer.read(document, rules, models::read);
    if (!readings.isEmpty()) {
      article(out, readings, score);
    }
    for (int i = 0; i < readings.size(); i++) {
      sentence(out, readings.get(i), score.sentences().get(i));
    }
    return out.toString();
  }

  private void article(StringBuilder out, List<SentenceReading> readings, ArticleScore score) {
    Label against =
        score.probability().spun() >= score.probability().translated()
            ? Label.SPUN
            : Label.TRANSLATED;
    List<Probabilities> classes =
        score.sentences().stream().map(SentenceScore::probability).toList();
    double[] weights = models.contributions(readings, classes, against);
    List<String> names = ArticleFeatures.names();
    line(out, "what speaks for %s (+) or original (-), in log-odds:", against.id());
    IntStream.range(0, weights.length)
        .boxed()
        .filter(i -> Math.abs(weights[i]) >= 0.05)
        .sorted(Comparator.comparingDouble(i -> -Math.abs(weights[i])))
        .forEach(i -> line(out, "  %+6.2f  %s", weights[i], names.get(i)));
  }

  private static void sentence(StringBuilder out, SentenceReading reading, SentenceScore score) {
    line(out, "%nsentence %d: %s", score.sentence().index() + 1, score.sentence().text());
    line(out, "  %s, %s", score.label().id(), probabilities(score.probability()));
    for (Evidence evidence : score.evidence()) {
      line(
          out,
          "  %.2f  %s “%s”%s: %s",
          evidence.score(),
          evidence.type().id(),
          evidence.text(),
          evidence.suggestions().isEmpty() ? "" : " → " + String.join(", ", evidence.suggestions()),
          evidence.reason());
    }
    String words = words(reading);
    if (!words.isEmpty()) {
      line(out, "  words by probability of being replaced: %s", words);
    }
  }

  private static String words(SentenceReading reading) {
    List<Token> tokens = reading.sentence().tokens();
    List<String> shown = new ArrayList<>();
    IntStream.range(0, tokens.size())
        .boxed()
        .filter(i -> reading.replaced().get(i) >= 0.1)
        .sorted(Comparator.comparingDouble(i -> -reading.replaced().get(i)))
        .limit(WORDS_SHOWN)
        .forEach(
            i ->
                shown.add(
                    String.format(
                        Locale.ROOT, "%s %.2f", tokens.get(i).text(), reading.replaced().get(i))));
    return String.join(", ", shown);
  }

  private static String probabilities(Probabilities p) {
    return String.format(
        Locale.ROOT,
        "original %.3f, spun %.3f, translated %.3f",
        p.original(),
        p.spun(),
        p.translated());
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
