package io.calque.english;

/**
 * One reading of a word.
 *
 * @param lemma its dictionary form, lower case
 * @param tag which form of the lemma it is
 */
public record Form(String lemma, InflectionTag tag) {
  /** The word class of this reading. */
  public PartOfSpeech part() {
    return tag.part();
  }
}
