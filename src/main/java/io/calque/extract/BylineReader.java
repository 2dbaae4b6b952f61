package io.calque.extract;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds who wrote an article: by JSON-LD, {@code meta}, marked elements, lines near the title. */
final class BylineReader {
  private static final Set<String> AUTHOR_NAMES =
      Set.of("author", "article:author", "dc.creator", "parsely-author", "sailthru.author");
  private static final Pattern BY =
      Pattern.compile("(?:written |posted )?by:?\\s+(.*+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b[Bb][Yy]:?\\s(\\p{Lu}[\\p{L}.'’-]{0,30}+(?:\\s(?:\\p{Lu}[\\p{L}.'’-]{0,30}+|and)){0,5}+)");
  private static final int LONGEST = 100;
  private static final int LONGEST_STAMP = 80;

  private BylineReader() {}

  /**
   * The names, separated by a comma and a blank; empty if none are found.
   *
   * @param here whether an element belongs to the article
   */
  static String byline(JsonLd data, PageMeta meta, int title, Predicate<Element> here) {
    List<String> names = data.authors();
    if (names.isEmpty()) {
      names = meta.contents(AUTHOR_NAMES).limit(PageMeta.MOST).toList();
    }
    Stream<String> declared =
        Stream.of(names.stream().distinct().collect(Collectors.joining(", ")));
    Stream<String> marked = meta.texts(mark -> isAuthor(mark) && here.test(mark));
    Stream<String> classed = meta.texts(mark -> mark.hasClass("byline") && here.test(mark));
    return Stream.of(declared, marked, classed, stamps(meta, title))
        .flatMap(one -> one)
        .map(BylineReader::name)
        .filter(name -> !name.isEmpty() && !name.contains("://"))
        .findFirst()
        .orElse("");
  }

  private static boolean isAuthor(Element mark) {
    return mark.attr("rel").equals("author")
        || mark.attr("itemprop").equals("author")
        || mark.hasClass("author")
        || mark.attr("class").contains("author-name");
  }

  private static Stream<String> stamps(PageMeta meta, int title) {
    return meta.blocksNear(title)
        .map(PageBlock::text)
        .filter(line -> line.length() <= LONGEST_STAMP)
        .filter(line -> Furniture.isByline(line) || PageDate.in(line).isPresent())
        .map(NAMED::matcher)
        .filter(Matcher::find)
        .map(line -> line.group(1));
  }

  private static String name(String text) {
    String line = text.strip();
    if (line.length() > LONGEST) {
      return "";
    }
    Matcher by = BY.matcher(line);
    return by.matches() ? by.group(1).strip() : line;
  }
}
