package io.calque.english;

/**
 * A fact about words: what the spinners of one manner put for what.
 *
 * @param manner the spinners that share a dictionary; {@link #SAMPLE} is that of sample article 002
 * @param spun the word or phrase they put, as a rule in lower case
 * @param original what stood there, probably
 * @param aligned whether a sister copy or the original shows it; else it was read from the context
 * @param pages how many pages, sites or listed phrases show it, at least 1
 */
public record MannerWord(
    String manner, String spun, String original, boolean aligned, int pages) {
  /** The manner whose words were read off sample article 002. */
  public static final String SAMPLE = "S2";

  /** Checks that there is something to tell. */
  public MannerWord {
    if (manner.isBlank() || spun.isBlank() || original.isBlank()) {
      throw new IllegalArgumentException(
          "manner '" + manner + "', spun '" + spun + "', original '" + original + "': one is blank");
    }
    if (spun.equals(original)) {
      throw new IllegalArgumentException("spun '" + spun + "' is the original");
    }
    if (pages < 1) {
      throw new IllegalArgumentException("pages " + pages + " is less than 1");
    }
  }

  /** What taught it, as lexicon rows name their sources: {@code sample:002} or {@code manner:F}. */
  public String source() {
    return manner.equals(SAMPLE) ? "sample:002" : "manner:" + manner;
  }
}
