package io.calque.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/** Lines with a changing part that automatic posters leave under an article. */
final class FeedLines {
  private static final int LONGEST = 500;

  /**
   * What WordPress puts under each item of its feed; on a page it shows a copied feed. A title and
   * a name of a site begin with capitals.
   */
  private static final Pattern FEED_FOOTER =
      Pattern.compile(
          "The post [\\p{Lu}\\p{N}“‘\"'(].{0,300} (?:appeared first on|first appeared on)"
              + " (?:the )?[\\p{Lu}\\p{N}].{0,99}");

  /** A link as such, labelled; a sentence around it is an ordinary reference. */
  private static final Pattern BARE_SOURCE =
      Pattern.compile(
          "(?:source|via|original (?:source|article|link|post)|article source|source link|news"
              + " source|read the original|read more"
              + " at)\\s?[:|–-]?\\s?(?:https?://|www\\.)\\S{3,300}",
          Pattern.CASE_INSENSITIVE);

  private FeedLines() {}

  /** The residue type's id, if {@code line} is such a line. */
  static Optional<String> key(String line) {
    if (line.length() > LONGEST || line.length() < 10) {
      return Optional.empty();
    }
    char first = line.charAt(0);
    if (first == 'T' && FEED_FOOTER.matcher(line).matches()) {
      return Optional.of("autoblog-template");
    }
    boolean linked = line.contains("://") || line.contains("www.");
    return linked && BARE_SOURCE.matcher(line).matches()
        ? Optional.of("source-link")
        : Optional.empty();
  }
}
