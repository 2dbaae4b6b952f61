package io.calque.english;

import java.util.List;
import java.util.Set;

/** Tells plural nouns by form; knows only forms that can hardly be verbs or adjectives. */
public final class Nouns {
  private static final Set<String> PLURALS =
      Set.of(
          ("nations countries governments parties leaders officials officers presidents "
                  + "ministers cities companies governors senators lawmakers diplomats soldiers "
                  + "citizens residents voters workers players athletes students teachers schools "
                  + "universities families men women children people animals vehicles cars trains "
                  + "airports rivers armies issues events problems years months weeks days hours "
                  + "minutes methods systems theories stories songs movies films books newspapers "
                  + "websites products sectors regions provinces districts languages religions "
                  + "economies industries wars sides teams clubs candidates agencies committees "
                  + "courts judges lawyers")
              .split(" "));
  private static final List<String> SUFFIXES =
      List.of("tions sions ments ities nesses isms ists ships ologies".split(" "));
  private static final Set<String> VERBS =
      Set.of(
          ("mentions questions positions functions conditions cautions sanctions auctions "
                  + "rations stations motions portions envisions commissions pensions comments "
                  + "documents supplements complements implements cements experiments compliments "
                  + "laments torments ferments segments fragments augments lists exists insists "
                  + "consists persists assists resists enlists twists ships worships provisions")
              .split(" "));

  private Nouns() {}

  /** Whether a lower-case word is surely the plural of a noun. */
  public static boolean isPlural(String lower) {
    if (PLURALS.contains(lower)) {
      return true;
    }
    if (lower.length() < 7 || VERBS.contains(lower)) {
      return false;
    }
    for (String suffix : SUFFIXES) {
      if (lower.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }

  /** The singular of a word that {@link #isPlural} knows. */
  static String singular(String plural) {
    return switch (plural) {
      case "men" -> "man";
      case "women" -> "woman";
      case "children" -> "child";
      case "people" -> "person";
      case "movies" -> "movie";
      default -> {
        int length = plural.length();
        yield plural.endsWith("ies")
            ? plural.substring(0, length - 3) + "y"
            : plural.endsWith("sses")
                ? plural.substring(0, length - 2)
                : plural.substring(0, length - 1);
      }
    };
  }
}
