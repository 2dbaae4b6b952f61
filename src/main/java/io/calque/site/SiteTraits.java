package io.calque.site;

import io.calque.score.Verdict;
import io.calque.signal.Manner;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the articles of a site have in common. A trait is named where it makes up {@value
 * #DOMINATING} of what could speak for it, and {@value #LEAST} pieces at least: fewer are chance.
 */
final class SiteTraits {
  private static final double DOMINATING = 0.6;
  private static final int LEAST = 3;

  private final Map<Manner, Integer> manners = new EnumMap<>(Manner.class);
  private final Map<String, Integer> templates = new TreeMap<>();
  private final Map<String, Integer> languages = new TreeMap<>();
  private int templated;

  /** Counts an article as {@code times} articles. */
  void add(ArticleFacts article, int times) {
    if (article.verdict() == Verdict.SPUN) {
      article.types().entrySet().stream()
          .filter(one -> !one.getKey().isSlip())
          .forEach(
              one -> manners.merge(one.getKey().manner(), times * one.getValue(), Integer::sum));
    }
    article.language().ifPresent(language -> languages.merge(language, times, Integer::sum));
    templated += article.templates().isEmpty() ? 0 : times;
    article.templates().forEach(language -> templates.merge(language, times, Integer::sum));
  }

  /**
   * The traits that dominate; the manner only where the site is found spun, the language that its
   * articles seem translated from only where it is found translated.
   */
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
                          manner.words(),
                          manners.getOrDefault(manner, 0),
                          all)));
    }
    if (verdict == Verdict.TRANSLATED) {
      int guessed = languages.values().stream().mapToInt(Integer::intValue).sum();
      largest(languages, guessed)
          .ifPresent(
              language ->
                  traits.add(
                      new SiteTrait(
                          SiteTrait.Kind.SOURCE_LANGUAGE,
                          language,
                          languages.getOrDefault(language, 0),
                          guessed)));
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
