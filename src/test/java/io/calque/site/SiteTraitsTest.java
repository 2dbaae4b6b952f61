package io.calque.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTraitsTest {
  private final SiteTraits traits = new SiteTraits();

  private static ArticleFacts facts(
      Verdict verdict, Map<ArtifactType, Integer> types, String... languages) {
    return facts(verdict, Optional.empty(), types, languages);
  }

  private static ArticleFacts facts(
      Verdict verdict,
      Optional<String> source,
      Map<ArtifactType, Integer> types,
      String... languages) {
    return new ArticleFacts(
        verdict,
        new ArticleStanding(Tier.FAST, 100, 0, 0),
        source,
        Optional.empty(),
        types,
        Set.of(languages),
        Set.of(),
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "TORTURED_PHRASE, words swapped for synonyms",
    "WRONG_PART_OF_SPEECH, words swapped for synonyms",
    "LITERAL_IDIOM, words swapped for synonyms",
    "REDUNDANT_PAIR, words swapped for synonyms",
    "FUNCTION_WORD_SWAP, function words and fixed phrases swapped by rules",
    "REPEATED_WORD, function words and fixed phrases swapped by rules",
    "SPLIT_WORD, words cut in two",
    "CORRUPTED_NAME, names and titles changed",
    "TITLE_CALQUE, names and titles changed",
    "ALTERED_QUOTATION, quotations changed",
    "UNBALANCED_QUOTATION, quotations changed",
    "GENDER_MISMATCH, grammar broken",
    "SOURCE_LANGUAGE_RESIDUE, grammar broken"
  })
  void dominating_mannerOfASpunSite_isNamed(ArtifactType type, String manner) {
    traits.add(facts(Verdict.SPUN, Map.of(type, 2)), 2);
    assertEquals(
        List.of(new SiteTrait(SiteTrait.Kind.MANNER, manner, 4, 4)),
        traits.dominating(Verdict.SPUN));
    assertEquals(List.of(), traits.dominating(Verdict.TRANSLATED));
  }

  @Test
  void dominating_slipsAndTranslatedArticles_sayNothingOfTheManner() {
    traits.add(facts(Verdict.SPUN, Map.of(ArtifactType.ARTICLE_ERROR, 9)), 1);
    traits.add(facts(Verdict.TRANSLATED, Map.of(ArtifactType.SPLIT_WORD, 9)), 1);
    assertEquals(List.of(), traits.dominating(Verdict.SPUN));
  }

  @Test
  void dominating_share_isAtLeastThreeFifths() {
    traits.add(
        facts(Verdict.SPUN, Map.of(ArtifactType.SPLIT_WORD, 6, ArtifactType.TORTURED_PHRASE, 4)),
        1);
    assertEquals(
        List.of(new SiteTrait(SiteTrait.Kind.MANNER, "words cut in two", 6, 10)),
        traits.dominating(Verdict.SPUN));
    traits.add(facts(Verdict.SPUN, Map.of(ArtifactType.TORTURED_PHRASE, 1)), 1);
    assertEquals(List.of(), traits.dominating(Verdict.SPUN));
  }

  @Test
  void dominating_fewerThanThree_isChance() {
    traits.add(facts(Verdict.SPUN, Map.of(ArtifactType.SPLIT_WORD, 2), "tr"), 1);
    traits.add(facts(Verdict.ORIGINAL, Map.of(), "tr"), 1);
    assertEquals(List.of(), traits.dominating(Verdict.SPUN));
    traits.add(facts(Verdict.INSUFFICIENT, Map.of(), "tr"), 1);
    assertEquals(
        List.of(new SiteTrait(SiteTrait.Kind.TEMPLATE_LANGUAGE, "tr", 3, 3)),
        traits.dominating(Verdict.INSUFFICIENT));
  }

  @Test
  void dominating_languages_countOfArticlesWithForms() {
    traits.add(facts(Verdict.ORIGINAL, Map.of(), "ru", "tr"), 3);
    traits.add(facts(Verdict.ORIGINAL, Map.of(), "tr"), 1);
    traits.add(facts(Verdict.ORIGINAL, Map.of()), 50);
    assertEquals(
        List.of(new SiteTrait(SiteTrait.Kind.TEMPLATE_LANGUAGE, "tr", 4, 4)),
        traits.dominating(Verdict.ORIGINAL));
  }

  @Test
  void dominating_sourceLanguage_isNamedOfATranslatedSiteAlone() {
    traits.add(facts(Verdict.ORIGINAL, Optional.of("de"), Map.of()), 4);
    traits.add(facts(Verdict.TRANSLATED, Optional.of("cs"), Map.of()), 2);
    traits.add(facts(Verdict.ORIGINAL, Optional.empty(), Map.of()), 9);
    assertEquals(
        List.of(new SiteTrait(SiteTrait.Kind.SOURCE_LANGUAGE, "de", 4, 6)),
        traits.dominating(Verdict.TRANSLATED));
    assertEquals(List.of(), traits.dominating(Verdict.SPUN));
    assertEquals(List.of(), traits.dominating(Verdict.ORIGINAL));
    traits.add(facts(Verdict.ORIGINAL, Optional.of("uk"), Map.of()), 1);
    assertEquals(List.of(), traits.dominating(Verdict.TRANSLATED));
  }
}
