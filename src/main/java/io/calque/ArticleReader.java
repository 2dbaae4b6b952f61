package io.calque;

import io.calque.extract.Extractor;
import io.calque.input.Input;
import io.calque.input.Source;
import io.calque.segment.Segmenter;
import io.calque.text.Article;
import io.calque.text.BadDataException;
import io.calque.text.Document;
import java.util.Optional;

/** Makes segmented articles of inputs. Thread-safe. */
final class ArticleReader {
  private final Extractor extractor = new Extractor();
  private final Segmenter segmenter = new Segmenter();
  private final boolean aligned;

  /**
   * A reader.
   *
   * @param aligned whether articles say where on their pages they stand
   */
  ArticleReader(boolean aligned) {
    this.aligned = aligned;
  }

  /** An input, or why its article cannot be used, and that article. */
  record Reading(Input input, Optional<Document> document) {}

  Reading read(Input input) {
    if (!(input instanceof Input.Usable usable)) {
      return new Reading(input, Optional.empty());
    }
    Source source = usable.source();
    try {
      Article article = aligned ? extractor.align(source).article() : extractor.extract(source);
      return new Reading(input, Optional.of(segmenter.segment(article)));
    } catch (BadDataException e) {
      String problem = String.valueOf(e.getMessage());
      return new Reading(new Input.Failed(source.origin(), problem), Optional.empty());
    }
  }
}
