package io.calque.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article before segmentation. Its text is a plain-text source exactly as decoded, or the
 * extracted text of a page; all offsets of the run count in it.
 *
 * @param source where it came from: a path, {@code FILE#ID} for a row, {@code -} for standard input
 * @param title the first heading, or empty
 * @param language ISO 639-1 code of the prose, {@code und} where it cannot be told
 * @param text the whole text, UTF-16
 * @param blocks every non-blank line or paragraph of {@code text}, in order, not overlapping
 * @param residue page residue found, in order
 * @param date day it was published, as its page writes it
 * @param alignment where {@code text} stands in the page; empty unless asked for
 * @param address web address of the page it is from, {@code http} or {@code https}; empty where
 *     none is known
 * @param mends places where {@code text} is not read as it stands, in order, not overlapping
 * @param declarations what its page says of who wrote or translated it; empty where it says nothing
 */
public record Article(
    String source,
    String title,
    String language,
    String text,
    List<Block> blocks,
    List<Residue> residue,
    Optional<LocalDate> date,
    Alignment alignment,
    String address,
    List<Mend> mends,
    List<Declaration> declarations) {
  /** Copies the lists and checks that blocks and mends lie inside the text, in order. */
  public Article {
    mends = List.copyOf(mends);
    declarations = List.copyOf(declarations);
    blocks = List.copyOf(blocks);
    residue = List.copyOf(residue);
    int end = 0;
    for (Block block : blocks) {
      if (block.span().start() < end || block.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "block " + block.span() + " overlaps its neighbour or leaves the text of " + source);
      }
      end = block.span().end();
    }
    int mended = 0;
    for (Mend mend : mends) {
      if (mend.span().start() < mended || mend.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "mend " + mend.span() + " overlaps its neighbour or leaves the text of " + source);
      }
      mended = mend.span().end();
    }
  }

  /** An article whose page declares nothing. */
  public Article(
      String source,
      String title,
      String language,
      String text,
      List<Block> blocks,
      List<Residue> residue,
      Optional<LocalDate> date,
      Alignment alignment,
      String address,
      List<Mend> mends) {
    this(
        source, title, language, text, blocks, residue, date, alignment, address, mends, List.of());
  }

  /** An article of no known address, read as it stands. */
  public Article(
      String source,
      String title,
      String language,
      String text,
      List<Block> blocks,
      List<Residue> residue,
      Optional<LocalDate> date,
      Alignment alignment) {
    this(source, title, language, text, blocks, residue, date, alignment, "", List.of());
  }

  /** An article without date and address, not aligned. */
  public Article(
      String source,
      String title,
      String language,
      String text,
      List<Block> blocks,
      List<Residue> residue) {
    this(source, title, language, text, blocks, residue, Optional.empty(), Alignment.NONE);
  }

  /** The same from a page at an address, empty for none. */
  public Article withAddress(String value) {
    return new Article(
        source,
        title,
        language,
        text,
        blocks,
        residue,
        date,
        alignment,
        value,
        mends,
        declarations);
  }

  /** The same from a page that declares this. */
  public Article withDeclarations(List<Declaration> values) {
    return new Article(
        source, title, language, text, blocks, residue, date, alignment, address, mends, values);
  }

  /** The part {@code span} of the text as it reads, aligned to it. */
  public Passage passage(Span span) {
    return Passage.of(text, span, mends);
  }

  /** The part {@code span} of the text as it reads: line breaks as blanks, say. */
  public String read(Span span) {
    return mends.isEmpty() ? span.of(text) : passage(span).text();
  }
}
