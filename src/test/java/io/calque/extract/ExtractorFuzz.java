package io.calque.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.calque.input.Source;
import io.calque.text.Alignment.Run;
import io.calque.text.Block;
import java.nio.charset.StandardCharsets;

/**
 * Fuzzes the reading of pages. In the build it only runs the inputs kept in {@code
 * ExtractorFuzzInputs}; with {@code JAZZER_FUZZ=1} it looks for more.
 */
class ExtractorFuzz {
  private static final Extractor EXTRACTOR = new Extractor();

  @FuzzTest(maxDuration = "20s")
  void align_anyPage_readsAsItsText(byte[] page) {
    String html = new String(page, StandardCharsets.UTF_8);
    Source source = new Source("a", Source.Format.HTML, "", html, "https://a.example/x", "");
    Extraction extraction = EXTRACTOR.align(source);
    String text = extraction.article().text();
    for (Run run : extraction.article().alignment().runs()) {
      String written = run.source().of(html);
      if (!AlignedText.reads(written, run.text().of(text), run.verbatim())) {
        throw new AssertionError(run + " reads " + written);
      }
    }
    for (Block block : extraction.article().blocks()) {
      if (block.span().of(text).isBlank()) {
        throw new AssertionError("blank block " + block.span());
      }
    }
    if (!PagesTest.said(extraction.article()).equals(PagesTest.said(EXTRACTOR.extract(source)))) {
      throw new AssertionError("the article changes when it is aligned");
    }
  }
}
