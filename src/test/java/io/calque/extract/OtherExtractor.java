package io.calque.extract;

import io.calque.text.Article;
import io.calque.text.Language;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * Readability4J, if it is on the class path. Its output goes through the same tests for credits,
 * dates and residue as the own text, its title in front.
 */
final class OtherExtractor {
  private final Layout layout = new Layout(Language.ENGLISH);
  private final Constructor<?> reader;

  private OtherExtractor(Constructor<?> reader) {
    this.reader = reader;
  }

  static Optional<OtherExtractor> readability() {
    try {
      Class<?> type = Class.forName("net.dankito.readability4j.Readability4J");
      return Optional.of(new OtherExtractor(type.getConstructor(String.class, String.class)));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  WordOverlap overlap(KnownPage page) {
    try {
      Object readability = reader.newInstance("https://a.example/" + page.name(), page.html());
      Object article = readability.getClass().getMethod("parse").invoke(readability);
      return WordOverlap.of(
          prose(text(article, "getTitle"), text(article, "getContent")), page.text());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(page.name(), e);
    }
  }

  private static String text(Object article, String getter) throws ReflectiveOperationException {
    Method method = article.getClass().getMethod(getter);
    Object value = method.invoke(article);
    return value == null ? "" : value.toString();
  }

  private String prose(String title, String html) {
    PageText page = PageWalk.of(Jsoup.parse(html), new PageSource(html, false, false));
    String text = page.blocks().stream().map(PageBlock::text).collect(Collectors.joining("\n\n"));
    String whole = TitleFinder.withoutSite(title) + "\n\n" + text;
    Article article = layout.article("a.html", title, whole, List.of());
    return PagesTest.prose(article);
  }
}
