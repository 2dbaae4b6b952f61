package io.calque.signal;

import java.util.Locale;

/** The artifact types of the contract; {@code corpus/README.md} defines each with examples. */
public enum ArtifactType {
  REPEATED_WORD,
  TORTURED_PHRASE,
  WRONG_PART_OF_SPEECH,
  FUNCTION_WORD_SWAP,
  SPLIT_WORD,
  ARTICLE_ERROR,
  CORRUPTED_NAME,
  TITLE_CALQUE,
  ALTERED_QUOTATION,
  LITERAL_IDIOM,
  REDUNDANT_PAIR,
  MISSING_WORD,
  UNBALANCED_QUOTATION,
  AGREEMENT,
  GENDER_MISMATCH,
  SOURCE_LANGUAGE_RESIDUE;

  /** The name used in files and output, such as {@code repeated-word}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether learners of English make this mistake as spinners and translators do. Such evidence is
   * shown, but held against nobody: no model counts it, no label or verdict rests on it.
   */
  public boolean isSlip() {
    return this == AGREEMENT || this == ARTICLE_ERROR || this == MISSING_WORD;
  }

  /**
   * The type with this {@link #id()}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ArtifactType of(String id) {
    for (ArtifactType type : values()) {
      if (type.id().equals(id)) {
        return type;
      }
    }
    throw new IllegalArgumentException("'" + id + "' is not an artifact type");
  }
}
