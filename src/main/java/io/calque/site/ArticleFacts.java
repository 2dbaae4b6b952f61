package io.calque.site;

import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Declaration;
import io.calque.text.Residue;
import io.calque.text.ResidueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a site keeps of an article: all that its score is made of, without the text.
 *
 * @param verdict what the article is said to be
 * @param date its day, where it has one
 * @param types evidence by type, candidates apart; of flagged articles alone
 * @param templates ISO 639-1 codes of the foreign forms around it
 * @param declared what its page says of who wrote or translated it
 * @param evidence what is held against it, each wording once; of flagged articles alone
 */
record ArticleFacts(
    Verdict verdict,
    Optional<LocalDate> date,
    Map<ArtifactType, Integer> types,
    Set<String> templates,
    Set<Declaration.Kind> declared,
    List<SiteEvidence> evidence) {
  ArticleFacts {
    types = Map.copyOf(types);
    templates = Set.copyOf(templates);
    declared = Set.copyOf(declared);
    evidence = List.copyOf(evidence);
  }

  /** Takes them from a scored article. */
  static ArticleFacts of(ArticleScore article) {
    boolean flagged = article.verdict().isAccusation();
    return new ArticleFacts(
        article.verdict(),
        article.article().date(),
        flagged ? types(article) : Map.of(),
        templates(article.article().residue()),
        declared(article.article().declarations()),
        flagged ? evidence(article) : List.of());
  }

  /** Whether it counts against its site. */
  boolean isFlagged() {
    return verdict.isAccusation();
  }

  /** The same without the evidence, which takes most of the memory. */
  ArticleFacts withoutEvidence() {
    return new ArticleFacts(verdict, date, types, templates, declared, List.of());
  }

  /** Tells wordings apart: the type, and the words in lower case. */
  static String wording(Evidence evidence) {
    return evidence.type().id() + ' ' + evidence.text().strip().toLowerCase(Locale.ROOT);
  }

  private static Map<ArtifactType, Integer> types(ArticleScore article) {
    Map<ArtifactType, Integer> types = new EnumMap<>(ArtifactType.class);
    for (SentenceScore sentence : article.sentences()) {
      sentence.evidence().stream()
          .filter(one -> !one.candidate())
          .forEach(one -> types.merge(one.type(), 1, Integer::sum));
    }
    return types;
  }

  private static Set<String> templates(List<Residue> residue) {
    Set<String> found = new HashSet<>();
    for (Residue piece : residue) {
      if (piece.type() == ResidueType.FOREIGN_TEMPLATE) {
        piece.language().ifPresent(language -> found.add(language.id()));
      }
    }
    return found;
  }

  private static Set<Declaration.Kind> declared(List<Declaration> declarations) {
    return declarations.stream().map(Declaration::kind).collect(Collectors.toUnmodifiableSet());
  }

  private static List<SiteEvidence> evidence(ArticleScore article) {
    List<SiteEvidence> list = new ArrayList<>();
    Set<String> own = new HashSet<>();
    for (SentenceScore sentence : article.sentences()) {
      for (Evidence evidence : sentence.weighed()) {
        if (own.add(wording(evidence))) {
          list.add(
              new SiteEvidence(
                  article.article().source(), sentence.sentence().index(), evidence, 1));
        }
      }
    }
    return list;
  }
}
