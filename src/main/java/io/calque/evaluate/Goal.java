package io.calque.evaluate;

import io.calque.score.Tier;

/**
 * What version 0.2.0 was meant to reach, set before its models were made. What stands without a
 * bound is printed beside the others and nothing was promised of it.
 */
@SuppressWarnings("ImmutableEnumChecker") // a bound is a record of numbers
enum Goal {
  NEURAL(
      "neural translation, held-out systems, ten sentences, against human text of the same sets:"
          + " AUC",
      "0.642",
      Bound.least(0.80)),
  NEURAL_NEWS(
      "neural translation, held-out systems, ten sentences, against world English news: AUC",
      "–",
      Bound.least(0.95)),
  MODELS(
      "translation by language models, held-out systems, ten sentences, against human text of the"
          + " same sets: AUC",
      "–",
      Bound.none()),
  MODELS_NEWS(
      "translation by language models, held-out systems, ten sentences, against world English news:"
          + " AUC",
      "–",
      Bound.none()),
  DAMAGED(
      "statistical and rule-based translation, held-out systems, ten sentences, against human text"
          + " of the same sets: AUC",
      "0.916",
      Bound.least(0.95)),
  DAMAGED_NEWS(
      "statistical and rule-based translation, held-out systems, ten sentences, against world"
          + " English news: AUC",
      "–",
      Bound.least(0.98)),
  WEAK(
      "weak neural translation, ten sentences, against human text of the same sets: AUC",
      "0.751",
      Bound.least(0.88)),
  WEAK_NEWS(
      "weak neural translation, ten sentences, against world English news: AUC", "–", Bound.none()),
  LANGUAGES(
      "any translation from held-out languages, ten sentences, against human text of the same sets:"
          + " AUC",
      "–",
      Bound.none()),
  LANGUAGES_NEWS(
      "any translation from held-out languages, ten sentences, against world English news: AUC",
      "–",
      Bound.none()),
  WORDS("translated words, held-out language: token AUC", "–", Bound.least(0.80)),
  MANNER(
      "held-out manner F at 9 % of the words, articles of about 100 words: AUC",
      "0.89 (all manners)", Bound.least(0.95)),
  INDUCED("induced words with phrase rules, sentences: AUC", "0.881", Bound.least(0.93)),
  INDUCED_FOUND(
      "induced words with phrase rules, sentences: found at 1 %", "47 %", Bound.leastShare(0.60)),
  TRAINED("manners in training, held-out documents, sentences: AUC", "–", Bound.least(0.95)),
  TRAINED_FOUND(
      "manners in training, held-out documents, sentences: found at 1 %",
      "–", Bound.leastShare(0.70)),
  PRECISION("sample 002, trained without it: precision of words", "83.6 %", Bound.leastShare(0.90)),
  RECALL(
      "sample 002, trained without it: recall of replaced words", "61.4 %", Bound.leastShare(0.75)),
  SUGGESTED(
      "sample 002, trained without it: original in the first three, of all",
      "39.7 %",
      Bound.leastShare(0.60)),
  FIT(
      "words put into sentences: misfits scored above 97 % of those that people accept",
      "–", Bound.leastShare(0.35)),
  LEARNERS_TRANSLATED(
      "learners of English above the threshold of 1 % of edited news, worst group, translation"
          + " score",
      "–", Bound.mostShare(0.02)),
  LEARNERS_SPUN(
      "learners of English above the threshold of 1 % of edited news, worst group, spun score",
      "–", Bound.mostShare(0.02)),
  TOPIC(
      "topic floor: AUC of neural translation lost when all words outside the commonest are"
          + " masked",
      "–",
      Bound.most(0.03)),
  SPEED(
      "speed: the transformer by windows against sentence by sentence, same text, one run",
      "1",
      Bound.least(1.2)),
  NEURAL_ACCUSED(
      "neural translation, whole articles of five and more sentences: accused at 1 %",
      "0 %", Bound.leastShare(0.30)),
  DAMAGED_ACCUSED(
      "statistical and rule-based translation, whole articles of five and more sentences: accused"
          + " at 1 %",
      "5 %", Bound.leastShare(0.60)),
  SPUN_ACCUSED(
      "spun articles of five and more sentences, all manners: accused at 1 %",
      "95.5 % (all families)", Bound.leastShare(0.98)),
  MANNER_ACCUSED(
      "held-out manner F at 9 % of the words, articles of about 100 words: accused at 1 %",
      "15 % (4 of 26)", Bound.leastShare(0.60)),
  ALARMS(
      "human text of every kind with 100 and more articles, worst group: accused at 1 %",
      "at most 0.9 %", Bound.mostShare(0.01)),
  ALARMS_UPPER(
      "human text of every kind with 100 and more articles, highest upper end of the interval",
      "–",
      Bound.mostShare(0.025)),
  PLANTED_ONE(
      "clean articles with one phrase of the lists put in: accused at 1 %",
      "0.7 %", Bound.mostShare(0.01)),
  PLANTED_TWO(
      "clean articles with two phrases of the lists put in: accused at 1 %",
      "35 %", Bound.mostShare(0.01)),
  LABEL_CALIBRATION(
      "calibration error of sentence labels, the larger of spun and translated",
      "0.012",
      Bound.most(0.02)),
  EVIDENCE_CALIBRATION("calibration error of the scores of evidence", "–", Bound.most(0.05)),
  AUTO_DIFFERS(
      "auto against deep: articles with another verdict", "–", Bound.mostShare(0.01), Tier.AUTO),
  AUTO_SPEED(
      "auto against deep: speed on clean news, same text, one run", "–", Bound.least(3), Tier.AUTO),
  SITES_MACHINE(
      "sites of 15 machine translations, systems and languages held out: flagged",
      "0 %",
      Bound.leastShare(0.80)),
  SITES_TRANSLATORS("sites of 15 human translations: flagged", "0 %", Bound.mostShare(0.05)),
  SITES_OUTLETS(
      "sites of 15 articles of held-out human outlets: flagged", "–", Bound.mostShare(0.02)),
  SITES_SPUN("sites of 15 spun articles, all manners: flagged", "–", Bound.none());

  private final String what;
  private final String before;
  private final Bound bound;
  private final Tier tier;

  Goal(String what, String before, Bound bound) {
    this(what, before, bound, Tier.DEEP);
  }

  Goal(String what, String before, Bound bound, Tier tier) {
    this.what = what;
    this.before = before;
    this.bound = bound;
    this.tier = tier;
  }

  /** What is measured. */
  String what() {
    return what;
  }

  /** What the deep tier of version 0.1.0 was measured at; a dash where it was not. */
  String before() {
    return before;
  }

  /** What was promised. */
  Bound bound() {
    return bound;
  }

  /** Of which tier. */
  Tier tier() {
    return tier;
  }
}
