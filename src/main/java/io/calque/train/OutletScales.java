package io.calque.train;

import io.calque.model.Outlets;
import io.calque.train.text.WriterKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the strengths of human articles spread, by length: the scales on which articles of sites
 * count. They are those of people who wrote English of their own.
 */
final class OutletScales {
  /** Unquoted words from which articles have a scale of their own. */
  private static final List<Integer> STARTS = List.of(40, 80, 160, 320, 640);

  /** A scale of fewer articles is joined with that of shorter ones. */
  private static final int LEAST_ARTICLES = 100;

  /** What a sixth of a normal distribution reaches: a standard deviation above the middle. */
  private static final double SPREAD_AT = 0.8413;

  private final List<OutletArticle> articles;
  private final ToDoubleFunction<OutletArticle> strength;

  private OutletScales(List<OutletArticle> articles, ToDoubleFunction<OutletArticle> strength) {
    this.articles = articles;
    this.strength = strength;
  }

  /** The scales of a test, which has no outlets yet. */
  static Outlets.Test of(
      List<ReadOutlet<OutletArticle>> outlets, ToDoubleFunction<OutletArticle> strength) {
    List<OutletArticle> own =
        outlets.stream()
            .filter(
                one -> one.kind() != WriterKind.TRANSLATORS && one.kind() != WriterKind.LEARNERS)
            .flatMap(one -> one.articles().stream())
            .toList();
    return new Outlets.Test(new OutletScales(own, strength).scales(), List.of());
  }

  private List<Outlets.Scale> scales() {
    List<Integer> starts = new ArrayList<>(STARTS);
    for (int i = starts.size() - 1; i > 0; i--) {
      if (strengths(starts, i).size() < LEAST_ARTICLES) {
        starts.remove(i);
      }
    }
    if (starts.size() > 1 && strengths(starts, 0).size() < LEAST_ARTICLES) {
      starts.set(1, starts.get(0));
      starts.remove(0);
    }
    List<Outlets.Scale> scales = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      List<Double> own = strengths(starts, i);
      double middle = at(own, 0.5);
      double spread = Math.max(1e-3, at(own, SPREAD_AT) - middle);
      scales.add(new Outlets.Scale(starts.get(i), rounded(middle), rounded(spread)));
    }
    return scales;
  }

  private List<Double> strengths(List<Integer> starts, int index) {
    int from = starts.get(index);
    int end = index + 1 < starts.size() ? starts.get(index + 1) : Integer.MAX_VALUE;
    List<Double> own = new ArrayList<>();
    articles.stream()
        .filter(one -> one.words() >= from && one.words() < end)
        .forEach(one -> own.add(strength.applyAsDouble(one)));
    Collections.sort(own);
    return own;
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
  }

  private static double rounded(double value) {
    return Math.round(value * 1e3) / 1e3;
  }
}
