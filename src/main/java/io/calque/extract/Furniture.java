package io.calque.extract;

import java.util.regex.Pattern;

/**
 * Recognises lines about the page or the picture, not the story: weather, dates, credits, bylines.
 */
final class Furniture {
  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final String DAY = "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s";
  private static final String CLOCK =
      "(?:,|\\sat|\\s[-–|])?\\s?\\d{1,2}[:.]\\d\\d(?:\\s?[ap]\\.?m\\.?)?(?:\\s[a-z]{2,4})?";

  private static final Pattern WEATHER = Pattern.compile("[-–]?\\d{1,3}(?:[.,]\\d)?\\s?°?\\s?[CF]");
  private static final String DAY_OF_YEAR =
      "(?:"
          + MONTH
          + "\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s"
          + MONTH
          + ",?\\s\\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d)";
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?:published|posted|updated|last updated|date)(?:\\son)?:?\\s)?(?:"
              + DAY
              + ")?"
              + DAY_OF_YEAR
              + "(?:"
              + CLOCK
              + ")?",
          Pattern.CASE_INSENSITIVE);

  /** A name, or a word between names; possessive, so that capitals cannot be cut in many ways. */
  private static final String NAME = "(?:\\p{Lu}[\\p{L}.'’-]{0,30}+|and|with|for)";

  private static final String NAMES = NAME + "(?:,?\\s" + NAME + "){0,7}+";

  /** A byline and a date in one line. */
  private static final Pattern STAMP =
      Pattern.compile(
          "(?i:(?:posted|published|written|updated)\\s)?(?i:(?:on\\s)?"
              + DAY_OF_YEAR
              + "\\s)?[Bb]y\\s"
              + NAMES
              + "(?:,?\\s?[|·•–-]?\\s?(?i:(?:on\\s)?"
              + DAY_OF_YEAR
              + ")(?:"
              + CLOCK
              + ")?)?|[^.!?·•|]{0,60}[·•|]\\s?(?i:"
              + DAY_OF_YEAR
              + ")(?:\\s?[·•|].{0,40})?");

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:©|\\(c\\)\\s|copyright\\s(?:©|\\(c\\)|\\d{4})).{1,120}|(?:this page was )?last"
              + " (?:changed|updated|modified):?(?: on)? .{0,20}\\d{4}\\b.{0,100}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CREDIT_LABEL =
      Pattern.compile(
          "(?:(?:main|cover|featured|header|lead)\\s)?(?:photo(?:graph)?|image|picture|video|illustration)s?"
              + "(?:\\s(?:source|credits?|courtesy))?(?::\\s?|\\sby\\s|\\scourtesy\\s(?:of\\s)?).{1,100}",
          Pattern.CASE_INSENSITIVE);
  private static final String AGENCY =
      "(?:AP|AFP|PA|PAP|EPA|UPI|DPA|ANSA|TASS|NPR|ABC|CBS|CNN|BBC|PTI|ANI|AAP|EFE|Reuters|REUTERS|Xinhua|XINHUA|Bloomberg|Shutterstock|Unsplash|AP"
          + " Photo|Getty(?: Images)?|The New York Times|The Guardian)";
  private static final Pattern CREDIT =
      Pattern.compile(
          "[\\p{Lu}][\\p{L}.'’ -]{1,60}\\s?/\\s?"
              + AGENCY
              + "(?:[/ ][\\p{L} ./]{0,60})?|"
              + AGENCY
              + "(?:\\s?/\\s?[\\p{L}.'’ -]{1,60}){0,4}");
  private static final Pattern BYLINE = Pattern.compile("(?:By|BY)\\s" + NAMES + ",?\\s?");
  private static final Pattern SOURCE = Pattern.compile("Source:\\s(?:\\p{Lu}\\S{0,30}+\\s?){1,4}");

  private static final int LONGEST = 120;
  private static final int SHORTEST_CREDIT = 4;

  private Furniture() {}

  /** Whether the trimmed {@code line} is page furniture as a whole. */
  static boolean matches(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    return line.codePoints().noneMatch(Character::isLetter)
        || WEATHER.matcher(line).matches()
        || DATE.matcher(line).matches()
        || CLOSING.matcher(line).matches()
        || (mayStamp(line) && STAMP.matcher(line).matches())
        || CREDIT_LABEL.matcher(line).matches()
        || (line.indexOf('.') != line.length() - 1
            && (CREDIT.matcher(line).matches()
                || BYLINE.matcher(line).matches()
                || SOURCE.matcher(line).matches()));
  }

  /** Whether a mark of {@link #STAMP} is there. */
  private static boolean mayStamp(String line) {
    return line.contains("by ")
        || line.contains("By ")
        || line.indexOf('·') >= 0
        || line.indexOf('•') >= 0
        || line.indexOf('|') >= 0;
  }

  /** Whether {@code line} names authors and nothing else. */
  static boolean isByline(String line) {
    return line.length() <= LONGEST && BYLINE.matcher(line).matches();
  }

  /**
   * Where an agency credit begins that is fused to the end of a caption ({@code in
   * RomeAFP/REUTERS/JANE LOW}), or -1.
   */
  static int fusedCredit(String line) {
    int start = line.length();
    int slash = -1;
    while (start > 0 && line.length() - start < LONGEST) {
      char c = line.charAt(start - 1);
      if (c == '/') {
        slash = start - 1;
      } else if (!Character.isUpperCase(c) && " .-'’&".indexOf(c) < 0) {
        break;
      }
      start--;
    }
    boolean fused =
        start > 0
            && slash - start >= 2
            && line.length() - start >= SHORTEST_CREDIT
            && Character.isLowerCase(line.charAt(start - 1))
            && Character.isUpperCase(line.charAt(start))
            && Character.isUpperCase(line.charAt(start + 1));
    return fused ? start : -1;
  }
}
