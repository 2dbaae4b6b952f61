package io.calque.extract;

import io.calque.input.Source;
import io.calque.text.Article;
import io.calque.text.BadDataException;
import java.util.List;

/** Finds an article's text, blocks, language and page residue. Immutable and thread-safe. */
public final class Extractor {
  private final Layout layout = new Layout();
  private final WebPage page = new WebPage(layout);

  /**
   * The article in {@code source}. A plain text stays exactly as it is; a page gives the text of
   * its main part, blocks joined by a blank line.
   *
   * @throws BadDataException if a page cannot be parsed
   */
  public Article extract(Source source) {
    return source.format() == Source.Format.HTML
        ? page.article(source)
        : layout.article(source.origin(), source.title(), source.text(), List.of());
  }
}
