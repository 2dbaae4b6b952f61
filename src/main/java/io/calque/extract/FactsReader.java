package io.calque.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

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
          "dcterms.issued",
          "dc.created",
          "dc.date.created",
          "sailthru.date",
          "parsely-pub-date",
          "cxenseparse:recs:publishtime",
          "article.published",
          "published-date",
          "published_at",
          "publish_date",
          "publishtime",
          "pub_date",
          "og:pubdate",
          "og:publish_date",
          "release_date",
          "article_date_original",
          "datecreated");
  private static final Set<String> CHANGED_NAMES =
      Set.of(
          "article:modified_time",
          "og:article:modified_time",
          "og:updated_time",
          "datemodified",
          "last-modified",
          "lastmod",
          "revised",
          "dcterms.modified");
  private static final Set<String> TITLE_NAMES = Set.of("og:title", "twitter:title", "headline");
  private static final Pattern URL_DATE = Pattern.compile("/(\\d{4})/(\\d{2})/(\\d{2})(?:/|$)");
  private static final int LONGEST_STAMP = 80;
  private static final int LONGEST_TAG = 35;

  private static final int NEAR = 8;
  private static final Pattern CHANGED =
      Pattern.compile("updated?|modified|edited|changed|revised", Pattern.CASE_INSENSITIVE);
  private static final Pattern PUBLISHED =
      Pattern.compile("publish|posted|released|created", Pattern.CASE_INSENSITIVE);

  private final PageText page;
  private final PageMeta meta;
  private final JsonLd data;
  private final List<String> titles;
  private final OptionalInt heading;
  private final Elsewhere elsewhere;
  private final String address;

  /** {@code documentTitle} is the text of the {@code title} element. */
  FactsReader(PageText page, String documentTitle, String address) {
    this.page = page;
    this.address = address;
    meta = new PageMeta(page);
    List<String> declared =
        Stream.concat(meta.contents(TITLE_NAMES), Stream.of(documentTitle))
            .map(FactsReader::title)
            .toList();
    data =
        JsonLd.of(
            meta.elements("script").filter(script -> isData(script.attr("type"))).toList(),
            declared);
    titles =
        Stream.concat(Stream.of(title(data.text("headline"))), declared.stream())
            .filter(title -> !title.isBlank())
            .limit(PageMeta.MOST)
            .toList();
    heading = TitleFinder.block(page, titles);
    int region = heading.isPresent() ? page.blocks().get(heading.getAsInt()).region() : 0;
    elsewhere = new Elsewhere(page.regions().get(region).element());
  }

  private static boolean isData(String type) {
    return type.length() < LONGEST_STAMP
        && type.strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json");
  }

  /** A declared title, clipped, character references that were encoded twice read. */
  private static String title(String declared) {
    String title = PageMeta.clipped(declared);
    return title.indexOf('&') < 0 ? title : Parser.unescapeEntities(title, false);
  }

  /** What the page's data in scripts say. */
  JsonLd data() {
    return data;
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
    return BylineReader.byline(data, meta, heading.orElse(0), mark -> isHere(mark));
  }

  /** When the article was published; if nothing says so, when it was last changed. */
  Optional<LocalDate> date() {
    Optional<Boolean> dayFirst = dayFirst();
    return Stream.of(
            data.texts("datePublished"),
            contents(DATE_NAMES),
            items("datePublished"),
            times(mark -> isPublished(mark) && isNear(mark)),
            times(FactsReader::isPublished),
            times(mark -> isNear(mark) && !isChange(mark)),
            lines(),
            Stream.of(dateOf(address)),
            times(mark -> !isChange(mark)),
            data.texts("dateCreated"),
            data.texts("dateModified"),
            contents(CHANGED_NAMES),
            items("dateModified"),
            times(mark -> true))
        .flatMap(one -> one)
        .map(text -> PageDate.in(text, dayFirst))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether readers of the page's language and country write the day before the month. */
  private Optional<Boolean> dayFirst() {
    String tag = language().toLowerCase(Locale.ROOT);
    if (tag.isEmpty() || tag.equals("en")) {
      return Optional.empty();
    }
    return Optional.of(!tag.equals("en-us") && !tag.equals("en-ph"));
  }

  private Stream<String> contents(Set<String> names) {
    return Stream.of("name", "property", "itemprop", "http-equiv")
        .flatMap(attribute -> meta.elements("meta", attribute, names))
        .filter(this::isHere)
        .map(mark -> PageMeta.clipped(mark.attr("content")));
  }

  private Stream<String> items(String property) {
    return page.marks().stream()
        .filter(mark -> mark.attr("itemprop").equals(property))
        .filter(this::isHere)
        .limit(PageMeta.MOST)
        .map(FactsReader::stamp);
  }

  private static String stamp(Element mark) {
    for (String attribute : List.of("content", "datetime", "title")) {
      if (PageDate.in(mark.attr(attribute)).isPresent()) {
        return mark.attr(attribute);
      }
    }
    return mark.text();
  }

  /** Whether {@code mark} belongs to the article and not to what stands beside it. */
  private boolean isHere(Element mark) {
    return !elsewhere.contains(mark);
  }

  private Stream<String> times(Predicate<Element> wanted) {
    return meta.elements("time")
        .filter(wanted)
        .filter(this::isHere)
        .limit(PageMeta.MOST)
        .map(FactsReader::stamp);
  }

  private boolean isNear(Element mark) {
    int title = heading.isPresent() ? page.blocks().get(heading.getAsInt()).order() : 0;
    return Math.abs((long) page.place(mark).order() - title) <= NEAR;
  }

  private static boolean isPublished(Element time) {
    String names = time.attr("class");
    return time.hasAttr("pubdate") || names.contains("publish") || names.contains("entry-date");
  }

  private static boolean isChange(Element time) {
    String before =
        time.previousSibling() instanceof TextNode words
            ? PageMeta.clipped(words.getWholeText())
            : "";
    return CHANGED.matcher(PageMeta.clipped(time.attr("class"))).find()
        || time.attr("itemprop").equals("dateModified")
        || CHANGED.matcher(before).find();
  }

  /** Short lines near the title with a date in them, those below it first. */
  private Stream<String> lines() {
    return Stream.of(false, true)
        .flatMap(
            changed ->
                meta.blocksNear(heading.orElse(0))
                    .filter(
                        block ->
                            block.text().length() <= LONGEST_STAMP && !block.text().endsWith("."))
                    .filter(block -> isHere(page.regions().get(block.region()).element()))
                    .map(block -> published(block.text()))
                    .filter(line -> changed == CHANGED.matcher(line).lookingAt()));
  }

  /** The part of a line that says when something was published, if it also says more. */
  private static String published(String line) {
    Matcher changed = CHANGED.matcher(line);
    Matcher published = PUBLISHED.matcher(line);
    return changed.find() && published.find() ? line.substring(published.start()) : line;
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
