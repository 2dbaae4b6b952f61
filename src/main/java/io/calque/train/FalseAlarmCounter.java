package io.calque.train;

import io.calque.model.FalseAlarms;
import io.calque.model.FalseAlarms.Writers;
import io.calque.model.MetricName;
import io.calque.model.MetricName.Measure;
import io.calque.model.Metrics;
import io.calque.model.ScoreBands;
import io.calque.model.ScoreBands.Scored;
import io.calque.model.SentenceReading;
import io.calque.score.ArticleScorer;
import io.calque.text.Label;
import io.calque.text.Token;
import io.calque.train.text.WriterKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Collects scores of held-out documents and sets thresholds by those of human ones, for each test
 * and each kind of writer by {@link ScoreBands}. A kind with fewer articles than the promise needs
 * is counted with other prose, and no promise is made for it.
 */
final class FalseAlarmCounter {
  /** Unquoted words from which articles are tried whether they are worth judging. */
  private static final List<Integer> STARTS = List.of(40, 80, 160, 320, 640);

  /** With fewer human articles a test could never reject at half of a promised 1 %. */
  static final int LEAST_ARTICLES = 200;

  /** An article is judged from the length on at which this share of spun ones is found. */
  private static final double WORTH_JUDGING = 0.5;

  /** Rate of one test, of the promised 1 % that both share. */
  private static final double RATE = 0.005;

  /** Human words shown as evidence, at most, of those outside quotations. */
  private static final double WORDS_SHOWN = 0.0006;

  /** Human words that may be shown as a machine's wordings in an article found translated. */
  private static final double WORDINGS_SHOWN = 0.003;

  private final double precision;
  private final List<Counted> articles = new ArrayList<>();
  private final List<Double> humanWords = new ArrayList<>();
  private long unquotedWords;
  private final List<Double> replacedWords = new ArrayList<>();
  private final List<Double> keptWords = new ArrayList<>();
  private final List<Double> humanWordings = new ArrayList<>();

  /** An article's strengths in both tests. */
  private record Counted(
      Label label, Optional<WriterKind> writer, int words, double spun, double translated) {}

  /**
   * A counter.
   *
   * @param precision share of the words shown in spun articles that were replaced, at least
   */
  FalseAlarmCounter(double precision) {
    this.precision = precision;
  }

  /**
   * Counts an article.
   *
   * @param spun its strength in the test for spun text
   * @param translated the same in the test for translations
   */
  void add(ReadDocument document, double spun, double translated) {
    int words = ArticleScorer.unquotedWords(document.labelled().document());
    Label label = document.labelled().label();
    articles.add(new Counted(label, document.writer(), words, spun, translated));
    boolean human = document.writer().isPresent();
    if (human) {
      unquotedWords += words;
    }
    for (SentenceReading reading : document.readings()) {
      addWords(document, reading, human);
    }
  }

  /** Scores and thresholds, of articles that are long enough for most spun ones to be found. */
  FalseAlarms falseAlarms() {
    FalseAlarms all = all();
    int from =
        STARTS.stream()
            .filter(start -> found(all, start, Label.SPUN) >= WORTH_JUDGING)
            .findFirst()
            .orElse(Integer.MAX_VALUE);
    return from == Integer.MAX_VALUE ? all.with(List.of(), List.of()) : all.from(from);
  }

  private FalseAlarms all() {
    return new FalseAlarms(
        wordThreshold(),
        accusedWordThreshold(),
        threshold(humanWordings, WORDINGS_SHOWN),
        writers(Counted::spun),
        writers(Counted::translated));
  }

  /** What false alarms are counted on, by kind; those of a kind that is too small with others. */
  Map<WriterKind, Integer> humans() {
    Map<WriterKind, Integer> out = new EnumMap<>(WriterKind.class);
    articles.forEach(one -> one.writer().ifPresent(kind -> out.merge(kind, 1, Integer::sum)));
    return out;
  }

  Metrics metrics() {
    Map<MetricName, Double> metrics = new HashMap<>();
    double threshold = wordThreshold();
    metrics.put(MetricName.of(Measure.WORD_THRESHOLD), threshold);
    metrics.put(MetricName.of(Measure.WORDS_SHOWN), shown(threshold));
    metrics.put(MetricName.of(Measure.ACCUSED_WORD_THRESHOLD), accusedWordThreshold());
    metrics.put(MetricName.of(Measure.ACCUSED_WORDS_SHOWN), shown(accusedWordThreshold()));
    FalseAlarms all = all();
    for (int start : STARTS) {
      metrics.put(
          MetricName.of(Measure.HUMAN_ARTICLES, start),
          (double) ofLength(start).filter(one -> one.writer().isPresent()).count());
      metrics.put(MetricName.of(Measure.SPUN_FOUND, start), found(all, start, Label.SPUN));
      metrics.put(
          MetricName.of(Measure.TRANSLATED_FOUND, start), found(all, start, Label.TRANSLATED));
    }
    return new Metrics(metrics);
  }

  private void addWords(ReadDocument document, SentenceReading reading, boolean human) {
    List<Token> tokens = reading.sentence().tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (human
          && reading.encoded().isPresent()
          && token.isWord()
          && !reading.sentence().isQuoted(token.span())) {
        humanWordings.add(reading.encoded().get().wordings().get(i));
      }
      if (reading.isAnswerable(i)) {
        if (human) {
          humanWords.add(reading.replaced().get(i));
        } else if (document.labelled().label() == Label.SPUN) {
          boolean replaced = document.labelled().isDamaged(token.span());
          (replaced ? replacedWords : keptWords).add(reading.replaced().get(i));
        }
      }
    }
  }

  private double wordThreshold() {
    return Math.min(1, threshold(humanWords, WORDS_SHOWN));
  }

  /** Just above the first human score too many, so that ties with it are not shown either. */
  private double threshold(List<Double> human, double share) {
    List<Double> sorted = new ArrayList<>(human);
    sorted.sort(Collections.reverseOrder());
    int most = (int) (share * unquotedWords);
    return most < sorted.size() ? Math.nextUp(sorted.get(most)) : Double.MAX_VALUE;
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

  private List<Writers> writers(ToDoubleFunction<Counted> strength) {
    List<Writers> out = new ArrayList<>();
    List<Scored> others = new ArrayList<>();
    for (WriterKind kind : WriterKind.values()) {
      List<Scored> own = scored(kind, strength);
      Optional<Writers> bands =
          kind == WriterKind.OTHER
              ? Optional.empty()
              : ScoreBands.of(kind.title(), own, LEAST_ARTICLES);
      bands.ifPresent(out::add);
      if (bands.isEmpty()) {
        others.addAll(own);
      }
    }
    ScoreBands.of(WriterKind.OTHER.title(), others, LEAST_ARTICLES).ifPresent(out::add);
    return out;
  }

  private List<Scored> scored(WriterKind kind, ToDoubleFunction<Counted> strength) {
    return articles.stream()
        .filter(one -> one.writer().equals(Optional.of(kind)) && one.words() >= STARTS.get(0))
        .map(one -> new Scored(one.words(), strength.applyAsDouble(one)))
        .toList();
  }

  private Stream<Counted> ofLength(int start) {
    int at = STARTS.indexOf(start) + 1;
    int end = at < STARTS.size() ? STARTS.get(at) : Integer.MAX_VALUE;
    return articles.stream().filter(one -> one.words() >= start && one.words() < end);
  }

  private double found(FalseAlarms falseAlarms, int start, Label label) {
    List<Counted> own = ofLength(start).filter(one -> one.label() == label).toList();
    long hits =
        own.stream()
            .filter(
                one ->
                    (label == Label.SPUN
                            ? falseAlarms.spunRate(one.words(), one.spun())
                            : falseAlarms.translatedRate(one.words(), one.translated()))
                        <= RATE)
            .count();
    return own.isEmpty() ? 0 : (double) hits / own.size();
  }
}
