package io.calque.signal;

import io.calque.text.Label;
import java.util.Locale;

/** The artifact types of the contract; {@code corpus/README.md} defines each with examples. */
public enum ArtifactType {
  REPEATED_WORD(Manner.FUNCTION_WORDS),
  TORTURED_PHRASE(Manner.SYNONYMS),
  WRONG_PART_OF_SPEECH(Manner.SYNONYMS),
  FUNCTION_WORD_SWAP(Manner.FUNCTION_WORDS),
  SPLIT_WORD(Manner.SPLIT_WORDS),
  ARTICLE_ERROR(Manner.GRAMMAR, true),
  CORRUPTED_NAME(Manner.NAMES),
  TITLE_CALQUE(Manner.NAMES),
  ALTERED_QUOTATION(Manner.QUOTATIONS),
  LITERAL_IDIOM(Manner.SYNONYMS),
  REDUNDANT_PAIR(Manner.SYNONYMS),
  MISSING_WORD(Manner.GRAMMAR, true),
  UNBALANCED_QUOTATION(Manner.QUOTATIONS),
  AGREEMENT(Manner.GRAMMAR, true),
  GENDER_MISMATCH(Manner.GRAMMAR),
  SOURCE_LANGUAGE_RESIDUE(Manner.GRAMMAR),
  TRANSLATED_WORDING(Manner.GRAMMAR);

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final Manner manner;
  private final boolean slip;

  ArtifactType(Manner manner) {
    this(manner, false);
  }

  ArtifactType(Manner manner, boolean slip) {
    this.manner = manner;
    this.slip = slip;
  }

  /** The manner of changing words that it shows. */
  public Manner manner() {
    return manner;
  }

  /** The name used in files and output, such as {@code repeated-word}. */
  public String id() {
    return id;
  }

  /**
   * Whether learners of English make this mistake as spinners and translators do. Such evidence is
   * shown, but held against nobody: no model counts it, no label or verdict rests on it.
   */
  public boolean isSlip() {
    return slip;
  }

  /** What text such an artifact is of, where it can be told. */
  public Label label() {
    return switch (this) {
      case CORRUPTED_NAME,
          TITLE_CALQUE,
          ALTERED_QUOTATION,
          LITERAL_IDIOM,
          REDUNDANT_PAIR,
          MISSING_WORD,
          UNBALANCED_QUOTATION,
          GENDER_MISMATCH,
          SOURCE_LANGUAGE_RESIDUE,
          TRANSLATED_WORDING ->
          Label.TRANSLATED;
      case REPEATED_WORD,
          TORTURED_PHRASE,
          WRONG_PART_OF_SPEECH,
          FUNCTION_WORD_SWAP,
          SPLIT_WORD,
          ARTICLE_ERROR,
          AGREEMENT ->
          Label.SPUN;
    };
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
