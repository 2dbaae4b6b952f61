package io.calque.site;

import io.calque.model.SourceLanguages;
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
 * @param standing how strongly it speaks against a human writer
 * @param language guess of what a judged article was translated from, an ISO 639 code; empty where
 *     the guess is not sure enough
 * @param date its day, where it has one
 * @param types evidence by type, candidates apart; of flagged articles alone
 * @param templates ISO 639-1 codes of the foreign forms around it
 * @param declared what its page says of who wrote or translated it
 * @param evidence what is held against it, each wording once; of flagged articles alone
 * @param sentences those of a judged article that read most translated
 */
record ArticleFacts(
    Verdict verdict,
    ArticleStanding standing,
    Optional<String> language,
    Optional<LocalDate> date,
    Map<ArtifactType, Integer> types,
    Set<String> templates,
    Set<Declaration.Kind> declared,
    List<SiteEvidence> evidence,
    List<SiteSentence> sentences) {
  ArticleFacts {
    types = Map.copyOf(types);
    templates = Set.copyOf(templates);
    declared = Set.copyOf(declared);
    evidence = List.copyOf(evidence);
    sentences = List.copyOf(sentences);
  }

  /**
   * Takes them from a scored article.
   *
   * @param languages guesses what it was translated from
   */
  static ArticleFacts of(ArticleScore article, Optional<SourceLanguages> languages) {
    boolean flagged = article.verdict().isAccusation();
    boolean judged = article.verdict() != Verdict.INSUFFICIENT;
    return new ArticleFacts(
        article.verdict(),
        ArticleStanding.of(article),
        judged ? languages.flatMap(one -> language(article, one)) : Optional.empty(),
        article.article().date(),
        flagged ? types(article) : Map.of(),
        templates(article.article().residue()),
        declared(article.article().declarations()),
        flagged ? evidence(article) : List.of(),
        judged ? TypicalSentences.of(article) : List.of());
  }

  private static Optional<String> language(ArticleScore article, SourceLanguages languages) {
    return languages.sure(article.sentences().stream().map(SentenceScore::sentence).toList());
  }

  /** Whether it counts against its site. */
  boolean isFlagged() {
    return verdict.isAccusation();
  }

  /** Whether it was judged at all. */
  boolean isJudged() {
    return verdict != Verdict.INSUFFICIENT;
  }

  /** The same without the evidence, which takes most of the memory. */
  ArticleFacts withoutEvidence() {
    return with(List.of(), sentences);
  }

  /** The same without its sentences. */
  ArticleFacts withoutSentences() {
    return with(evidence, List.of());
  }

  private ArticleFacts with(List<SiteEvidence> newEvidence, List<SiteSentence> newSentences) {
    return new ArticleFacts(
        verdict, standing, language, date, types, templates, declared, newEvidence, newSentences);
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
