package io.calque.simulate;

import io.calque.english.PartOfSpeech;
import java.util.Set;

/**
 * What a manner does beside the words it knows.
 *
 * @param touches word classes of the words that it replaces from a dictionary nobody has read; none
 *     where all that it puts is known
 * @param reach how many neighbours of such a word it chooses from, the nearest in sense first: few
 *     where it looks at the sense, up to {@value #MOST_REACH} where it is blind to it
 * @param phrases whether it also puts several words for one that nobody has read
 * @param least least share of the words of a document that it changes, from {@link #LEAST_DENSITY}
 * @param most largest such share, up to {@link #MOST_DENSITY}
 * @param capitals which capitalised words it leaves alone
 * @param quotationsProtected whether it leaves text in quotation marks alone
 * @param steady whether a wording has one replacement throughout a document, or none
 * @param articlesRepaired whether it puts {@code a} and {@code an} right before a replacement
 * @param fillers share of the beginnings of sentences and of the commas that get a filler
 * @param joints share of the wordings of {@code word-joints.tsv} that are cut in two or joined
 */
public record MannerHabits(
    Set<PartOfSpeech> touches,
    int reach,
    boolean phrases,
    double least,
    double most,
    CapitalRule capitals,
    boolean quotationsProtected,
    boolean steady,
    boolean articlesRepaired,
    double fillers,
    double joints) {
  /** The thinnest spinning seen on pages. */
  public static final double LEAST_DENSITY = 0.04;

  /** The thickest. */
  public static final double MOST_DENSITY = 0.50;

  /** As many neighbours of a word as are ranked. */
  public static final int MOST_REACH = 30;

  /** Checks the shares and copies the classes. */
  public MannerHabits {
    if (!(least >= LEAST_DENSITY && most <= MOST_DENSITY && least <= most)) {
      throw new IllegalArgumentException(
          "densities "
              + least
              + " to "
              + most
              + " are not a range inside "
              + LEAST_DENSITY
              + " to "
              + MOST_DENSITY);
    }
    if (reach < 1 || reach > MOST_REACH) {
      throw new IllegalArgumentException("reach " + reach + " is not between 1 and " + MOST_REACH);
    }
    checkShare("fillers", fillers);
    checkShare("joints", joints);
    touches = Set.copyOf(touches);
  }

  private static void checkShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " " + share + " is not between 0 and 1");
    }
  }
}
