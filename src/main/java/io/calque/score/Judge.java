package io.calque.score;

import io.calque.model.FalseAlarms;
import io.calque.signal.Evidence;
import io.calque.text.Document;
import io.calque.text.Probabilities;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Rules on an article: keeps the promised false-alarm rate, and abstains where it must.
 *
 * <p>A ruling is a test of the hypothesis that a human wrote the article as people do. Its
 * statistic is the article's strength, in which a translation weighs less than a spun text, its
 * p-value the conformal {@code (k + 1) / (n + 1)} of {@link FalseAlarms.Band#rate} among human
 * articles of like length, and it rejects where p is at most the promised rate. {@code
 * FalseAlarmCounter}, which counts them, derives the bound. Everything else here can only withhold
 * an accusation, never make one: another language, too few words, fewer than {@value
 * #LEAST_EVIDENCE} pieces of evidence to show. A test that rejects less often than one that keeps
 * the bound keeps it too, so these rules cost power and no promise. Which of the two kinds an
 * accused article is, the larger probability says; the rate is promised for both together.
 */
final class Judge {
  /** Languages the models may be asked about: English, and too short to tell. */
  private static final Set<String> READ = Set.of("en", "und");

  /** An article is accused on at least this many pieces of evidence, slips apart. */
  private static final int LEAST_EVIDENCE = 2;

  private final FalseAlarms falseAlarms;
  private final double promised;

  Judge(FalseAlarms falseAlarms, double promised) {
    if (!(promised > 0 && promised < 1)) {
      throw new IllegalArgumentException("fpr " + promised + " is not between 0 and 1");
    }
    this.falseAlarms = falseAlarms;
    this.promised = promised;
  }

  /**
   * A ruling.
   *
   * @param verdict what the article is said to be
   * @param reason why, in one line
   * @param falseAlarmRate share of human articles of like length that score as high
   */
  record Ruling(Verdict verdict, String reason, double falseAlarmRate) {}

  /** Whether the article's own numbers, whatever evidence is shown, speak for a spinner. */
  boolean suspectsSpinning(Document document, Probabilities article) {
    int words = ArticleScorer.unquotedWords(document);
    return falseAlarms.judges(words)
        && article.spun() >= article.translated()
        && falseAlarms.band(words).rate(ArticleScorer.strength(article)) <= promised;
  }

  /**
   * Rules on an article.
   *
   * @param found pieces of evidence, slips apart, when each replaced word counts as one: a phrase
   *     that is shown for two of them is no less to show
   */
  Ruling rule(Document document, Probabilities article, List<SentenceScore> sentences, int found) {
    String language = document.article().language();
    int words = ArticleScorer.unquotedWords(document);
    int evidence = sentences.stream().mapToInt(sentence -> sentence.evidence().size()).sum();
    if (!READ.contains(language)) {
      return new Ruling(
          Verdict.INSUFFICIENT, "the text is in " + name(language) + ", not in English", 1);
    }
    if (!falseAlarms.judges(words)) {
      return new Ruling(
          Verdict.INSUFFICIENT,
          String.format(
              Locale.ROOT,
              "%d words outside quotations are too few to judge%s",
              words,
              evidence == 0 ? "" : "; the evidence is shown"),
          1);
    }
    double rate = falseAlarms.band(words).rate(ArticleScorer.strength(article));
    if (rate > promised) {
      return new Ruling(Verdict.ORIGINAL, benign(rate, evidence), rate);
    }
    if (found < LEAST_EVIDENCE) {
      return new Ruling(
          Verdict.ORIGINAL,
          evidence - candidates(sentences) < LEAST_EVIDENCE
              ? "unusual style, but no visible artifact to show for it"
              : "unusual style, but only mistakes to show for it that learners make too",
          rate);
    }
    Verdict verdict = article.spun() >= article.translated() ? Verdict.SPUN : Verdict.TRANSLATED;
    return new Ruling(verdict, accusation(rate, sentences), rate);
  }

  private static int weighed(List<SentenceScore> sentences) {
    return sentences.stream().mapToInt(sentence -> sentence.weighed().size()).sum();
  }

  private static long candidates(List<SentenceScore> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.evidence().stream())
        .filter(Evidence::candidate)
        .count();
  }

  private static String benign(double rate, int evidence) {
    String marks = evidence == 1 ? "1 odd spot" : evidence + " odd spots";
    return String.format(
        Locale.ROOT, "%s; %.0f %% of human articles score as high", marks, 100 * rate);
  }

  private static String accusation(double rate, List<SentenceScore> sentences) {
    long marked = sentences.stream().filter(sentence -> !sentence.weighed().isEmpty()).count();
    return String.format(
        Locale.ROOT,
        "%d artifacts in %d of %d sentences; %.1f %% of human articles of this length score as"
            + " high",
        weighed(sentences),
        marked,
        sentences.size(),
        100 * rate);
  }

  private static String name(String language) {
    String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    return name.equals(language) ? language : name + " (" + language + ")";
  }
}
