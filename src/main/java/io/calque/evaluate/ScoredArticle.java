package io.calque.evaluate;

import io.calque.corpus.LabelledArticle;
import io.calque.corpus.LabelledArtifact;
import io.calque.corpus.LabelledSentence;
import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.signal.Evidence;
import io.calque.text.Label;
import io.calque.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A labelled article beside what was found in it; offsets of both count in the same text.
 *
 * @param gold as labelled by hand
 * @param score as scored
 */
record ScoredArticle(LabelledArticle gold, ArticleScore score) {
  /** All evidence, in order. */
  List<Evidence> evidence() {
    return score.sentences().stream().flatMap(one -> one.evidence().stream()).toList();
  }

  /** The evidence that overlaps a labelled artifact, in order. */
  List<Evidence> found(LabelledArtifact artifact) {
    return evidence().stream().filter(one -> one.span().overlaps(artifact.span())).toList();
  }

  /** Whether evidence overlaps no labelled artifact. */
  boolean isFalse(Evidence evidence) {
    return gold.artifacts().stream().noneMatch(one -> one.span().overlaps(evidence.span()));
  }

  /** The label given to the scored sentence that covers most of a labelled one. */
  Optional<Label> labelOf(LabelledSentence sentence) {
    Optional<Label> best = Optional.empty();
    int most = 0;
    for (SentenceScore scored : score.sentences()) {
      int shared = shared(scored.sentence().span(), sentence.span());
      if (shared > most) {
        most = shared;
        best = Optional.of(scored.label());
      }
    }
    return best;
  }

  /** Labelled sentences whose span was reproduced exactly. */
  int sameSentences() {
    List<Span> spans = score.sentences().stream().map(scored -> scored.sentence().span()).toList();
    return (int) gold.sentences().stream().filter(one -> spans.contains(one.span())).count();
  }

  private static int shared(Span one, Span other) {
    return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
  }
}
