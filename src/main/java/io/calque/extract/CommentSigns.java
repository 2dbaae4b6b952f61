package io.calque.extract;

import io.calque.text.BlockKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines that stand over and under readers' comments and hardly anywhere else. */
final class CommentSigns {
  private static final int LONGEST_CONTROL = 60;
  private static final int LONGEST_STAMP = 90;
  private static final int LONGEST_NAME = 40;
  private static final int MOST_NAME_WORDS = 4;

  private static final String CONTROL_STARTS = "0123456789rldpqfuvahRLDPQFUVAH";
  private static final List<String> SIGNS =
      List.of(" ago", " says", " said", " wr", " commented", " replied", " posted");

  /** What readers may do with a comment, and counts. */
  private static final Pattern CONTROL =
      Pattern.compile(
          "(?:\\d{1,6}\\s)?(?:reply|replies|respond|like|likes|liked|dislike|report|report abuse"
              + "|permalink|quote|flag|upvote|downvote|vote up|vote down|recommend|agree|helpful)"
              + "(?:[\\s·•|,/()+-]{0,5}(?:\\d{1,6}[smhdwy]?|reply|like|dislike|report|share|link"
              + "|permalink|quote|flag|edit|delete|to [\\p{L}.]{1,20}|ago)){0,8}+[\\s()]{0,3}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SAID =
      Pattern.compile(
          "^(?:.{1,60}\\b(?:says|said|wrote|writes|commented|replied|posted)(?:\\s(?:on|at)\\b.{1,40})?:?)"
              + "|^(?:.{0,60}\\b(?:\\d{1,3}|an?|one|few)\\s?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?)\\sago\\b.{0,40})|(?:[\\w.@"
              + " -]{1,40}\\s[·•|]\\s\\d{1,3}\\s?[smhdwy]\\b.{0,20})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME =
      Pattern.compile("(?:@?[\\p{L}\\p{N}][\\p{L}\\p{N}_.'’-]{0,30}+\\s?){1,4}+");

  /** A name before or after a date. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:by\\s)?(?:\\p{Lu}[\\p{L}.'’-]{0,30}+|[\\w]{3,20}+)(?:\\s\\p{Lu}[\\p{L}.'’-]{0,30}+){0,3}+\\W.*");

  private CommentSigns() {}

  /** Whether {@code block} is the row of links under a comment. */
  static boolean isControl(PageBlock block) {
    String line = block.text();
    return line.length() <= LONGEST_CONTROL
        && CONTROL_STARTS.indexOf(line.charAt(0)) >= 0
        && CONTROL.matcher(line).matches();
  }

  /** Whether {@code block} says who wrote something, and when. */
  static boolean isStamp(PageBlock block) {
    String line = block.text();
    if (line.length() > LONGEST_STAMP || block.kind() == BlockKind.CAPTION || !maySign(line)) {
      return false;
    }
    return SAID.matcher(line).matches()
        || (block.kind() != BlockKind.HEADING
            && PageDate.in(line).isPresent()
            && SIGNED.matcher(line).matches());
  }

  /** Whether there is a number, or one of the words of {@link #SAID}: hardly ever. */
  private static boolean maySign(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isDigit(line.charAt(i))) {
        return true;
      }
    }
    String lower = line.toLowerCase(Locale.ROOT);
    return SIGNS.stream().anyMatch(lower::contains);
  }

  /** Whether {@code block} is a name, or a date, and nothing else. */
  static boolean isNameOrDate(PageBlock block) {
    String line = block.text();
    if (line.length() > LONGEST_NAME) {
      return false;
    }
    boolean name =
        NAME.matcher(line).matches()
            && (line.indexOf(' ') < 0 || Character.isUpperCase(line.codePointAt(0)))
            && line.split(" ").length <= MOST_NAME_WORDS;
    return name || PageDate.in(line).isPresent();
  }

  /** Whether two lines are a name and, below it, a date. */
  static boolean areNameAndDate(PageBlock first, PageBlock second) {
    return second.kind() != BlockKind.HEADING
        && second.text().length() <= LONGEST_NAME
        && PageDate.in(second.text()).isPresent()
        && isNameOrDate(first)
        && PageDate.in(first.text()).isEmpty();
  }

  /** The name that {@code block} begins with, before a colon, or nothing. */
  static String speaker(PageBlock block) {
    String line = block.text();
    int colon = line.indexOf(": ");
    boolean named =
        colon > 1 && colon <= LONGEST_NAME && NAME.matcher(line.substring(0, colon)).matches();
    return named ? line.substring(0, colon) : "";
  }
}
