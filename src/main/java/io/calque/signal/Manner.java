package io.calque.signal;

/** How a spinner changes words. */
public enum Manner {
  /** Content words, by a thesaurus. */
  SYNONYMS("words swapped for synonyms"),
  /** Function words and frames, by rules. */
  FUNCTION_WORDS("function words and fixed phrases swapped by rules"),
  /** Words parted. */
  SPLIT_WORDS("words cut in two"),
  /** Names of people and their titles. */
  NAMES("names and titles changed"),
  /** What somebody said. */
  QUOTATIONS("quotations changed"),
  /** Forms and small words. */
  GRAMMAR("grammar broken");

  private final String words;

  Manner(String words) {
    this.words = words;
  }

  /** The manner in words, for a reader. */
  public String words() {
    return words;
  }
}
