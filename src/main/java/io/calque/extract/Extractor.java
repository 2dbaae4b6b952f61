package io.calque.extract;

import io.calque.input.Source;
import io.calque.text.Article;
import io.calque.text.BadDataException;
import io.calque.text.Language;
import java.util.List;
import java.util.Optional;

/** Finds an article's text, blocks, language and page residue. Immutable and thread-safe. */
public final class Extractor {
  private final Layout layout;
  private final WebPage page;

  /** An extractor for pages that are mostly English. */
  public Extractor() {
    this(Language.ENGLISH);
  }

  private Extractor(Language language) {
    layout = new Layout(language);
    page = new WebPage(layout);
  }

  /**
   * An extractor for pages that are mostly in {@code language}: prose in it is told by its function
   * words, the rest by a language detector.
   *
   * @throws IllegalArgumentException if it is not English, the one that there is a list for
   */
  public static Extractor of(Language language) {
    if (!language.equals(Language.ENGLISH)) {
      throw new IllegalArgumentException(
          "language '" + language + "' has no extractor; known: " + Language.ENGLISH);
    }
    return new Extractor(language);
  }

  /**
   * The article in {@code source}. A plain text stays exactly as it is; a page gives the text of
   * its main part, blocks joined by a blank line.
   *
   * @throws BadDataException if a page cannot be parsed
   */
  public Article extract(Source source) {
    return read(source).article();
  }

  /** The same article with its date, byline and declared language; nothing is aligned. */
  public Extraction read(Source source) {
    return source.format() == Source.Format.HTML ? page.read(source, false) : plain(source);
  }

  /** The same with the place of each character in the page; parsing takes somewhat longer. */
  public Extraction align(Source source) {
    return source.format() == Source.Format.HTML ? page.read(source, true) : plain(source);
  }

  private Extraction plain(Source source) {
    Article article =
        layout
            .article(source.origin(), source.title(), source.text(), List.of())
            .withAddress(source.address())
            .withDeclarations(page.headers(source));
    PageFacts facts =
        new PageFacts(
            article.title(), Optional.empty(), "", "", article.language(), article.declarations());
    return new Extraction(article, facts);
  }
}
