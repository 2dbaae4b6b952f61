package io.calque.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Reads title, date, byline and language of a page: JSON-LD first, then {@code meta}, then the page
 * itself.
 */
final class FactsReader {
  private static final Set<String> DATE_NAMES =
      Set.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "dc.date",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "sailthru.date",
          "parsely-pub-date");
  private static final Set<String> TITLE_NAMES = Set.of("og:title", "twitter:title", "headline");
  private static final Pattern URL_DATE = Pattern.compile("/(\\d{4})/(\\d{2})/(\\d{2})(?:/|$)");
  private static final int LONGEST_STAMP = 80;
  private static final int LONGEST_TAG = 35;

  private final PageText page;
  private final PageMeta meta;
  private final JsonLd data;
  private final List<String> titles;
  private final OptionalInt heading;
  private final String address;

  /** {@code documentTitle} is the text of the {@code title} element. */
  FactsReader(PageText page, String documentTitle, String address) {
    this.page = page;
    this.address = address;
    meta = new PageMeta(page);
    data = JsonLd.of(meta.elements("script", "type", Set.of("application/ld+json")).toList());
    titles =
        Stream.of(
                Stream.of(data.text("headline")),
                meta.contents(TITLE_NAMES),
                Stream.of(documentTitle))
            .flatMap(one -> one)
            .map(PageMeta::clipped)
            .filter(title -> !title.isBlank())
            .limit(PageMeta.MOST)
            .toList();
    heading = TitleFinder.block(page, titles);
  }

  /** Index of the block that holds the title. */
  OptionalInt heading() {
    return heading;
  }

  String title() {
    return heading.isPresent()
        ? page.blocks().get(heading.getAsInt()).text()
        : titles.stream().findFirst().map(TitleFinder::withoutSite).orElse("");
  }

  String byline() {
    return BylineReader.byline(data, meta, heading.orElse(0));
  }

  Optional<LocalDate> date() {
    return Stream.of(
            Stream.of(data.text("datePublished")),
            meta.contents(DATE_NAMES),
            itemDates(),
            times(true),
            times(false),
            lines())
        .flatMap(one -> one)
        .map(PageDate::in)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> PageDate.in(dateOf(address)));
  }

  private Stream<String> itemDates() {
    return page.marks().stream()
        .filter(mark -> mark.attr("itemprop").equals("datePublished"))
        .map(mark -> mark.hasAttr("content") ? mark.attr("content") : mark.attr("datetime"));
  }

  /** The {@code time} elements, those that are named after publishing, or the others. */
  private Stream<String> times(boolean published) {
    return meta.elements("time")
        .filter(mark -> published == isPublished(mark))
        .limit(PageMeta.MOST)
        .map(mark -> mark.hasAttr("datetime") ? mark.attr("datetime") : mark.text());
  }

  private static boolean isPublished(Element time) {
    String names = time.attr("class");
    return time.hasAttr("pubdate") || names.contains("publish") || names.contains("entry-date");
  }

  /** Short lines near the title with a date in them. */
  private Stream<String> lines() {
    return meta.linesNear(heading.orElse(0))
        .filter(line -> line.length() <= LONGEST_STAMP && !line.endsWith("."));
  }

  private static String dateOf(String address) {
    Matcher found = URL_DATE.matcher(PageMeta.clipped(address));
    return found.find() ? found.group(1) + "-" + found.group(2) + "-" + found.group(3) : "";
  }

  /** The language tag of the page, or empty. */
  String language() {
    Stream<String> root =
        meta.elements("html")
            .map(mark -> mark.hasAttr("lang") ? mark.attr("lang") : mark.attr("xml:lang"));
    Stream<String> http =
        meta.elements("meta", "http-equiv", Set.of("content-language"))
            .map(mark -> mark.attr("content"));
    return Stream.of(
            root,
            http,
            meta.contents(Set.of("language", "og:locale")),
            Stream.of(data.text("inLanguage")))
        .flatMap(one -> one)
        .map(tag -> tag.strip().replace('_', '-'))
        .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST_TAG)
        .findFirst()
        .orElse("");
  }
}
