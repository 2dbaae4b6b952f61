package io.calque.site;

import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.site.SiteScore.Counts;
import io.calque.site.SiteScore.Dates;
import io.calque.text.Declaration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up the facts on the articles of a site, in the order given. Not thread-safe. */
final class SiteSum {
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final Map<ArtifactType, Integer> types = new EnumMap<>(ArtifactType.class);
  private final StrongestEvidence strongest = new StrongestEvidence();
  private final SiteTraits traits = new SiteTraits();
  private final SiteStanding standing;
  private final Map<Declaration.Kind, Integer> declared = new EnumMap<>(Declaration.Kind.class);
  private int declaring;
  private int articles;
  private Optional<Dates> dates = Optional.empty();

  SiteSum(SiteBasis basis) {
    standing = new SiteStanding(basis);
  }

  /** Adds an article as {@code times} articles. */
  void add(ArticleFacts article, int times) {
    verdicts.merge(article.verdict(), times, Integer::sum);
    article.types().forEach((type, count) -> types.merge(type, times * count, Integer::sum));
    article
        .date()
        .ifPresent(
            day -> dates = Optional.of(dates.map(d -> d.with(day)).orElse(new Dates(day, day))));
    traits.add(article, times);
    if (article.isJudged()) {
      standing.add(article.standing(), times);
    }
    articles += times;
    declaring += article.declared().isEmpty() ? 0 : times;
    article.declared().forEach(kind -> declared.merge(kind, times, Integer::sum));
    strongest.add(article.evidence());
  }

  /** Articles by verdict, and {@code repeated} others. */
  Counts counts(int repeated) {
    return new Counts(
        count(Verdict.ORIGINAL),
        count(Verdict.SPUN),
        count(Verdict.TRANSLATED),
        count(Verdict.INSUFFICIENT),
        repeated);
  }

  SiteTests tests() {
    return standing.tests();
  }

  Map<ArtifactType, Integer> types() {
    return Collections.unmodifiableMap(types);
  }

  List<SiteEvidence> strongest() {
    return strongest.list();
  }

  List<SiteTrait> traits(Verdict ofSite) {
    return traits.dominating(ofSite);
  }

  Optional<Dates> dates() {
    return dates;
  }

  SiteDeclarations declarations() {
    return new SiteDeclarations(declaring, articles, declared);
  }

  private int count(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0);
  }
}
