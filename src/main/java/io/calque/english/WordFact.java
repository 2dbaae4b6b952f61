package io.calque.english;

/**
 * What the spinners of one manner were seen to put for a wording.
 *
 * @param manner the spinners that share a dictionary; {@link #SAMPLE} is that of sample article 002
 * @param spun what they put, as it stands in the middle of a sentence; one word or more
 * @param original what stood there, one word or more
 * @param basis how that is known: {@code al} a sister copy of the page shows the original, {@code
 *     cx} from the words around, {@code sample} from a sample article read by hand, {@code induced}
 *     from the positions of words in published pairs of phrases, {@code own} made up
 * @param pages pages that show it, for induced words pairs of phrases; at least 1
 */
public record WordFact(String manner, String spun, String original, String basis, int pages) {
  /** The manner whose words were read off sample article 002. */
  static final String SAMPLE = "S2";

  /** Checks that nothing is blank and that pages were seen. */
  public WordFact {
    if (manner.isBlank() || spun.isBlank() || original.isBlank() || basis.isBlank()) {
      throw new IllegalArgumentException(
          "manner '" + manner + "': '" + original + "' to '" + spun + "' has a blank part");
    }
    if (spun.equals(original)) {
      throw new IllegalArgumentException("'" + spun + "' is put for itself");
    }
    if (pages < 1) {
      throw new IllegalArgumentException("pages " + pages + " is below 1");
    }
  }

  /** Whether nobody has seen it: a simulator's own idea. */
  public boolean isMadeUp() {
    return basis.equals("own");
  }

  /** What taught it, as lexicon rows name their sources: {@code sample:002} or {@code manner:F}. */
  public String source() {
    return manner.equals(SAMPLE) ? "sample:002" : "manner:" + manner;
  }
}
