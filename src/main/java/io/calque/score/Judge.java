package io.calque.score;

import io.calque.model.FalseAlarms;
import io.calque.model.ScoreBands;
import io.calque.text.Document;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import io.calque.text.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Rules on an article: keeps the promised false-alarm rate, and abstains where it must.
 *
 * <p>An article is put to two tests of the hypothesis that a human wrote it as people do, one
 * against spun text and one against translations. The statistic of each is a strength of its own,
 * its p-value the conformal {@code (k + 1) / (n + 1)} of {@link FalseAlarms.Band#rate} among human
 * articles of like length, of the kind of writer where it is largest ({@link
 * io.calque.model.ScoreBands} derives the bound). Each rejects where p is at most its share of the
 * promised rate, so both together keep it. Everything else here can only withhold an accusation,
 * never make one: another language, too few words, too little to show. A test that rejects less
 * often than one that keeps the bound keeps it too, so these rules cost power and no promise.
 */
final class Judge {
  /** Languages the models may be asked about: English, and too short to tell. */
  private static final Set<String> READ = Set.of("en", "und");

  /** An article is accused on at least this many pieces of evidence, slips apart. */
  private static final int LEAST_EVIDENCE = 2;

  /** Articles with a smaller share of their words outside quotations are other people's words. */
  private static final double LEAST_UNQUOTED = 0.2;

  /** A larger share of lists, headings and code is no article. */
  private static final double MOST_LISTED = 0.5;

  /** A larger share of sentences in other languages is no English article. */
  private static final double MOST_FOREIGN = 0.25;

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
   * @param falseAlarmRate share of human articles of like length that score as high in the test
   *     that the verdict rests on
   */
  record Ruling(Verdict verdict, String reason, double falseAlarmRate) {}

  /**
   * What there is to show for an accusation.
   *
   * @param spun pieces of evidence of a spinner, slips apart, when each replaced word counts as
   *     one: a phrase that is shown for two of them is no less to show
   * @param translated the same of a translation
   * @param beyondLists pieces that are no rows of lists: what other rules found, and words that
   *     would be shown as replaced in any article. Words that are shown only because the article is
   *     suspect prove nothing that is not supposed already
   */
  record Found(int spun, int translated, int beyondLists) {
    Found with(Found other) {
      return new Found(
          spun + other.spun, translated + other.translated, beyondLists + other.beyondLists);
    }
  }

  /** Whether the models may be asked about this language. */
  static boolean reads(String language) {
    return READ.contains(language);
  }

  /** Puts an article to both tests. */
  ArticleTests tests(Document document, double spun, double translated) {
    if (unfit(document).isPresent()) {
      return new ArticleTests(new ArticleTests.Test(spun, 1), new ArticleTests.Test(translated, 1));
    }
    int words = ArticleScorer.unquotedWords(document);
    return new ArticleTests(
        new ArticleTests.Test(spun, falseAlarms.spunRate(words, spun)),
        new ArticleTests.Test(translated, falseAlarms.translatedRate(words, translated)));
  }

  /** Whether an article fails the test for spun text, whatever there is to show for it. */
  boolean rejectsAsSpun(ArticleTests tests) {
    return tests.spun().falseAlarmRate() <= FalseAlarms.SPUN_SHARE * promised;
  }

  /** The same for the test for translations. */
  boolean rejectsAsTranslated(ArticleTests tests) {
    return tests.translated().falseAlarmRate() <= FalseAlarms.TRANSLATED_SHARE * promised;
  }

  /** Rules on an article. */
  Ruling rule(
      Document document,
      Probabilities article,
      ArticleTests tests,
      List<SentenceScore> sentences,
      Found found) {
    int evidence = sentences.stream().mapToInt(sentence -> sentence.evidence().size()).sum();
    Optional<String> unfit = unfit(document);
    if (unfit.isPresent()) {
      boolean hidden = evidence == 0 || !reads(document.article().language());
      String shown = hidden ? "" : "; the evidence is shown";
      return new Ruling(Verdict.INSUFFICIENT, unfit.get() + shown, 1);
    }
    boolean spun = rejectsAsSpun(tests);
    boolean translated = rejectsAsTranslated(tests);
    if (!spun && !translated) {
      return new Ruling(Verdict.ORIGINAL, benign(tests.smallest(), evidence), tests.smallest());
    }
    boolean accusedSpun =
        spun && found.spun() + found.translated() >= LEAST_EVIDENCE && found.beyondLists() > 0;
    boolean accusedTranslated = translated && found.translated() > 0;
    if (!accusedSpun && !accusedTranslated) {
      return new Ruling(Verdict.ORIGINAL, withheld(sentences, found), tests.smallest());
    }
    boolean asSpun = accusedSpun && (!accusedTranslated || isRatherSpun(article, tests));
    double rate = asSpun ? tests.spun().falseAlarmRate() : tests.translated().falseAlarmRate();
    return new Ruling(
        asSpun ? Verdict.SPUN : Verdict.TRANSLATED, accusation(rate, sentences), rate);
  }

  /** Whether an article is judged at all, and if it is not, whether it has no words to tell by. */
  PlacedEvidence.Length length(Document document) {
    if (unfit(document).isEmpty()) {
      return PlacedEvidence.Length.JUDGED;
    }
    return isShort(document.sentences())
        ? PlacedEvidence.Length.SHORT
        : PlacedEvidence.Length.UNFIT;
  }

  /** Whether so few words, quoted ones among them, are judged nowhere. */
  static boolean isShort(List<Sentence> sentences) {
    return sentences.stream()
            .flatMap(sentence -> sentence.tokens().stream())
            .filter(token -> token.kind() != TokenKind.PUNCTUATION)
            .count()
        < ScoreBands.leastWords();
  }

  /** Why an article is not judged; empty where it is. */
  private Optional<String> unfit(Document document) {
    String language = document.article().language();
    if (!reads(language)) {
      return Optional.of("the text is in " + name(language) + ", not in English");
    }
    Prose prose = Prose.of(document);
    if (!falseAlarms.judges(prose.words())) {
      return Optional.of(prose.words() + " words outside quotations are too few to judge");
    }
    if (prose.words() < LEAST_UNQUOTED * (prose.words() + prose.quoted())) {
      return Optional.of(
          share(prose.words(), prose.words() + prose.quoted(), "outside quotations"));
    }
    if (prose.listed() > MOST_LISTED * prose.words()) {
      return Optional.of(
          share(
              prose.words() - prose.listed(),
              prose.words(),
              "in sentences, the others in lists, headings or code"));
    }
    if (prose.foreign() > MOST_FOREIGN * prose.words()) {
      return Optional.of(
          share(prose.foreign(), prose.words(), "in sentences that do not read as English"));
    }
    return Optional.empty();
  }

  private static String share(int part, int words, String where) {
    return String.format(Locale.ROOT, "%d of %d words stand %s", part, words, where);
  }

  /** Where both tests reject: the smaller rate, else the likelier class. */
  private static boolean isRatherSpun(Probabilities article, ArticleTests tests) {
    int smaller =
        Double.compare(tests.spun().falseAlarmRate(), tests.translated().falseAlarmRate());
    return smaller == 0 ? article.spun() >= article.translated() : smaller < 0;
  }

  private static String withheld(List<SentenceScore> sentences, Found found) {
    long weighed = sentences.stream().mapToLong(sentence -> sentence.weighed().size()).sum();
    if (weighed >= LEAST_EVIDENCE && found.beyondLists() == 0) {
      return "unusual style, but nothing to show for it but phrases that people write too";
    }
    boolean slips =
        sentences.stream()
                .flatMap(sentence -> sentence.evidence().stream())
                .filter(one -> !one.candidate())
                .count()
            >= LEAST_EVIDENCE;
    return slips
        ? "unusual style, but only mistakes to show for it that learners make too"
        : "unusual style, but no visible artifact to show for it";
  }

  private static int weighed(List<SentenceScore> sentences) {
    return sentences.stream().mapToInt(sentence -> sentence.weighed().size()).sum();
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
