package io.calque.serve;

import io.calque.score.ArticleScore;
import io.calque.text.BadDataException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What all routes work with.
 *
 * @param stopping whether nothing new is to be begun
 */
record Serving(
    ServeOptions options,
    Scorers scorers,
    Answers answers,
    Bodies bodies,
    Work work,
    Metrics metrics,
    AtomicBoolean stopping) {
  Deadline deadline() {
    return Deadline.in(options.limits().time());
  }

  /** The article that a request's fields describe. */
  ArticleRequest article(Fields fields) {
    return ArticleRequest.read(fields, bodies, scorers.usual());
  }

  /** The answer about an article; on a thread of {@link #work}. */
  String scored(ArticleRequest article) {
    return answers.score(score(article), article.withText());
  }

  /**
   * Scores an article; on a thread of {@link #work}.
   *
   * @throws Refusal if its page cannot be read
   */
  ArticleScore score(ArticleRequest article) {
    try {
      ArticleScore score = scorers.score(article.source(), article.wish());
      metrics.scored(score);
      return score;
    } catch (BadDataException e) {
      throw Refusal.badRequest("bad-page", e.problem());
    }
  }
}
