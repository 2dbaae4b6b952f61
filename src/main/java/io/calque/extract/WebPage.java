package io.calque.extract;

import io.calque.input.Source;
import io.calque.text.Article;
import io.calque.text.BadDataException;
import io.calque.text.Block;
import io.calque.text.Residue;
import io.calque.text.ResidueType;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * Reads a web page: its main text by Readability, the rest of the page for residue. Residue that
 * does not stand in the main text has an empty span at its end.
 */
final class WebPage {
  /** Deeper elements are flattened, so that no later step can overflow the stack. */
  private static final int DEEPEST = 256;

  /**
   * Pages with more nodes, or deeper ones, are taken as a whole: no written article is like that.
   */
  private static final int MOST_NODES = 50_000;

  private static final int DEEPEST_READABLE = 100;

  /** A main part with less text is not believed; the whole page is taken. */
  private static final int SHORTEST_MAIN = 140;

  private static final List<String> PLUGINS =
      List.of("gtranslate", "weglot", "transposh", "translate.google.com/translate_a", "wpml-ls");

  private final Layout layout;

  WebPage(Layout layout) {
    this.layout = layout;
  }

  Article article(Source source) {
    Document document = parse(source);
    String title = title(source, document);
    List<PageText.Part> whole = PageText.of(document.body());
    List<String> plugins = plugins(document);
    List<PageText.Part> main = main(document, whole);

    StringBuilder text = new StringBuilder();
    List<Block> hints = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (PageText.Part part : main) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int start = text.length();
      text.append(part.text());
      shown.add(part.text());
      hints.add(new Block(new Span(start, text.length()), part.kind()));
    }
    Article article = layout.article(source.origin(), title, text.toString(), hints);
    return withPageResidue(article, whole, shown, plugins);
  }

  private static Document parse(Source source) {
    try {
      return Jsoup.parse(source.text(), "", Parser.htmlParser().setMaxDepth(DEEPEST));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new BadDataException(
          source.origin(), "", "cannot be parsed as HTML: " + e.getMessage());
    }
  }

  private static String title(Source source, Document document) {
    if (!source.title().isBlank()) {
      return source.title();
    }
    Element heading = document.selectFirst("article h1, main h1, h1");
    if (heading != null && !heading.text().isBlank()) {
      return heading.text();
    }
    Element meta = document.selectFirst("meta[property=og:title]");
    return meta != null && !meta.attr("content").isBlank()
        ? meta.attr("content")
        : document.title();
  }

  private static List<PageText.Part> main(Document document, List<PageText.Part> whole) {
    if (!isReadable(document)) {
      return whole;
    }
    document.outputSettings().prettyPrint(false);
    Element content = new Readability4J("", document).parse().getArticleContent();
    if (content == null) {
      return whole;
    }
    List<PageText.Part> main = PageText.of(content);
    return main.stream().mapToInt(part -> part.text().length()).sum() < SHORTEST_MAIN
        ? whole
        : main;
  }

  /** Whether Readability, which tries a page over and over, can take this one. */
  private static boolean isReadable(Document document) {
    int[] size = new int[2];
    NodeTraversor.traverse(
        (node, depth) -> {
          size[0]++;
          size[1] = Math.max(size[1], depth);
        },
        document);
    return size[0] < MOST_NODES && size[1] < DEEPEST_READABLE;
  }

  private static List<String> plugins(Document document) {
    List<String> found = new ArrayList<>();
    for (String plugin : PLUGINS) {
      String query =
          String.format(
              Locale.ROOT,
              "script[src*=%1$s], link[href*=%1$s], div[class*=%1$s]",
              "'" + plugin + "'");
      if (document.selectFirst(query) != null) {
        found.add(plugin);
      }
    }
    if (document.selectFirst("meta[name=translation-stats]") != null) {
      found.add("translation-stats");
    }
    return found;
  }

  private Article withPageResidue(
      Article article, List<PageText.Part> whole, Set<String> shown, List<String> plugins) {
    StringBuilder lines = new StringBuilder(article.text()).append("\n\n");
    int end = article.text().length();
    for (PageText.Part part : whole) {
      if (!shown.contains(part.text())
          && (layout.isResidue(part.text()) || !Shortcodes.in(part.text()).isEmpty())) {
        lines.append(part.text()).append('\n');
      }
    }
    List<Residue> residue = new ArrayList<>(article.residue());
    Span nowhere = new Span(end, end);
    for (Residue found : layout.article("", "", lines.toString(), List.of()).residue()) {
      if (found.span().start() > end) {
        residue.add(new Residue(found.type(), nowhere, found.text()));
      }
    }
    for (String plugin : plugins) {
      residue.add(new Residue(ResidueType.TRANSLATION_PLUGIN, nowhere, plugin));
    }
    return new Article(
        article.source(),
        article.title(),
        article.language(),
        article.text(),
        article.blocks(),
        residue);
  }
}
