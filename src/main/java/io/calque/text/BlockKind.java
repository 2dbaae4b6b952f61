package io.calque.text;

/** What a block of an article's text is. */
public enum BlockKind {
  /** Running prose. */
  PARAGRAPH,
  /** A title or section heading: may lack a verb and a full stop. */
  HEADING,
  /** The words under a picture. */
  CAPTION,
  /**
   * Page furniture that accuses nobody: weather, dates, photo credits, menus. Gives no sentences.
   */
  FURNITURE,
  /** Page residue: reported in the article's residue list; gives no sentences. */
  RESIDUE
}
