package io.calque.signal;

import java.util.Locale;

/** What a calque is in the language that it was carried over from. */
enum CalqueKind {
  /** How a text says who said so: {@code according to the words of}. */
  REPORTING(ArtifactType.LITERAL_IDIOM, "a formula of reporting"),
  /** An office, a body, a form of address: {@code deputy of the State Duma}. */
  OFFICE(ArtifactType.TITLE_CALQUE, "an office or institution named"),
  /** How numbers, units and money are written or counted: {@code 1,5 million}. */
  NUMBER(ArtifactType.SOURCE_LANGUAGE_RESIDUE, "a number written"),
  /** How days and times are written: {@code the 5 of May}. */
  DATE(ArtifactType.SOURCE_LANGUAGE_RESIDUE, "a date or time written"),
  /** Marks: {@code „word“}. */
  QUOTATION(ArtifactType.SOURCE_LANGUAGE_RESIDUE, "a quotation marked"),
  /** A mark of punctuation that English has not: {@code ，}. */
  MARK(ArtifactType.SOURCE_LANGUAGE_RESIDUE, "punctuation"),
  /** Words that go together there: {@code in the frame of}. */
  COLLOCATION(ArtifactType.LITERAL_IDIOM, "words put together"),
  /** How sentences are tied: {@code along with this}. */
  CONNECTIVE(ArtifactType.LITERAL_IDIOM, "sentences tied"),
  /** Where words stand: {@code the in March signed treaty}. */
  ORDER(ArtifactType.LITERAL_IDIOM, "words ordered"),
  /** A proper name in the spelling of another language: {@code Kiew}. */
  NAME(ArtifactType.CORRUPTED_NAME, "a name written"),
  /** A word of the language itself: {@code oblast}. */
  RESIDUE(ArtifactType.SOURCE_LANGUAGE_RESIDUE, "a word left");

  private final ArtifactType type;
  private final String words;

  CalqueKind(ArtifactType type, String words) {
    this.type = type;
    this.words = words;
  }

  /** The type of its evidence. */
  ArtifactType type() {
    return type;
  }

  /** The beginning of a reason: {@code words put together}. */
  String words() {
    return words;
  }

  /**
   * The kind of that name in lower case.
   *
   * @throws IllegalArgumentException if there is none
   */
  static CalqueKind of(String name) {
    for (CalqueKind kind : values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("'" + name + "' is not a kind of calque");
  }
}
