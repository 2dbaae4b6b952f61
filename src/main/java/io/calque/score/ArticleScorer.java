package io.calque.score;

import io.calque.english.InverseDictionary;
import io.calque.model.FalseAlarms;
import io.calque.model.Models;
import io.calque.model.SentenceReading;
import io.calque.signal.Evidence;
import io.calque.signal.Signals;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/** Scores articles sentence by sentence and then as a whole. Immutable and thread-safe. */
public final class ArticleScorer implements Assessor {
  private final Models models;
  private final WordEvidence words;
  private final MachineWordings wordings;
  private final PlacedEvidence places;
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
    this(models, falseAlarmRate, dictionary, models.falseAlarms());
  }

  /**
   * The same by other human articles than those that the models were calibrated on.
   *
   * @param falseAlarms how high they score
   */
  public ArticleScorer(
      Models models, double falseAlarmRate, InverseDictionary dictionary, FalseAlarms falseAlarms) {
    this.models = models;
    this.words = new WordEvidence(models, dictionary);
    this.wordings = new MachineWordings(falseAlarms.wordingThreshold());
    this.places = new PlacedEvidence(models, falseAlarms);
    this.judge = new Judge(falseAlarms, falseAlarmRate);
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
    List<SentenceReading> readings = read(document, evidence);
    List<Probabilities> classes = readings.stream().map(models::classify).toList();
    Probabilities article =
        readings.isEmpty() ? new Probabilities(1, 0, 0) : models.classify(readings, classes);
    double spun = Models.spunStrength(article);
    double translated = readings.isEmpty() ? spun : models.translatedStrength(readings, article);
    ArticleTests tests = judge.tests(document, spun, translated);
    List<WordEvidence.Shown> merged =
        readings.stream().map(one -> words.merge(one, judge.rejectsAsSpun(tests))).toList();
    List<List<Evidence>> weighed =
        places.weigh(
            readings,
            merged.stream().map(WordEvidence.Shown::evidence).toList(),
            new PlacedEvidence.Place(spun, translated),
            judge.length(document));
    List<SentenceScore> sentences = new ArrayList<>();
    Judge.Found found = new Judge.Found(0, 0, 0);
    for (int i = 0; i < readings.size(); i++) {
      SentenceReading reading = readings.get(i);
      List<Evidence> shown = new ArrayList<>(weighed.get(i));
      if (judge.rejectsAsTranslated(tests)) {
        shown.addAll(wordings.find(reading, shown));
        shown.sort(Comparator.comparing(Evidence::span));
      }
      found = found.with(found(shown, merged.get(i)));
      Probabilities probability = SentenceLabels.fuse(classes.get(i), shown);
      sentences.add(
          new SentenceScore(
              reading.sentence(), SentenceLabels.label(probability, shown), probability, shown));
    }
    List<SentenceScore> all = ForeignText.all(document.sentences(), sentences);
    Judge.Ruling ruling = judge.rule(document, article, tests, all, found);
    ArticleScore score =
        new ArticleScore(
            document.article(),
            models.isDeep() ? Tier.DEEP : Tier.FAST,
            ruling.verdict(),
            ruling.reason(),
            article,
            ruling.falseAlarmRate(),
            tests,
            all);
    return new AssessedArticle(score, readings, models);
  }

  private List<SentenceReading> read(Document document, List<Evidence> evidence) {
    return Judge.reads(document.article().language())
        ? read(document, evidence, models::read)
        : read(
            document,
            evidence,
            (sentences, owned) -> ForeignText.read(sentences, owned, models::read));
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

  /** Whether an article fails either test, whatever there is to show for it. */
  boolean rejects(ArticleTests tests) {
    return judge.rejectsAsSpun(tests) || judge.rejectsAsTranslated(tests);
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

  /** What there is to show; several replaced words may be shown as one. */
  private static Judge.Found found(List<Evidence> shown, WordEvidence.Shown merged) {
    int spun = 0;
    int translated = 0;
    int beyondLists = 0;
    boolean replaced = false;
    for (Evidence one : shown) {
      if (one.isWeighed()) {
        boolean carried = one.type().label() == Label.TRANSLATED;
        boolean word = one.rule().equals(Evidence.REPLACED);
        replaced |= word;
        translated += carried ? 1 : 0;
        spun += carried || word ? 0 : 1;
        beyondLists += word || Signals.isList(one.rule()) ? 0 : 1;
      }
    }
    return replaced
        ? new Judge.Found(spun + merged.words(), translated, beyondLists + merged.sure())
        : new Judge.Found(spun, translated, beyondLists);
  }
}
