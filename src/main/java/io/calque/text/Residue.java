package io.calque.text;

import java.util.Optional;

/**
 * A piece of page residue.
 *
 * @param type what it is
 * @param span where it stands in the article text
 * @param text the covered text
 * @param language of a comment form, where its wording tells
 */
public record Residue(ResidueType type, Span span, String text, Optional<Language> language) {
  /** A piece of no language in particular. */
  public Residue(ResidueType type, Span span, String text) {
    this(type, span, text, Optional.empty());
  }
}
