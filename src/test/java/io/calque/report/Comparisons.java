package io.calque.report;

import io.calque.segment.Segmenter;
import io.calque.text.Article;
import io.calque.text.Document;
import io.calque.version.Comparison;
import java.util.List;

/** Made-up comparisons for the tests of reports and commands. */
public final class Comparisons {
  private Comparisons() {}

  /** Two texts under the names {@code before.txt} and {@code after.txt}. */
  public static Comparison of(String before, String after) {
    return Comparison.of(document("before.txt", before), document("after.txt", after));
  }

  static Document document(String source, String text) {
    Document document = new Segmenter().segmentText(text);
    return new Document(
        new Article(source, "", "en", document.text(), document.article().blocks(), List.of()),
        document.sentences());
  }
}
