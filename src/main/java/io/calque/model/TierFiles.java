package io.calque.model;

import java.util.List;

/**
 * The files of a tier that stand on how it reads sentences, and what it promises.
 *
 * @param sentences model of sentences
 * @param translation model that tells machine translation from human text of the same kind
 * @param calibration of the two
 * @param articles model of articles
 * @param translations model that ranks articles as translations; a folder may be without it
 * @param evidence what each rule is worth; a folder may be without it
 * @param falseAlarms scores of human articles
 * @param precision share of the words shown in spun articles that were replaced, at least
 */
public record TierFiles(
    String sentences,
    String translation,
    String calibration,
    String articles,
    String translations,
    String evidence,
    String falseAlarms,
    double precision) {
  /** Those of the fast tier. */
  public static final TierFiles FAST =
      new TierFiles(
          "sentence-model.bin",
          "translation-model.bin",
          "sentence-calibration.json",
          "article-model.json",
          "article-translation-model.json",
          "evidence-weights.json",
          "false-alarms.json",
          0.8);

  /** Those of the deep tier. */
  public static final TierFiles DEEP =
      new TierFiles(
          "deep-sentence-model.bin",
          "deep-translation-model.bin",
          "deep-sentence-calibration.json",
          "deep-article-model.json",
          "deep-article-translation-model.json",
          "deep-evidence-weights.json",
          "deep-false-alarms.json",
          0.85);

  /** Those that every tier has. */
  List<String> all() {
    return List.of(sentences, translation, calibration, articles, falseAlarms);
  }
}
