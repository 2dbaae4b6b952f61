package io.calque.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.calque.input.Source;
import io.calque.text.Article;
import io.calque.text.Block;
import io.calque.text.Mend;
import io.calque.text.Passage;
import io.calque.text.Span;
import java.nio.charset.StandardCharsets;

/**
 * Fuzzes the rejoining of lines: whatever the text, it stays as it is, each mend stands inside a
 * block or beside none, and what is read of a block is found again in the text.
 */
class LineJoinerFuzz {
  private static final Extractor EXTRACTOR = new Extractor();

  @FuzzTest(maxDuration = "20s")
  void extract_anyText_readsWhatIsThere(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Article article = EXTRACTOR.extract(new Source("a.txt", Source.Format.TEXT, "", text));
    if (!article.text().equals(text)) {
      throw new AssertionError("the text changes");
    }
    for (Mend mend : article.mends()) {
      if (!mend.reads().isEmpty() && mend.reads().equals(mend.span().of(text))) {
        throw new AssertionError("nothing is mended at " + mend.span());
      }
    }
    for (Block block : article.blocks()) {
      Passage passage = article.passage(block.span());
      if (passage.text().isBlank() && !block.span().of(text).isBlank()) {
        throw new AssertionError("nothing is read of " + block.span());
      }
      for (int i = 0; i < passage.text().length(); i++) {
        Span place = passage.inArticle(new Span(i, i + 1));
        if (!block.span().contains(place) || !passage.inText(place).contains(new Span(i, i + 1))) {
          throw new AssertionError(
              "character " + i + " of " + block.span() + " stands at " + place);
        }
      }
    }
  }
}
