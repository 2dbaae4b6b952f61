package io.calque.site;

import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Residue;
import io.calque.text.ResidueType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the articles of a site have in common. A trait is named where it makes up {@value
 * #DOMINATING} of what could speak for it, and {@value #LEAST} pieces at least: fewer are chance.
 */
final class SiteTraits {
  private static final double DOMINATING = 0.6;
  private static final int LEAST = 3;

  private final Map<Manner, Integer> manners = new EnumMap<>(Manner.class);
  private final Map<String, Integer> templates = new HashMap<>();
  private int templated;

  /** How a spinner changes words. */
  private enum Manner {
    SYNONYMS("words swapped for synonyms"),
    FUNCTION_WORDS("function words and fixed phrases swapped by rules"),
    SPLIT_WORDS("words cut in two"),
    NAMES("names and titles changed"),
    QUOTATIONS("quotations changed"),
    GRAMMAR("grammar broken");

    final String words;

    Manner(String words) {
      this.words = words;
    }

    static Manner of(ArtifactType type) {
      return switch (type) {
        case TORTURED_PHRASE, WRONG_PART_OF_SPEECH, LITERAL_IDIOM, REDUNDANT_PAIR -> SYNONYMS;
        case FUNCTION_WORD_SWAP, REPEATED_WORD -> FUNCTION_WORDS;
        case SPLIT_WORD -> SPLIT_WORDS;
        case CORRUPTED_NAME, TITLE_CALQUE -> NAMES;
        case ALTERED_QUOTATION, UNBALANCED_QUOTATION -> QUOTATIONS;
        case ARTICLE_ERROR, MISSING_WORD, AGREEMENT, GENDER_MISMATCH, SOURCE_LANGUAGE_RESIDUE ->
            GRAMMAR;
      };
    }
  }

  void add(ArticleScore article) {
    if (article.verdict() == Verdict.SPUN) {
      for (SentenceScore sentence : article.sentences()) {
        for (Evidence evidence : sentence.weighed()) {
          manners.merge(Manner.of(evidence.type()), 1, Integer::sum);
        }
      }
    }
    Set<String> found = new HashSet<>();
    for (Residue residue : article.article().residue()) {
      if (residue.type() == ResidueType.FOREIGN_TEMPLATE) {
        residue.language().ifPresent(language -> found.add(language.id()));
      }
    }
    templated += found.isEmpty() ? 0 : 1;
    found.forEach(language -> templates.merge(language, 1, Integer::sum));
  }

  /** The traits that dominate; the manner only where the site is found spun. */
  List<SiteTrait> dominating(Verdict verdict) {
    List<SiteTrait> traits = new ArrayList<>();
    int all = manners.values().stream().mapToInt(Integer::intValue).sum();
    if (verdict == Verdict.SPUN) {
      largest(manners, all)
          .ifPresent(
              manner ->
                  traits.add(
                      new SiteTrait(
                          SiteTrait.Kind.MANNER,
                          manner.words,
                          manners.getOrDefault(manner, 0),
                          all)));
    }
    largest(templates, templated)
        .ifPresent(
            language ->
                traits.add(
                    new SiteTrait(
                        SiteTrait.Kind.TEMPLATE_LANGUAGE,
                        language,
                        templates.getOrDefault(language, 0),
                        templated)));
    return traits;
  }

  private static <T> Optional<T> largest(Map<T, Integer> counts, int all) {
    return counts.entrySet().stream()
        .filter(one -> one.getValue() >= LEAST && one.getValue() >= DOMINATING * all)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }
}
