package io.calque.score;

import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Article;
import io.calque.text.Probabilities;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A scored article.
 *
 * @param article the article, with source, title, language, text and residue
 * @param tier the one that judged: {@link Tier#FAST} or {@link Tier#DEEP}
 * @param verdict what it is said to be
 * @param reason the verdict in one line, for a reader
 * @param probability calibrated class probabilities
 * @param falseAlarmRate share of human calibration articles of like length that score at least this
 *     high, 0 to 1; in the test that the verdict rests on, the smaller of the two for {@link
 *     Verdict#ORIGINAL}
 * @param tests the outcome of both tests
 * @param sentences its sentences, in order
 */
public record ArticleScore(
    Article article,
    Tier tier,
    Verdict verdict,
    String reason,
    Probabilities probability,
    double falseAlarmRate,
    ArticleTests tests,
    List<SentenceScore> sentences) {
  /** Checks tier and bound and copies the list. */
  public ArticleScore {
    if (!(falseAlarmRate >= 0 && falseAlarmRate <= 1)) {
      throw new IllegalArgumentException("falseAlarmRate " + falseAlarmRate + " is not in 0 to 1");
    }
    if (tier == Tier.AUTO) {
      throw new IllegalArgumentException("tier auto judges by one of the others");
    }
    sentences = List.copyOf(sentences);
  }

  /**
   * The evidence that is held against it, each wording once, highest score first, of equals the one
   * that stands first; lone marks and function words, which convince no reader, come last.
   *
   * @param most how many pieces, at the most
   */
  public List<Evidence> strongest(int most) {
    Set<String> wordings = new HashSet<>();
    return sentences.stream()
        .flatMap(sentence -> sentence.weighed().stream())
        .sorted(
            Comparator.comparing(ArticleScore::convincesNobody)
                .thenComparing(Comparator.comparingDouble(Evidence::score).reversed())
                .thenComparing(Evidence::span))
        .filter(one -> wordings.add(one.text().toLowerCase(Locale.ROOT)))
        .limit(most)
        .toList();
  }

  private static boolean convincesNobody(Evidence one) {
    return one.text().chars().noneMatch(Character::isLetterOrDigit)
        || (one.type() == ArtifactType.FUNCTION_WORD_SWAP && one.text().indexOf(' ') < 0);
  }

  /** An article whose two tests came out alike. */
  public ArticleScore(
      Article article,
      Tier tier,
      Verdict verdict,
      String reason,
      Probabilities probability,
      double falseAlarmRate,
      List<SentenceScore> sentences) {
    this(
        article,
        tier,
        verdict,
        reason,
        probability,
        falseAlarmRate,
        new ArticleTests(
            new ArticleTests.Test(0, falseAlarmRate), new ArticleTests.Test(0, falseAlarmRate)),
        sentences);
  }
}
