package io.calque.review;

import io.calque.segment.Segmenter;
import io.calque.text.Article;
import io.calque.text.Document;

/** Texts that lie on a desk, segmented when they are needed. */
final class DeskText {
  private static final Segmenter SEGMENTER = new Segmenter();

  private DeskText() {}

  /** The text as an article of plain paragraphs. */
  static Document document(String source, String title, String text) {
    Article plain = SEGMENTER.segmentText(text).article();
    return SEGMENTER.segment(
        new Article(source, title, "en", plain.text(), plain.blocks(), plain.residue()));
  }
}
