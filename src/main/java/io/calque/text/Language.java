package io.calque.text;

/**
 * A language. What is made for one (segmenter, signals, word lists) is asked for by it and lies in
 * folders of its id; English is the one known so far.
 *
 * @param id ISO 639-1 code in lower case, or {@code und} where the language cannot be told
 */
public record Language(String id) {
  /** English. */
  public static final Language ENGLISH = new Language("en");

  /** Not told. */
  public static final Language UNKNOWN = new Language("und");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it is not two or three letters in lower case
   */
  public Language {
    boolean fits = id.length() == 2 || id.length() == 3;
    for (int i = 0; i < id.length(); i++) {
      fits &= id.charAt(i) >= 'a' && id.charAt(i) <= 'z';
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "language '" + id + "' is not two or three letters in lower case");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
