package io.calque.evaluate;

import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.score.Verdict;
import io.calque.site.SiteBasis;
import io.calque.site.SiteScore;
import io.calque.site.SiteTrait;
import io.calque.text.Label;
import io.calque.train.text.WriterKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What sites put together of held-out documents are said to be. */
final class SiteTable implements Section {
  private final SiteBasis basis;
  private final List<Judged> sites = new ArrayList<>();

  private record Judged(MadeUpSite site, SiteScore score) {
    boolean isFlagged() {
      return score.verdict().isAccusation();
    }

    boolean isOf(WriterKind kind) {
      return site.kind().equals(kind.title());
    }

    boolean isMachine() {
      return site.label() == Label.TRANSLATED;
    }
  }

  /**
   * A table.
   *
   * @param sites as a tier scores them
   * @param basis what sites are judged by
   */
  SiteTable(List<MadeUpSite> sites, SiteBasis basis) {
    this.basis = basis;
    sites.forEach(site -> this.sites.add(new Judged(site, site.score(basis))));
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Made-up sites");
    out.paragraph(
        "Fifteen documents of "
            + SiteText.LEAST_SENTENCES
            + " and more sentences of the test part as a site: of one translation system and"
            + " language, none of which was trained on; of human translations, neighbours in their"
            + " series of sets; of one human outlet, neighbours in its file, no more than four"
            + " sites of each; of clean English by one manner of a spinner. No document is in two"
            + " sites, but sites of translations share their sources. A site is named where no more"
            + " human outlets of any kind, measured on the tune part, look as bad than is promised"
            + " of that kind, 1 in 50 and of human translations 1 in 20, in either test.");
    Table table = new Table("articles by", "sites", "flagged", "translated", "spun");
    Map<String, List<Judged>> kinds = new LinkedHashMap<>();
    for (Judged one : sites) {
      String kind = one.isMachine() ? "machines: " + one.site().kind() : one.site().kind();
      kinds.computeIfAbsent(kind, name -> new ArrayList<>()).add(one);
    }
    kinds.forEach((kind, own) -> row(table, kind, own));
    row(table, "machines, all", only(Judged::isMachine));
    row(table, "people, all but translators", only(SiteTable::isWritten));
    out.table(table);
    if (basis.languages().isPresent()) {
      writeLanguages(out);
    }
  }

  private static boolean isWritten(Judged one) {
    return one.site().label() == Label.ORIGINAL && !one.isOf(WriterKind.TRANSLATORS);
  }

  private static void row(Table table, String kind, List<Judged> own) {
    table.row(
        kind,
        Figures.count(own.size()),
        share(own, Judged::isFlagged).text(),
        Figures.count(count(own, one -> one.score().verdict() == Verdict.TRANSLATED)),
        Figures.count(count(own, one -> one.score().verdict() == Verdict.SPUN)));
  }

  /** How often the source language is guessed, and how often right. */
  private void writeLanguages(Markdown out) {
    out.paragraph(
        "The source language, as it is guessed of the articles of machines, and as it is named of"
            + " their sites that are found translated. From a language that nothing was trained on"
            + " no guess can be right.");
    Table table =
        new Table("from", "articles", "guessed", "right, of these", "sites", "named", "right");
    Map<String, List<Judged>> languages = new LinkedHashMap<>();
    only(Judged::isMachine).stream()
        .sorted((a, b) -> a.site().language().compareTo(b.site().language()))
        .forEach(
            one ->
                languages
                    .computeIfAbsent(one.site().language(), name -> new ArrayList<>())
                    .add(one));
    languages.forEach((language, own) -> languageRow(table, name(language), own));
    languageRow(table, "all", only(Judged::isMachine));
    out.table(table);
  }

  private static String name(String language) {
    return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
  }

  private void languageRow(Table table, String name, List<Judged> own) {
    int articles = 0;
    int guessed = 0;
    int right = 0;
    int named = 0;
    int namedRight = 0;
    for (Judged one : own) {
      for (ArticleScore article : one.site().articles()) {
        Optional<String> guess = guess(article);
        articles++;
        guessed += guess.isPresent() ? 1 : 0;
        right += guess.equals(Optional.of(one.site().language())) ? 1 : 0;
      }
      for (SiteTrait trait : one.score().traits()) {
        if (trait.kind() == SiteTrait.Kind.SOURCE_LANGUAGE) {
          named++;
          namedRight += trait.name().equals(one.site().language()) ? 1 : 0;
        }
      }
    }
    table.row(
        name,
        Figures.count(articles),
        Figures.share(guessed, articles),
        Figures.share(right, guessed),
        Figures.count(count(own, one -> one.score().verdict() == Verdict.TRANSLATED)),
        Figures.count(named),
        Figures.count(namedRight));
  }

  private Optional<String> guess(ArticleScore article) {
    return basis
        .languages()
        .flatMap(
            one -> one.sure(article.sentences().stream().map(SentenceScore::sentence).toList()));
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    targets.measure(Goal.SITES_MACHINE, share(only(Judged::isMachine), Judged::isFlagged));
    targets.measure(
        Goal.SITES_TRANSLATORS,
        share(only(one -> one.isOf(WriterKind.TRANSLATORS)), Judged::isFlagged));
    targets.measure(Goal.SITES_OUTLETS, share(only(SiteTable::isWritten), Judged::isFlagged));
    targets.measure(
        Goal.SITES_SPUN, share(only(one -> one.site().label() == Label.SPUN), Judged::isFlagged));
  }

  private List<Judged> only(Predicate<Judged> wanted) {
    return sites.stream().filter(wanted).toList();
  }

  private static int count(List<Judged> own, Predicate<Judged> wanted) {
    return (int) own.stream().filter(wanted).count();
  }

  private static Proportion share(List<Judged> own, Predicate<Judged> wanted) {
    return new Proportion(count(own, wanted), own.size());
  }
}
