package io.calque.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lines of a printed page that are none of the text: page numbers, and the running heads beside
 * them.
 *
 * @param likely numbers of lines that may be page matter: those inside a sentence are
 * @param sure numbers of lines that are it wherever they stand
 */
record PageMatter(BitSet likely, BitSet sure) {
  private static final int LONGEST_HEAD = 70;

  /** A line that stands so often is a running head. */
  private static final int OFTEN = 3;

  private static final String NUMBER = "(?:\\d{1,4}|[ivxlc]{1,7})";
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?:[-–—\\[(]\\s?)?+(?:\\d{1,4}|[ivxlc]{2,7}|[ivx])(?:\\s?[-–—\\])])?+"
              + "|(?:[-–—\\[(]\\s?)?+(?i:pages?|pg\\.?|p\\.)\\s?(?i:"
              + NUMBER
              + ")(?:\\s?(?:of|/)\\s?(?i:"
              + NUMBER
              + "))?+(?:\\s?[-–—\\])])?+|\\d{1,4}\\s?(?:of|/)\\s?\\d{1,4}");

  /** The page matter among {@code lines}. */
  static PageMatter of(String text, List<TextLine> lines) {
    BitSet numbers = new BitSet();
    Map<String, Integer> counts = new HashMap<>();
    List<String> heads = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      String words = line.span().length() > LONGEST_HEAD ? "" : line.of(text);
      boolean number = !words.isEmpty() && isNumber(words);
      boolean head = !number && isHead(line, words);
      numbers.set(i, number || (head && isNumberedHead(words)));
      heads.add(head ? normal(words) : "");
      if (head) {
        counts.merge(normal(words), 1, Integer::sum);
      }
    }
    BitSet likely = (BitSet) numbers.clone();
    BitSet sure = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      int often = heads.get(i).isEmpty() ? 0 : counts.getOrDefault(heads.get(i), 0);
      if (often > 0 && (often >= OFTEN || isBeside(text, lines, numbers, i))) {
        likely.set(i);
      }
    }
    Map<String, Integer> beside = new HashMap<>();
    for (int i = likely.nextSetBit(0); i >= 0; i = likely.nextSetBit(i + 1)) {
      if (!numbers.get(i) && touches(lines, numbers, i)) {
        beside.merge(heads.get(i), 1, Integer::sum);
      }
    }
    for (int i = likely.nextSetBit(0); i >= 0; i = likely.nextSetBit(i + 1)) {
      sure.set(i, beside.getOrDefault(heads.get(i), 0) > 1 || isTop(lines, numbers, i));
    }
    return new PageMatter(likely, sure);
  }

  private static boolean isNumber(String words) {
    return words.length() < 24 && PAGE_NUMBER.matcher(words).matches();
  }

  /** {@code 12 QUENBY COURIER}, {@code QUENBY COURIER | 12}. */
  private static boolean isNumberedHead(String words) {
    boolean figure =
        Character.isDigit(words.charAt(0)) || Character.isDigit(words.charAt(words.length() - 1));
    return figure
        && words.chars().filter(Character::isLetter).count() > 3
        && words.chars().noneMatch(Character::isLowerCase);
  }

  private static boolean isHead(TextLine line, String words) {
    return !words.isEmpty()
        && line.closing() != TextLine.Closing.STOP
        && line.closing() != TextLine.Closing.HYPHEN
        && !words.endsWith(",")
        && !line.opensLower()
        && !line.item()
        && capitals(words) >= (line.feed() ? 0.3 : 0.5);
  }

  /** Share of the words that begin in upper case, or with a figure. */
  private static double capitals(String words) {
    int all = 0;
    int upper = 0;
    for (String word : words.split("[^\\p{L}\\p{N}'’]+")) {
      if (!word.isEmpty()) {
        all++;
        upper += Character.isLowerCase(word.charAt(0)) ? 0 : 1;
      }
    }
    return all == 0 ? 0 : (double) upper / all;
  }

  private static String normal(String words) {
    StringBuilder normal = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isLetter(c)) {
        normal.append(c);
      }
    }
    return normal.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a head that stands once or twice is one all the same: beside a page's number or at its
   * top, and set apart from the text or in capitals.
   */
  private static boolean isBeside(String text, List<TextLine> lines, BitSet numbers, int at) {
    if (!touches(lines, numbers, at)) {
      return false;
    }
    String words = lines.get(at).of(text);
    boolean shouted = words.chars().noneMatch(Character::isLowerCase) && words.length() > 3;
    boolean apart = isGap(lines, numbers, at - 1) && isGap(lines, numbers, at + 1);
    return shouted || apart;
  }

  /** Whether a new page begins at a head, and the number of the last one stands before it. */
  private static boolean isTop(List<TextLine> lines, BitSet numbers, int at) {
    int number = numbers.previousSetBit(at);
    boolean fed = false;
    for (int i = at; i > number && number >= 0; i--) {
      fed |= lines.get(i).feed();
      if (i < at && !lines.get(i).isBlank()) {
        return false;
      }
    }
    return fed;
  }

  private static boolean isGap(List<TextLine> lines, BitSet numbers, int at) {
    return at < 0 || at >= lines.size() || lines.get(at).isBlank() || numbers.get(at);
  }

  /** Whether a page's number or its top is at most one blank line away. */
  private static boolean touches(List<TextLine> lines, BitSet numbers, int at) {
    int before = at > 0 && lines.get(at - 1).isBlank() ? at - 2 : at - 1;
    int after = at + 1 < lines.size() && lines.get(at + 1).isBlank() ? at + 2 : at + 1;
    boolean top = lines.get(at).feed() || (before == at - 2 && lines.get(at - 1).feed());
    return top || (before >= 0 && numbers.get(before)) || numbers.get(after);
  }
}
