package io.calque.english;

import java.util.Optional;

/** The open word classes. */
public enum PartOfSpeech {
  /** Common noun. */
  NOUN('n'),
  /** Full verb. */
  VERB('v'),
  /** Adjective. */
  ADJECTIVE('a'),
  /** Adverb. */
  ADVERB('r');

  private final char code;

  PartOfSpeech(char code) {
    this.code = code;
  }

  /** The class with this letter in {@code parts-of-speech.tsv}. */
  static Optional<PartOfSpeech> of(char code) {
    for (PartOfSpeech part : values()) {
      if (part.code == code) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }
}
