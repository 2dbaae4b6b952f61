package io.calque.train;

import io.calque.model.Outlets;
import io.calque.train.text.WriterKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Makes of the articles of human outlets what sites are held against. Each outlet is cut into as
 * many runs of neighbouring articles as there are of a size, each of which counts as an outlet of
 * that size; a rest is left out.
 */
final class OutletCounter {
  /** Numbers of articles that outlets are compared by. */
  private static final List<Integer> SIZES = List.of(5, 10, 15, 30);

  /**
   * Share of human outlets that may be accused. One in fifty: there are hundreds of measured
   * outlets, not thousands, and a smaller share could not be told of each kind.
   */
  static final double PROMISED = 0.02;

  /**
   * The same of sites of human translations, which share habits with those of machines, and of
   * which few can be put together.
   */
  static final double PROMISED_TRANSLATIONS = 0.05;

  /** Unquoted words from which articles have a scale of their own. */
  private static final List<Integer> STARTS = List.of(40, 80, 160, 320, 640);

  /** A scale of fewer articles is joined with that of shorter ones. */
  private static final int LEAST_ARTICLES = 100;

  /** What a sixth of a normal distribution reaches: a standard deviation above the middle. */
  private static final double SPREAD_AT = 0.8413;

  private final Map<WriterKind, List<List<Article>>> outlets = new EnumMap<>(WriterKind.class);

  /**
   * An article's strengths in both tests.
   *
   * @param words outside quotations
   */
  record Article(int words, double spun, double translated) {}

  /** Adds the articles of an outlet, in order. */
  void add(WriterKind kind, List<Article> articles) {
    outlets.computeIfAbsent(kind, key -> new ArrayList<>()).add(List.copyOf(articles));
  }

  /** How they read; without a kind where none has enough outlets. */
  Outlets outlets() {
    return new Outlets(test(Article::spun), test(Article::translated));
  }

  private Outlets.Test test(ToDoubleFunction<Article> strength) {
    List<Outlets.Scale> scales = scales(strength);
    Outlets.Test unit = new Outlets.Test(scales, List.of());
    List<Outlets.Kind> kinds = new ArrayList<>();
    Map<Integer, List<Integer>> others = new TreeMap<>();
    for (WriterKind kind : WriterKind.values()) {
      Map<Integer, List<Integer>> own = new TreeMap<>();
      SIZES.forEach(size -> own.put(size, means(kind, size, unit, strength)));
      List<Outlets.Group> groups = groups(own, promised(kind));
      if (kind != WriterKind.OTHER && !groups.isEmpty()) {
        kinds.add(new Outlets.Kind(kind.title(), promised(kind), groups));
      } else if (kind != WriterKind.TRANSLATORS) {
        own.forEach(
            (size, means) -> others.computeIfAbsent(size, key -> new ArrayList<>()).addAll(means));
      }
    }
    List<Outlets.Group> rest = groups(others, PROMISED);
    if (!rest.isEmpty()) {
      kinds.add(new Outlets.Kind(WriterKind.OTHER.title(), PROMISED, rest));
    }
    return new Outlets.Test(scales, kinds);
  }

  /** Those of the sizes of which there are enough to tell what is promised. */
  private static List<Outlets.Group> groups(Map<Integer, List<Integer>> means, double promised) {
    List<Outlets.Group> groups = new ArrayList<>();
    means.forEach(
        (size, own) -> {
          if (1.0 / (own.size() + 1) <= promised) {
            groups.add(new Outlets.Group(size, own));
          }
        });
    return groups;
  }

  private static double promised(WriterKind kind) {
    return kind == WriterKind.TRANSLATORS ? PROMISED_TRANSLATIONS : PROMISED;
  }

  private List<Integer> means(
      WriterKind kind, int size, Outlets.Test unit, ToDoubleFunction<Article> strength) {
    List<Integer> means = new ArrayList<>();
    for (List<Article> outlet : outlets.getOrDefault(kind, List.of())) {
      for (int from = 0; from + size <= outlet.size(); from += size) {
        long sum = 0;
        for (Article article : outlet.subList(from, from + size)) {
          sum += unit.place(article.words(), strength.applyAsDouble(article));
        }
        means.add((int) -Math.floorDiv(-sum, size));
      }
    }
    return means;
  }

  private List<Outlets.Scale> scales(ToDoubleFunction<Article> strength) {
    List<Integer> starts = new ArrayList<>(STARTS);
    for (int i = starts.size() - 1; i > 0; i--) {
      if (strengths(starts, i, strength).size() < LEAST_ARTICLES) {
        starts.remove(i);
      }
    }
    if (starts.size() > 1 && strengths(starts, 0, strength).size() < LEAST_ARTICLES) {
      starts.set(1, starts.get(0));
      starts.remove(0);
    }
    List<Outlets.Scale> scales = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      List<Double> own = strengths(starts, i, strength);
      double middle = at(own, 0.5);
      double spread = Math.max(1e-3, at(own, SPREAD_AT) - middle);
      scales.add(new Outlets.Scale(starts.get(i), rounded(middle), rounded(spread)));
    }
    return scales;
  }

  /** Those of people who wrote English of their own. */
  private List<Double> strengths(
      List<Integer> starts, int index, ToDoubleFunction<Article> strength) {
    int from = starts.get(index);
    int end = index + 1 < starts.size() ? starts.get(index + 1) : Integer.MAX_VALUE;
    List<Double> own = new ArrayList<>();
    outlets.forEach(
        (kind, all) -> {
          if (kind != WriterKind.TRANSLATORS && kind != WriterKind.LEARNERS) {
            all.stream()
                .flatMap(List::stream)
                .filter(one -> one.words() >= from && one.words() < end)
                .forEach(one -> own.add(strength.applyAsDouble(one)));
          }
        });
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
