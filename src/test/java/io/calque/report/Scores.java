package io.calque.report;

import io.calque.score.ArticleScore;
import io.calque.score.ArticleTests;
import io.calque.score.SentenceScore;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Article;
import io.calque.text.BlockKind;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Residue;
import io.calque.text.ResidueType;
import io.calque.text.Sentence;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Made-up scores for the tests of reports and commands. */
public final class Scores {
  private Scores() {}

  /** A spun article: a marked sentence, two clean ones, another marked one, residue. */
  public static ArticleScore spun() {
    String text =
        """
        The envoy began a three-day go to to Lisbon amid hovering tensions.
        Ministers met her at noon.
        Nothing was signed.
        Each nations agreed with out delay.
        [ad_1]\
        """;
    List<SentenceScore> sentences =
        List.of(
            sentence(
                text,
                "The envoy began a three-day go to to Lisbon amid hovering tensions.",
                Label.SPUN,
                evidence(
                    text, ArtifactType.REPEATED_WORD, "go to to", 0.97, "“to” twice", "visit to"),
                evidence(
                    text,
                    ArtifactType.TORTURED_PHRASE,
                    "hovering",
                    0.93,
                    "tensions soar or rise, they do not hover",
                    "soaring",
                    "rising")),
            sentence(text, "Ministers met her at noon.", Label.ORIGINAL),
            sentence(text, "Nothing was signed.", Label.ORIGINAL),
            sentence(
                text,
                "Each nations agreed with out delay.",
                Label.SPUN,
                evidence(text, ArtifactType.SPLIT_WORD, "with out", 0.9, "one word", "without")));
    int residue = text.indexOf("[ad_1]");
    return new ArticleScore(
        new Article(
            "news/lisbon.txt",
            "Envoy in Lisbon",
            "en",
            text,
            List.of(),
            List.of(new Residue(ResidueType.SHORTCODE, new Span(residue, residue + 6), "[ad_1]"))),
        Tier.FAST,
        Verdict.SPUN,
        "2 of 4 sentences carry swapped words, such as “go to to” and “hovering”",
        new Probabilities(0.01, 0.97, 0.02),
        0.004,
        new ArticleTests(new ArticleTests.Test(4.5, 0.004), new ArticleTests.Test(-1.25, 0.61)),
        index(sentences));
  }

  /** An article of one clean sentence. */
  public static ArticleScore original(String source, String text) {
    return score(source, text, Verdict.ORIGINAL, List.of(sentence(text, text, Label.ORIGINAL)));
  }

  /** An article without sentences. */
  public static ArticleScore empty(String source) {
    return score(source, "", Verdict.INSUFFICIENT, List.of());
  }

  /** An article of one sentence with one piece of evidence. */
  public static ArticleScore marked(String source, String text, String mark, String suggestion) {
    Evidence evidence =
        evidence(text, ArtifactType.TORTURED_PHRASE, mark, 0.8, "odd here", suggestion);
    return score(
        source,
        text,
        Verdict.TRANSLATED,
        List.of(sentence(text, text, Label.TRANSLATED, evidence)));
  }

  /** An accused article of one sentence. */
  static ArticleScore of(String text, Evidence... evidence) {
    return score("a", text, Verdict.SPUN, List.of(sentence(text, text, Label.SPUN, evidence)));
  }

  /** An article with one candidate and nothing else. */
  static ArticleScore candidate(Verdict verdict) {
    String text = "It ended with a lethal outcome.";
    Evidence known = evidence(text, ArtifactType.LITERAL_IDIOM, "lethal outcome", 0.3, "r");
    Evidence candidate =
        new Evidence(
            known.type(), known.span(), known.text(), List.of("death"), 0.3, known.reason(), true);
    return score("a", text, verdict, List.of(sentence(text, text, Label.ORIGINAL, candidate)));
  }

  /** An article of one sentence with a mistake that learners make too. */
  static ArticleScore slip(Verdict verdict) {
    String text = "She gave me a apple.";
    Evidence slip = evidence(text, ArtifactType.ARTICLE_ERROR, "a apple", 0.5, "r", "an apple");
    return score("a", text, verdict, List.of(sentence(text, text, Label.ORIGINAL, slip)));
  }

  static SentenceScore sentence(String text, String part, Label label, Evidence... evidence) {
    int start = text.indexOf(part);
    Span span = new Span(start, start + part.length());
    Probabilities probability =
        label == Label.SPUN
            ? new Probabilities(0.03, 0.96, 0.01)
            : label == Label.TRANSLATED
                ? new Probabilities(0.1, 0.1, 0.8)
                : new Probabilities(0.98765, 0.01235, 0);
    return new SentenceScore(
        new Sentence(0, span, part, BlockKind.PARAGRAPH, List.of(), List.of()),
        label,
        probability,
        List.of(evidence));
  }

  static Evidence evidence(
      String text,
      ArtifactType type,
      String part,
      double score,
      String reason,
      String... suggestions) {
    int start = text.indexOf(part);
    return new Evidence(
        type, new Span(start, start + part.length()), part, List.of(suggestions), score, reason);
  }

  private static ArticleScore score(
      String source, String text, Verdict verdict, List<SentenceScore> sentences) {
    return new ArticleScore(
        new Article(source, "", "en", text, List.of(), List.of()),
        Tier.FAST,
        verdict,
        "made up",
        new Probabilities(0.9, 0.05, 0.05),
        0.5,
        sentences);
  }

  private static List<SentenceScore> index(List<SentenceScore> sentences) {
    List<SentenceScore> indexed = new ArrayList<>();
    for (SentenceScore score : sentences) {
      Sentence s = score.sentence();
      indexed.add(
          new SentenceScore(
              new Sentence(
                  indexed.size(), s.span(), s.text(), s.kind(), s.tokens(), s.quotations()),
              score.label(),
              score.probability(),
              score.evidence()));
    }
    return indexed;
  }
}
