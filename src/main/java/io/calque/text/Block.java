package io.calque.text;

/**
 * A line or paragraph of an article; sentences never cross blocks.
 *
 * @param span where it stands in the article text
 * @param kind what it is
 */
public record Block(Span span, BlockKind kind) {
  /** Whether this block is prose that gives sentences. */
  public boolean isProse() {
    return kind != BlockKind.FURNITURE && kind != BlockKind.RESIDUE;
  }
}
