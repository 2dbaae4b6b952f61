package io.calque.train;

import io.calque.model.Outlets;
import io.calque.train.OutletArticle.Placed;
import io.calque.train.text.WriterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

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

  private final List<ReadOutlet<Placed>> outlets;

  private OutletCounter(List<ReadOutlet<Placed>> outlets) {
    this.outlets = outlets;
  }

  /** How outlets read to a tier; without a kind where none has enough outlets. */
  static Outlets of(List<ReadOutlet<OutletArticle>> outlets) {
    Outlets.Test spun = OutletScales.of(outlets, OutletArticle::spun);
    Outlets.Test translated = OutletScales.of(outlets, OutletArticle::translated);
    return counted(
        outlets.stream()
            .map(one -> one.each(article -> Optional.of(article.on(spun, translated))))
            .toList(),
        new Outlets(spun, translated));
  }

  /**
   * How outlets read whose articles have their places already.
   *
   * @param scales of what is made; its outlets do not matter
   */
  static Outlets counted(List<ReadOutlet<Placed>> outlets, Outlets scales) {
    OutletCounter counter = new OutletCounter(outlets);
    return new Outlets(
        new Outlets.Test(scales.spun().scales(), counter.kinds(Placed::spun)),
        new Outlets.Test(scales.translated().scales(), counter.kinds(Placed::translated)));
  }

  private List<Outlets.Kind> kinds(ToIntFunction<Placed> place) {
    List<Outlets.Kind> kinds = new ArrayList<>();
    Map<Integer, List<Integer>> others = new TreeMap<>();
    for (WriterKind kind : WriterKind.values()) {
      Map<Integer, List<Integer>> own = new TreeMap<>();
      SIZES.forEach(size -> own.put(size, means(kind, size, place)));
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
    return kinds;
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

  private List<Integer> means(WriterKind kind, int size, ToIntFunction<Placed> place) {
    List<Integer> means = new ArrayList<>();
    for (ReadOutlet<Placed> outlet : outlets) {
      if (outlet.kind() == kind) {
        List<Placed> articles = outlet.articles();
        for (int from = 0; from + size <= articles.size(); from += size) {
          long sum = 0;
          for (Placed article : articles.subList(from, from + size)) {
            sum += place.applyAsInt(article);
          }
          means.add((int) -Math.floorDiv(-sum, size));
        }
      }
    }
    return means;
  }
}
