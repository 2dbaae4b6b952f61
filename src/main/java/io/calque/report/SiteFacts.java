package io.calque.report;

import io.calque.site.SiteDeclarations;
import io.calque.site.SiteScore;
import io.calque.site.SiteTests;
import io.calque.site.SiteTrait;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers behind a site's verdict, worded for people. */
final class SiteFacts {
  private SiteFacts() {}

  /**
   * Values by name, in the order they are shown.
   *
   * @param promised false-alarm rate promised for single articles
   */
  static Map<String, String> of(SiteScore site, double promised) {
    Map<String, String> facts = new LinkedHashMap<>();
    SiteScore.Counts counts = site.counts();
    facts.put("Articles", counts.articles() + ", " + counts.judged() + " judged" + aside(counts));
    if (counts.judged() > 0) {
      facts.put("Flagged", flagged(counts));
      facts.put("Share flagged", Wording.range(site.flaggedShare()) + ", 95 % interval");
      facts.put(
          "False alarms to expect",
          String.format(
              Locale.ROOT,
              "%.1f of %d, at the promised %s",
              site.expected(),
              counts.judged(),
              Wording.rate(promised)));
    }
    tests(site.tests(), facts);
    if (site.dates().isPresent()) {
      SiteScore.Dates dates = site.dates().get();
      boolean one = dates.first().equals(dates.last());
      facts.put("Dates of articles", dates.first() + (one ? "" : " to " + dates.last()));
    }
    for (SiteTrait trait : site.traits()) {
      String share = trait.count() + " of " + trait.of();
      switch (trait.kind()) {
        case MANNER -> facts.put("Manner", trait.name() + " (" + share + ")");
        case SOURCE_LANGUAGE ->
            facts.put(
                "Source language",
                "probably " + language(trait) + " (" + share + " articles that tell one agree)");
        case TEMPLATE_LANGUAGE ->
            facts.put(
                "Language of forms and menus",
                language(trait) + " (" + share + " articles that show one)");
      }
    }
    if (site.declared().articles() > 0) {
      facts.put("Declared by pages", declared(site.declared()) + "; not weighed");
    }
    return facts;
  }

  private static void tests(SiteTests tests, Map<String, String> facts) {
    if (!tests.translated().outlets().isEmpty()) {
      facts.put("As translated as the site", against(tests.translated()));
      facts.put("As spun as the site", against(tests.spun()));
    }
  }

  /** {@code 0.6 % of edited news and prose (170), 4.0 % of human translations (25)}. */
  private static String against(SiteTests.Test test) {
    return test.outlets().stream()
        .map(
            kind ->
                Wording.rate(kind.rate())
                    + " of "
                    + kind.kind()
                    + " ("
                    + kind.statistics().size()
                    + ")")
        .collect(Collectors.joining(", "));
  }

  private static String language(SiteTrait trait) {
    return Locale.forLanguageTag(trait.name()).getDisplayLanguage(Locale.ENGLISH);
  }

  /** {@code 3 of 12 articles (2 machine-written, 1 human)}. */
  private static String declared(SiteDeclarations declared) {
    return declared.kinds().entrySet().stream()
        .map(kind -> kind.getValue() + " " + kind.getKey().id())
        .collect(
            Collectors.joining(
                ", ", declared.articles() + " of " + declared.of() + " articles (", ")"));
  }

  private static String aside(SiteScore.Counts counts) {
    String few =
        counts.insufficient() == 0
            ? ""
            : ", " + counts.insufficient() + " too short or not English";
    return counts.repeated() == 0 ? few : few + ", " + counts.repeated() + " at a second address";
  }

  private static String flagged(SiteScore.Counts counts) {
    return counts.flagged()
        + " ("
        + counts.spun()
        + " spun, "
        + counts.translated()
        + " translated)";
  }
}
