package io.calque.train;

import io.calque.model.FalseAlarms;
import io.calque.model.FalseAlarms.Band;
import io.calque.model.MetricName;
import io.calque.model.MetricName.Measure;
import io.calque.model.Metrics;
import io.calque.model.SentenceReading;
import io.calque.score.ArticleScorer;
import io.calque.text.Label;
import io.calque.text.Token;
import io.calque.train.text.LabelledDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Collects scores of held-out documents and sets thresholds by those of human ones.
 *
 * <p>The bound. Let {@code n} human articles and a new one be exchangeable, and let {@code k} of
 * the n score at least as high as the new one. Its rank among all n + 1 is then uniform but for
 * ties, so {@code p = (k + 1) / (n + 1)} is a conformal p-value: {@code P(p <= r) <= r} for every
 * rate r, whatever the model and whatever the distribution of scores (Vovk, Gammerman and Shafer,
 * Algorithmic Learning in a Random World, 2005; Lei et al. 2018 for the split form, in which the
 * model was fitted on other articles). Ties count as above, which can only raise p. An article that
 * is accused where {@code p <= r} is therefore a false alarm with a probability of at most r, on
 * average over the draw of the n: for one draw of n the true rate scatters as a beta distribution
 * with a mean of {@code floor(r (n + 1)) / (n + 1)}. Below {@code 1 / r - 1} articles p can never
 * be as small as r, and nothing is accused: a band with few articles cannot promise much.
 *
 * <p>Exchangeable is the assumption, and it fails between lengths and between kinds of writing. So
 * each band of length is counted alone, and within it edited prose and all other text, of which the
 * kind that scores higher sets the threshold: the promise then holds for either kind alone.
 */
final class FalseAlarmCounter {
  /**
   * Unquoted words from which each band begins, where enough human articles are that long. Shorter
   * text, two sentences of a learner say, is never judged.
   */
  private static final List<Integer> STARTS = List.of(40, 80, 160, 320, 640);

  /** Fewer human articles make no band of their own: its rates would be too coarse. */
  private static final int LEAST_ARTICLES = 200;

  /** Kinds of edited prose; everything else human is the harder kind. */
  private static final Set<String> EDITED =
      Set.of("news", "gov_blog", "gov_release", "history", "textbook", "abc");

  /** An article is judged from the band on in which this share of spun ones is found. */
  private static final double WORTH_JUDGING = 0.5;

  /** Promised rate that the shortest band is chosen by. */
  private static final double RATE = 0.01;

  /** Human words shown as evidence, at most, of those outside quotations. */
  private static final double WORDS_SHOWN = 0.0006;

  private final double precision;
  private final List<Scored> articles = new ArrayList<>();
  private final List<Double> humanWords = new ArrayList<>();
  private long unquotedWords;
  private final List<Double> replacedWords = new ArrayList<>();
  private final List<Double> keptWords = new ArrayList<>();

  /**
   * A counter.
   *
   * @param precision share of the words shown in spun articles that were replaced, at least
   */
  FalseAlarmCounter(double precision) {
    this.precision = precision;
  }

  void add(LabelledDocument labelled, List<SentenceReading> readings, double strength) {
    articles.add(
        new Scored(
            labelled.label(),
            EDITED.contains(labelled.group()),
            ArticleScorer.unquotedWords(labelled.document()),
            strength));
    if (labelled.label() == Label.ORIGINAL) {
      unquotedWords += ArticleScorer.unquotedWords(labelled.document());
    }
    for (SentenceReading reading : readings) {
      addWords(labelled, reading);
    }
  }

  FalseAlarms falseAlarms() {
    List<Band> bands = new ArrayList<>();
    for (Band band : bands()) {
      if (!bands.isEmpty() || found(band, Label.SPUN) >= WORTH_JUDGING) {
        bands.add(band);
      }
    }
    return new FalseAlarms(wordThreshold(), accusedWordThreshold(), bands);
  }

  Metrics metrics() {
    Map<MetricName, Double> metrics = new HashMap<>();
    double threshold = wordThreshold();
    metrics.put(MetricName.of(Measure.WORD_THRESHOLD), threshold);
    metrics.put(MetricName.of(Measure.WORDS_SHOWN), shown(threshold));
    metrics.put(MetricName.of(Measure.ACCUSED_WORD_THRESHOLD), accusedWordThreshold());
    metrics.put(MetricName.of(Measure.ACCUSED_WORDS_SHOWN), shown(accusedWordThreshold()));
    for (Band band : bands()) {
      int words = band.leastWords();
      metrics.put(MetricName.of(Measure.HUMAN_ARTICLES, words), (double) band.articles());
      metrics.put(MetricName.of(Measure.SPUN_FOUND, words), found(band, Label.SPUN));
      metrics.put(MetricName.of(Measure.TRANSLATED_FOUND, words), found(band, Label.TRANSLATED));
    }
    return new Metrics(metrics);
  }

  private void addWords(LabelledDocument labelled, SentenceReading reading) {
    List<Token> tokens = reading.sentence().tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (reading.isAnswerable(i)) {
        if (labelled.label() == Label.ORIGINAL) {
          humanWords.add(reading.replaced().get(i));
        } else if (labelled.label() == Label.SPUN) {
          boolean replaced = labelled.isDamaged(token.span());
          (replaced ? replacedWords : keptWords).add(reading.replaced().get(i));
        }
      }
    }
  }

  /** Just above the first human score too many, so that ties with it are not shown either. */
  private double wordThreshold() {
    List<Double> sorted = new ArrayList<>(humanWords);
    sorted.sort(Collections.reverseOrder());
    int most = (int) (WORDS_SHOWN * unquotedWords);
    return most < sorted.size() ? Math.nextUp(sorted.get(most)) : 1;
  }

  private double shown(double threshold) {
    return (double) atLeast(replacedWords, threshold) / Math.max(1, replacedWords.size());
  }

  /** The lowest of twenty thresholds that keeps the precision. */
  private double accusedWordThreshold() {
    for (double threshold = 0.30; threshold < 0.99; threshold += 0.03) {
      long right = atLeast(replacedWords, threshold);
      long wrong = atLeast(keptWords, threshold);
      if (right > 0 && right >= precision * (right + wrong)) {
        return Math.min(threshold, wordThreshold());
      }
    }
    return wordThreshold();
  }

  private static long atLeast(List<Double> scores, double threshold) {
    return scores.stream().filter(score -> score >= threshold).count();
  }

  private List<Band> bands() {
    List<Integer> starts = new ArrayList<>(STARTS);
    for (int i = starts.size() - 1; i > 0; i--) {
      if (band(starts, i).articles() < LEAST_ARTICLES) {
        starts.remove(i);
      }
    }
    return IntStream.range(0, starts.size()).mapToObj(i -> band(starts, i)).toList();
  }

  /**
   * The human articles of a length. Where there are enough of both kinds, edited prose and the
   * rest, those of the kind that scores higher, so that the promise holds for either.
   */
  private Band band(List<Integer> starts, int index) {
    int end = index + 1 < starts.size() ? starts.get(index + 1) : Integer.MAX_VALUE;
    List<Scored> human =
        articles.stream()
            .filter(article -> article.label() == Label.ORIGINAL)
            .filter(article -> article.words() >= starts.get(index) && article.words() < end)
            .toList();
    Band all = band(starts.get(index), human);
    return Stream.of(true, false)
        .map(edited -> human.stream().filter(one -> one.edited() == edited).toList())
        .filter(kind -> kind.size() >= LEAST_ARTICLES)
        .map(kind -> band(starts.get(index), kind))
        .reduce(all, (one, other) -> threshold(one) >= threshold(other) ? one : other);
  }

  private static Band band(int leastWords, List<Scored> human) {
    List<Double> scores =
        human.stream()
            .map(article -> Math.round(article.strength() * 1e3) / 1e3)
            .sorted(Collections.reverseOrder())
            .toList();
    return new Band(leastWords, scores.size(), scores);
  }

  /** The lowest score that is accused at the promised rate. */
  private static double threshold(Band band) {
    int allowed = (int) Math.floor(RATE * (band.articles() + 1)) - 1;
    return allowed < 0 ? Double.MAX_VALUE : band.scores().get(allowed);
  }

  private double found(Band band, Label label) {
    FalseAlarms bands = new FalseAlarms(1, 1, bands());
    int all = 0;
    int hits = 0;
    for (Scored article : articles) {
      if (article.label() == label
          && article.words() >= band.leastWords()
          && bands.band(article.words()).leastWords() == band.leastWords()) {
        all++;
        hits += band.rate(article.strength()) <= RATE ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) hits / all;
  }

  private record Scored(Label label, boolean edited, int words, double strength) {}
}
