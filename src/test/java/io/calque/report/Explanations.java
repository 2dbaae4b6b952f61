package io.calque.report;

import io.calque.score.ArticleScore;
import io.calque.score.ExplainedArticle;
import io.calque.score.ExplainedSentence;
import io.calque.score.SentenceScore;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Article;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Made-up explanations for the tests of reports and commands. */
public final class Explanations {
  private Explanations() {}

  /** Each sentence of a text, with a probability for one word wherever it stands. */
  public static ExplainedArticle of(String source, String text, String word, double replaced) {
    Document document = new Segmenter().segmentText(text);
    List<ExplainedSentence> sentences =
        document.sentences().stream()
            .map(
                sentence -> {
                  List<Evidence> evidence = new ArrayList<>();
                  List<Double> probabilities = new ArrayList<>();
                  sentence
                      .tokens()
                      .forEach(
                          token -> {
                            boolean hot = token.text().equals(word);
                            probabilities.add(hot ? replaced : 0.0);
                            if (hot) {
                              evidence.add(evidence(token.span(), word, replaced));
                            }
                          });
                  return new ExplainedSentence(
                      new SentenceScore(
                          sentence, Label.SPUN, new Probabilities(0.25, 0.5, 0.25), evidence),
                      probabilities);
                })
            .toList();
    ArticleScore score =
        new ArticleScore(
            new Article(source, "A <b>title", "en", document.text(), List.of(), List.of()),
            Tier.FAST,
            Verdict.SPUN,
            "made up <i>",
            new Probabilities(0.25, 0.5, 0.25),
            0.004,
            sentences.stream().map(ExplainedSentence::score).toList());
    return new ExplainedArticle(
        score,
        Label.SPUN,
        sentences.isEmpty()
            ? List.of()
            : List.of(
                new ExplainedArticle.Contribution("spun mean", 4.11),
                new ExplainedArticle.Contribution("log sentences", -0.51)),
        sentences,
        sentences.isEmpty() ? List.of() : List.of("\"prices at <noon>\" Lisbon"));
  }

  private static Evidence evidence(Span span, String word, double score) {
    return new Evidence(
        ArtifactType.TORTURED_PHRASE,
        span,
        word,
        List.of("soared", "r\u001bose<"),
        score,
        "prices “soar” & rise");
  }
}
