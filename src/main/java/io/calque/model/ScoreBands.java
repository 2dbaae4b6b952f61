package io.calque.model;

import io.calque.model.FalseAlarms.Band;
import io.calque.model.FalseAlarms.Writers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Deals the scores of human articles to bands of length.
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
 * each band of length is counted alone, and each kind of writer.
 */
public final class ScoreBands {
  /**
   * Unquoted words from which each band begins, where enough human articles are that long. Shorter
   * text, two sentences of a learner say, is never judged.
   */
  private static final List<Integer> STARTS = List.of(40, 80, 160, 320, 640);

  private ScoreBands() {}

  /** Unquoted words of the shortest article that a band can hold. */
  public static int leastWords() {
    return STARTS.get(0);
  }

  /**
   * A human article's score.
   *
   * @param words outside quotations
   * @param strength in the test
   */
  public record Scored(int words, double strength) {}

  /**
   * The bands of a kind of writer; empty if there are fewer articles than a band needs.
   *
   * @param kind its name
   * @param articles of any length
   * @param least articles that a band needs; a band with fewer is joined with the one before it,
   *     whose articles are shorter
   */
  public static Optional<Writers> of(String kind, List<Scored> articles, int least) {
    List<Integer> starts = new ArrayList<>(STARTS);
    for (int i = starts.size() - 1; i > 0; i--) {
      if (scores(articles, starts, i).size() < least) {
        starts.remove(i);
      }
    }
    if (scores(articles, starts, 0).size() < least && starts.size() > 1) {
      starts.set(1, starts.get(0));
      starts.remove(0);
    }
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      List<Double> scores = scores(articles, starts, i);
      bands.add(new Band(starts.get(i), scores.size(), scores));
    }
    return bands.get(0).articles() < least
        ? Optional.empty()
        : Optional.of(new Writers(kind, bands));
  }

  private static List<Double> scores(List<Scored> articles, List<Integer> starts, int index) {
    int end = index + 1 < starts.size() ? starts.get(index + 1) : Integer.MAX_VALUE;
    return articles.stream()
        .filter(one -> one.words() >= starts.get(index) && one.words() < end)
        .map(one -> Math.round(one.strength() * 1e3) / 1e3)
        .sorted(Collections.reverseOrder())
        .toList();
  }
}
