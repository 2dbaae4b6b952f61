package io.calque.site;

import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The strongest evidence of a site: each wording once, by score and then by the number of articles
 * that have it, lone function words last as they convince no reader, no type more than {@value
 * #MOST_OF_TYPE} times. Bounded: of {@value #MOST_KEPT} wordings the weaker half is dropped.
 */
final class StrongestEvidence {
  private static final int MOST = 10;
  private static final int MOST_OF_TYPE = 4;
  private static final int MOST_KEPT = 4096;

  private static final Comparator<SiteEvidence> STRENGTH =
      Comparator.comparing(StrongestEvidence::isLoneFunctionWord)
          .thenComparing(
              Comparator.comparingDouble((SiteEvidence one) -> one.evidence().score())
                  .thenComparingInt(SiteEvidence::articles)
                  .reversed());

  private Map<String, SiteEvidence> byWording = new LinkedHashMap<>();

  /** Adds the evidence of a flagged article, slips apart. */
  void add(ArticleScore article) {
    Set<String> own = new HashSet<>();
    for (SentenceScore sentence : article.sentences()) {
      for (Evidence evidence : sentence.weighed()) {
        String wording =
            evidence.type().id() + ' ' + evidence.text().strip().toLowerCase(Locale.ROOT);
        if (own.add(wording)) {
          SiteEvidence first =
              new SiteEvidence(
                  article.article().source(), sentence.sentence().index(), evidence, 1);
          byWording.merge(wording, first, StrongestEvidence::merge);
        }
      }
    }
    if (byWording.size() > MOST_KEPT) {
      drop();
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

  private void drop() {
    List<Map.Entry<String, SiteEvidence>> sorted = new ArrayList<>(byWording.entrySet());
    sorted.sort(Map.Entry.comparingByValue(STRENGTH));
    Map<String, SiteEvidence> kept = new LinkedHashMap<>();
    sorted.subList(0, MOST_KEPT / 2).forEach(one -> kept.put(one.getKey(), one.getValue()));
    byWording = kept;
  }
}
