package io.calque.evaluate;

import io.calque.model.Models;
import io.calque.parallel.Workers;
import io.calque.score.ArticleScore;
import io.calque.score.ArticleScorer;
import io.calque.score.AssessedArticle;
import io.calque.score.AutoScorer;
import io.calque.score.SentenceScore;
import io.calque.score.Tier;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.signal.Signals;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import io.calque.train.text.LabelledDocument;
import java.util.List;

/**
 * Scores held-out documents one by one, as an article each, with the models and both baselines.
 * Immutable and thread-safe.
 */
final class Measurer {
  /** Sentences of fewer tokens are not ranked: there is nothing to see in them. */
  static final int LEAST_TOKENS = 4;

  private static final double SHOWN = 0.5;

  private final Models models;
  private final ArticleScorer scorer;
  private final Signals signals;
  private final NgramBaseline spun;
  private final NgramBaseline translated;

  Measurer(Models models, Signals signals, NgramBaseline spun, NgramBaseline translated) {
    this.models = models;
    this.signals = signals;
    this.scorer = new ArticleScorer(models, Evaluation.PROMISED);
    this.spun = spun;
    this.translated = translated;
  }

  List<Measured> measure(List<LabelledDocument> documents) {
    return Workers.ofProcessors()
        .map(
            documents.stream().filter(one -> !one.document().sentences().isEmpty()).toList(),
            this::measure);
  }

  private Measured measure(LabelledDocument labelled) {
    Document document = labelled.document();
    List<Evidence> found = signals.find(document);
    AssessedArticle assessed = scorer.assess(document, found);
    ArticleScore score = assessed.score();
    int words = 0;
    int marked = 0;
    for (SentenceScore one : score.sentences()) {
      for (Token token : one.sentence().tokens()) {
        if (token.kind() != TokenKind.PUNCTUATION) {
          words++;
          marked += isMarked(token, one.evidence()) ? 1 : 0;
        }
      }
    }
    return new Measured(
        labelled.group(),
        labelled.label(),
        score.verdict(),
        score.tier() == Tier.DEEP,
        AutoScorer.isShortAndOdd(score, found),
        score.tests(),
        score.probability(),
        models.translation(assessed.readings()),
        words,
        marked,
        EvidenceHit.of(labelled, found, score.sentences()),
        score.sentences().stream()
            .filter(one -> one.sentence().tokens().size() >= LEAST_TOKENS)
            .map(one -> row(labelled, one))
            .toList());
  }

  private Measured.Row row(LabelledDocument labelled, SentenceScore score) {
    Sentence sentence = score.sentence();
    return new Measured.Row(
        labelled.label(sentence),
        score.probability(),
        score.evidence().stream()
            .filter(one -> one.type() == ArtifactType.REPEATED_WORD)
            .mapToDouble(Evidence::score)
            .max()
            .orElse(0),
        spun.probability(sentence),
        translated.probability(sentence),
        models.masked(sentence));
  }

  private static boolean isMarked(Token token, List<Evidence> evidence) {
    return evidence.stream()
        .anyMatch(one -> one.score() >= SHOWN && one.span().overlaps(token.span()));
  }
}
