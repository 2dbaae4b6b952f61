package io.calque.site;

import io.calque.model.Outlets;
import io.calque.score.Tier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds up how the judged articles of a site stand among human ones, in any order. Articles that two
 * tiers have read count each on the scale of its own. Scored by {@code auto} they are held against
 * human outlets that were scored so too: what it has the deep tier read is what the fast one
 * suspects, so their means are those of no single tier. Where such outlets are not known, and where
 * no article was sent on, perhaps since the deep tier cannot be had, the site is also put to the
 * tests of each tier that read some of it, and the larger rate is believed. Not thread-safe.
 */
final class SiteStanding {
  private final SiteBasis basis;
  private final Map<Tier, Integer> articles = new EnumMap<>(Tier.class);
  private long spun;
  private long translated;
  private boolean unknown;

  SiteStanding(SiteBasis basis) {
    this.basis = basis;
  }

  /** Adds a judged article as {@code times} articles. */
  void add(ArticleStanding article, int times) {
    articles.merge(article.tier(), times, Integer::sum);
    Optional<Outlets> outlets = basis.outlets(article.tier());
    if (outlets.isEmpty()) {
      unknown = true;
      return;
    }
    int words = article.words();
    spun += (long) times * outlets.get().spun().place(words, article.spun() / 1000.0);
    translated +=
        (long) times * outlets.get().translated().place(words, article.translated() / 1000.0);
  }

  /** The outcome of both tests; {@link SiteTests#NONE} where no outlets are known. */
  SiteTests tests() {
    if (unknown || articles.isEmpty()) {
      return SiteTests.NONE;
    }
    List<Outlets> against = new ArrayList<>();
    basis.auto().ifPresent(against::add);
    if (against.isEmpty() || !articles.containsKey(Tier.DEEP)) {
      articles.keySet().forEach(tier -> against.add(basis.outlets(tier).orElseThrow()));
    }
    return against.stream()
        .map(one -> new SiteTests(test(one.spun(), spun), test(one.translated(), translated)))
        .reduce(SiteStanding::stricter)
        .orElseThrow();
  }

  private static SiteTests stricter(SiteTests one, SiteTests other) {
    return new SiteTests(
        stricter(one.spun(), other.spun()), stricter(one.translated(), other.translated()));
  }

  private static SiteTests.Test stricter(SiteTests.Test one, SiteTests.Test other) {
    if (one.rejects() != other.rejects()) {
      return one.rejects() ? other : one;
    }
    return other.falseAlarmRate() > one.falseAlarmRate() ? other : one;
  }

  private SiteTests.Test test(Outlets.Test test, long sum) {
    int all = articles.values().stream().mapToInt(Integer::intValue).sum();
    double mean = (double) sum / all;
    List<SiteTests.Peers> peers =
        test.kinds().stream().map(kind -> peers(kind, kind.group(all), mean)).toList();
    double rate = peers.stream().mapToDouble(SiteTests.Peers::rate).max().orElse(1);
    return new SiteTests.Test(mean / 1000, rate, peers);
  }

  private static SiteTests.Peers peers(Outlets.Kind kind, Outlets.Group group, double mean) {
    return new SiteTests.Peers(
        kind.kind(),
        group.articles(),
        kind.promised(),
        group.rate(mean),
        group.means().stream().map(one -> one / 1000.0).toList());
  }
}
