package io.calque.site;

import io.calque.signal.ArtifactType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The strongest evidence of a site: each wording once, by score and then by the number of articles
 * that have it, lone function words last as they convince no reader, no type more than {@value
 * #MOST_OF_TYPE} times. Of equals the one that came first stands first.
 */
final class StrongestEvidence {
  private static final int MOST = 10;
  private static final int MOST_OF_TYPE = 4;

  private static final Comparator<SiteEvidence> STRENGTH =
      Comparator.comparing(StrongestEvidence::isLoneFunctionWord)
          .thenComparing(
              Comparator.comparingDouble((SiteEvidence one) -> one.evidence().score())
                  .thenComparingInt(SiteEvidence::articles)
                  .reversed());

  private final Map<String, SiteEvidence> byWording = new LinkedHashMap<>();

  /** Adds the evidence of an article, each wording of which stands there once. */
  void add(List<SiteEvidence> article) {
    for (SiteEvidence one : article) {
      byWording.merge(ArticleFacts.wording(one.evidence()), one, StrongestEvidence::merge);
    }
  }

  /** The strongest, strongest first. */
  List<SiteEvidence> list() {
    Map<ArtifactType, Integer> taken = new EnumMap<>(ArtifactType.class);
    List<SiteEvidence> list = new ArrayList<>();
    for (SiteEvidence one : byWording.values().stream().sorted(STRENGTH).toList()) {
      if (list.size() < MOST
          && taken.merge(one.evidence().type(), 1, Integer::sum) <= MOST_OF_TYPE) {
        list.add(one);
      }
    }
    return list;
  }

  private static boolean isLoneFunctionWord(SiteEvidence one) {
    return one.evidence().type() == ArtifactType.FUNCTION_WORD_SWAP
        && one.evidence().text().indexOf(' ') < 0;
  }

  private static SiteEvidence merge(SiteEvidence known, SiteEvidence more) {
    SiteEvidence better = more.evidence().score() > known.evidence().score() ? more : known;
    return new SiteEvidence(
        better.source(), better.sentence(), better.evidence(), known.articles() + more.articles());
  }
}
