package io.calque;

import io.calque.extract.Extractor;
import io.calque.input.Input;
import io.calque.input.Source;
import io.calque.segment.Segmenter;
import io.calque.text.Article;
import io.calque.text.BadDataException;
import io.calque.text.Document;
import java.util.Optional;

/** Makes segmented articles of inputs. Immutable and thread-safe. */
final class ArticleReader {
  private final Extractor extractor;
  private final Segmenter segmenter;
  private final boolean aligned;

  /** A reader of articles that do not say where on their pages they stand. */
  ArticleReader() {
    this(new Extractor(), new Segmenter(), false);
  }

  private ArticleReader(Extractor extractor, Segmenter segmenter, boolean aligned) {
    this.extractor = extractor;
    this.segmenter = segmenter;
    this.aligned = aligned;
  }

  /** The same, whose articles say where on their pages they stand, or do not. */
  ArticleReader aligned(boolean value) {
    return new ArticleReader(extractor, segmenter, value);
  }

  /** An input, or why its article cannot be used, and that article. */
  record Reading(Input input, Optional<Document> document) {}

  Reading read(Input input) {
    if (!(input instanceof Input.Usable usable)) {
      return new Reading(input, Optional.empty());
    }
    try {
      return new Reading(input, Optional.of(read(usable.source())));
    } catch (BadDataException e) {
      String problem = String.valueOf(e.getMessage());
      return new Reading(new Input.Failed(usable.source().origin(), problem), Optional.empty());
    }
  }

  /**
   * The segmented article of a source.
   *
   * @throws BadDataException if its page cannot be parsed
   */
  Document read(Source source) {
    Article article = aligned ? extractor.align(source).article() : extractor.extract(source);
    return segmenter.segment(article);
  }
}
