package io.calque.score;

import io.calque.model.FalseAlarms.Band;
import io.calque.model.FalseAlarms.Writers;
import io.calque.model.ScoreBands;
import io.calque.model.ScoreBands.Scored;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Makes a calibration of the scores of articles, one after the other. Not thread-safe. */
public final class CalibrationBuilder {
  private static final String KIND = "own";

  private final List<Integer> words = new ArrayList<>();
  private final Map<Tier, List<ArticleTests>> tests = new TreeMap<>();

  /**
   * Adds an article.
   *
   * @param unquoted its words outside quotations
   * @param scores what each tier says of it; the same tiers for every article
   */
  public void add(int unquoted, Collection<ArticleScore> scores) {
    words.add(unquoted);
    for (ArticleScore score : scores) {
      tests.computeIfAbsent(score.tier(), tier -> new ArrayList<>()).add(score.tests());
    }
  }

  /** Articles so far. */
  public int articles() {
    return words.size();
  }

  /** The words of these articles outside quotations. */
  public long words() {
    return words.stream().mapToLong(Integer::longValue).sum();
  }

  /**
   * The calibration. Lengths are dealt to bands of at least {@value Calibration#ENOUGH} articles,
   * one where there are fewer; articles shorter than all of these are not judged by it.
   *
   * @param models digest of the models that scored
   * @throws IllegalArgumentException if there are fewer than {@value Calibration#LEAST} articles
   */
  public Calibration build(String name, String models) {
    if (articles() < Calibration.LEAST) {
      throw new IllegalArgumentException(
          "expected at least " + Calibration.LEAST + " articles, found " + articles());
    }
    TreeMap<Tier, Calibration.Scores> tiers = new TreeMap<>();
    tests.forEach(
        (tier, outcomes) ->
            tiers.put(
                tier,
                new Calibration.Scores(
                    writers(outcomes, one -> one.spun().strength()),
                    writers(outcomes, one -> one.translated().strength()))));
    return new Calibration(name, models, articles(), words(), tiers);
  }

  private Writers writers(List<ArticleTests> outcomes, ToDoubleFunction<ArticleTests> strength) {
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      scored.add(new Scored(words.get(i), strength.applyAsDouble(outcomes.get(i))));
    }
    int least = Math.min(Calibration.ENOUGH, articles());
    List<Band> bands = new ArrayList<>(ScoreBands.of(KIND, scored, least).orElseThrow().bands());
    Band first = bands.get(0);
    int shortest = words.stream().mapToInt(Integer::intValue).min().orElseThrow();
    bands.set(
        0, new Band(Math.max(first.leastWords(), shortest), first.articles(), first.scores()));
    return new Writers(KIND, bands);
  }
}
