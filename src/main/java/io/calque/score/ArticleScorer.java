package io.calque.score;

import io.calque.english.InverseDictionary;
import io.calque.model.Models;
import io.calque.model.SentenceReading;
import io.calque.signal.Evidence;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Scores articles sentence by sentence and then as a whole. Immutable and thread-safe. */
public final class ArticleScorer implements Assessor {
  /**
   * What a translation weighs beside a spun text: careful human translations look like machine ones
   * and nothing human looks like spun text, so with equal weights the former would set the
   * threshold for the latter. On the tune part, articles of 160 words and more: 100 % of the spun
   * ones lie above 99 % of the human ones, with equal weights 97 %.
   */
  private static final double TRANSLATED_WEIGHT = 0.15;

  private final Models models;
  private final WordEvidence words;
  private final Judge judge;

  /**
   * A scorer.
   *
   * @param falseAlarmRate promised share of human articles that may be accused, above 0, below 1
   */
  public ArticleScorer(Models models, double falseAlarmRate) {
    this(models, falseAlarmRate, InverseDictionary.standard());
  }

  /**
   * The same by a dictionary of one's own.
   *
   * @param dictionary what spinners are known to put
   */
  public ArticleScorer(Models models, double falseAlarmRate, InverseDictionary dictionary) {
    this.models = models;
    this.words = new WordEvidence(models, dictionary);
    this.judge = new Judge(models.falseAlarms(), falseAlarmRate);
  }

  /**
   * Scores one article.
   *
   * @param evidence what the signals found in it, in order of appearance
   */
  public ArticleScore score(Document document, List<Evidence> evidence) {
    return assess(document, evidence).score();
  }

  @Override
  public AssessedArticle assess(Document document, List<Evidence> evidence) {
    List<SentenceReading> readings = read(document, evidence, models::read);
    List<Probabilities> classes = readings.stream().map(models::classify).toList();
    Probabilities article =
        readings.isEmpty() ? new Probabilities(1, 0, 0) : models.classify(readings, classes);
    boolean spun = judge.suspectsSpinning(document, article);
    List<SentenceScore> sentences = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < readings.size(); i++) {
      WordEvidence.Shown merged = words.merge(readings.get(i), spun);
      List<Evidence> shown = merged.evidence();
      found += merged.found();
      Probabilities probability = classes.get(i);
      sentences.add(
          new SentenceScore(
              readings.get(i).sentence(), label(probability, shown), probability, shown));
    }
    Judge.Ruling ruling = judge.rule(document, article, sentences, found);
    ArticleScore score =
        new ArticleScore(
            document.article(),
            models.isDeep() ? Tier.DEEP : Tier.FAST,
            ruling.verdict(),
            ruling.reason(),
            article,
            ruling.falseAlarmRate(),
            sentences);
    return new AssessedArticle(score, readings, models);
  }

  /**
   * The article's sentences as a reader of texts reads them, each with its own evidence.
   *
   * @param evidence in order of appearance
   * @param reader takes sentences and the evidence of each
   */
  public static List<SentenceReading> read(
      Document document,
      List<Evidence> evidence,
      BiFunction<List<Sentence>, List<List<Evidence>>, List<SentenceReading>> reader) {
    List<List<Evidence>> owned = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : document.sentences()) {
      List<Evidence> own = new ArrayList<>();
      while (next < evidence.size() && evidence.get(next).span().start() < sentence.span().end()) {
        own.add(evidence.get(next++));
      }
      owned.add(own);
    }
    return reader.apply(document.sentences(), owned);
  }

  /** Words and numbers of the article outside quotation marks: what can be judged. */
  public static int unquotedWords(Document document) {
    int words = 0;
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.kind() != TokenKind.PUNCTUATION && !sentence.isQuoted(token.span())) {
          words++;
        }
      }
    }
    return words;
  }

  /** How strongly a probability speaks against an article: what false alarms are counted by. */
  public static double strength(Probabilities article) {
    double floor = 1e-9;
    double against = article.spun() + TRANSLATED_WEIGHT * article.translated();
    return Math.log((against + floor) / (article.original() + floor));
  }

  private static Label label(Probabilities probability, List<Evidence> evidence) {
    if (evidence.stream().noneMatch(Evidence::isWeighed)) {
      return Label.ORIGINAL;
    }
    if (probability.spun() > 0.5) {
      return Label.SPUN;
    }
    return probability.translated() > 0.5 ? Label.TRANSLATED : Label.ORIGINAL;
  }
}
