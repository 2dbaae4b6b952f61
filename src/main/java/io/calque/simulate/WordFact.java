package io.calque.simulate;

/**
 * What one manner was seen to put for a wording.
 *
 * @param manner id of the {@link Manner}
 * @param spun what it puts, as it stands in the middle of a sentence; one word or more
 * @param original what stood there, one word or more
 * @param basis how that is known: {@code al} a sister copy of the page shows the original, {@code
 *     cx} from the words around, {@code sample} from a sample article read by hand, {@code induced}
 *     from the positions of words in published pairs of phrases, {@code own} made up
 * @param pages pages that show it, for induced words pairs of phrases; at least 1
 */
public record WordFact(String manner, String spun, String original, String basis, int pages) {
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

  /**
   * How likely it is among others for the same original: the root of the pages, since copies of one
   * text are many pages.
   */
  public double weight() {
    return Math.sqrt(pages);
  }
}
