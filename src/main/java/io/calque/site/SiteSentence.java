package io.calque.site;

import java.util.Comparator;

/**
 * A sentence as it stands for the habits of a site.
 *
 * @param source an article that has it
 * @param sentence its number in that article, from 0
 * @param text the sentence, cut where it is long
 * @param thousandths how likely it reads translated, 0 to 1000
 */
public record SiteSentence(String source, int sentence, String text, int thousandths) {
  /** The likeliest first; of equals in the order of their words. */
  static final Comparator<SiteSentence> STRENGTH =
      Comparator.comparingInt(SiteSentence::thousandths)
          .reversed()
          .thenComparing(SiteSentence::text);

  /** Checks the bound. */
  public SiteSentence {
    if (thousandths < 0 || thousandths > 1000) {
      throw new IllegalArgumentException("thousandths " + thousandths + " is not in 0 to 1000");
    }
  }
}
