package io.calque.site;

import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.score.Tier;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;

/**
 * How strongly an article speaks against a human writer. Whole numbers, so that sums of them do not
 * depend on the order.
 *
 * @param tier that read it
 * @param words outside quotations
 * @param spun its strength in the test for spun text, in thousandths
 * @param translated the same in the test for translations
 */
record ArticleStanding(Tier tier, int words, int spun, int translated) {
  /** Takes it from a scored article. */
  static ArticleStanding of(ArticleScore article) {
    return new ArticleStanding(
        article.tier(),
        words(article),
        thousandths(article.tests().spun().strength()),
        thousandths(article.tests().translated().strength()));
  }

  private static int thousandths(double strength) {
    return (int) Math.round(1000 * strength);
  }

  private static int words(ArticleScore article) {
    int words = 0;
    for (SentenceScore score : article.sentences()) {
      Sentence sentence = score.sentence();
      for (Token token : sentence.tokens()) {
        if (token.kind() != TokenKind.PUNCTUATION && !sentence.isQuoted(token.span())) {
          words++;
        }
      }
    }
    return words;
  }
}
