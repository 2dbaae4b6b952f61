package io.calque.corpus;

import io.calque.text.ResidueType;
import io.calque.text.Span;
import java.util.Optional;

/**
 * A part of an article file that belongs to no sentence.
 *
 * @param type id of a {@link ResidueType}, or {@link #FURNITURE}
 * @param span where it stands in the article file, UTF-16 code units
 * @param text the covered text
 * @param note remark of the annotator; may be empty
 */
public record LabelledResidue(String type, Span span, String text, String note) {
  /** Type of page matter that accuses nobody: photo credits, weather, page dates. */
  public static final String FURNITURE = "furniture";

  /** The residue type; empty for furniture, which no scorer lists. */
  public Optional<ResidueType> residueType() {
    for (ResidueType residueType : ResidueType.values()) {
      if (residueType.id().equals(type)) {
        return Optional.of(residueType);
      }
    }
    return Optional.empty();
  }
}
