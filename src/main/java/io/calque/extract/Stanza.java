package io.calque.extract;

import io.calque.extract.LineWidth.Pair;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Lines of a plain text that stand together, and which of them a program broke off.
 *
 * @param lines not blank, of the same depth; at least one
 * @param numbers their numbers in the text
 */
record Stanza(List<TextLine> lines, List<Integer> numbers) {
  /** Share of the lines that may break where no program would break them. */
  private static final double ODD = 0.3;

  /** Share of pairs that surely run on, for a stanza to have a width of its own. */
  private static final double OWN_WIDTH = 0.4;

  /** Share of the width that a line keeps to whose sentence runs on, in print. */
  private static final double NEARLY = 0.7;

  private static final int PARAGRAPH_INDENT = 2;

  Stanza {
    lines = List.copyOf(lines);
    numbers = List.copyOf(numbers);
  }

  TextLine first() {
    return lines.get(0);
  }

  TextLine last() {
    return lines.get(lines.size() - 1);
  }

  int lastNumber() {
    return numbers.get(numbers.size() - 1);
  }

  /** Neighbours of which the first surely runs on in the second. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (Pair.runsOn(lines.get(i - 1), lines.get(i))) {
        pairs.add(new Pair(lines.get(i - 1), lines.get(i)));
      }
    }
    return pairs;
  }

  /**
   * The lines that go on from the one before them, by their place in the stanza.
   *
   * @param common the width of the whole text
   * @param text the text, to look for columns of a table
   */
  BitSet continuations(Optional<LineWidth> common, String text) {
    if (lines.size() < 2) {
      return new BitSet();
    }
    Optional<LineWidth> width = common.filter(this::suits);
    if (width.isEmpty()) {
      List<Pair> pairs = pairs();
      width =
          pairs.size() < 2 || pairs.size() < OWN_WIDTH * (lines.size() - 1)
              ? Optional.empty()
              : LineWidth.of(pairs).filter(this::suits);
    }
    return width.isEmpty() || isTable(width.get(), text)
        ? new BitSet()
        : continuations(width.get());
  }

  /** Whether lines end where they would if a program had broken them at this width. */
  private boolean suits(LineWidth width) {
    int odd = 0;
    int full = 0;
    int surely = 0;
    int beyond = width.isBeyond(last()) ? 1 : 0;
    int lower = 0;
    for (int i = 1; i < lines.size(); i++) {
      TextLine before = lines.get(i - 1);
      TextLine after = lines.get(i);
      lower += after.opensLower() ? 1 : 0;
      if (width.isBeyond(before)) {
        beyond++;
      } else if (width.isFull(before, after)) {
        full += before.closing() != TextLine.Closing.OTHER || after.opensLower() ? 1 : 0;
        surely += Pair.runsOn(before, after) ? 1 : 0;
      } else if (before.isOpen() && !after.item() && after.indent() == before.indent()) {
        odd++;
      }
    }
    int pairs = lines.size() - 1;
    boolean headed = pairs >= 4 && odd == 1;
    boolean whole = full == pairs && last().closing() == TextLine.Closing.STOP;
    boolean listed = surely == 0 && pairs >= 2 && lower == 0 && !whole;
    return full > 0 && !listed && (odd <= ODD * pairs || headed) && beyond * 10 <= pairs;
  }

  /** Columns: wide gaps in most lines that are not spread to the full width; few run on. */
  private boolean isTable(LineWidth width, String text) {
    int gapped = 0;
    for (TextLine line : lines) {
      if (Math.abs(line.width() - width.columns()) <= 1) {
        continue;
      }
      String words = line.of(text);
      gapped += words.indexOf('\t') >= 0 || words.contains("   ") ? 1 : 0;
    }
    return 2 * gapped >= lines.size() && 2 * pairs().size() < lines.size() - 1;
  }

  private BitSet continuations(LineWidth width) {
    BitSet found = new BitSet();
    int base = base();
    boolean hanging = isHanging();
    int margin = Math.min(base, first().indent());
    for (int i = 1; i < lines.size(); i++) {
      TextLine before = lines.get(i - 1);
      TextLine after = lines.get(i);
      boolean begins = hanging ? after.indent() < margin + PARAGRAPH_INDENT : isIndented(i, base);
      found.set(i, goesOn(before, after, width) && !(begins && !isHungItem(before, after)));
    }
    return found;
  }

  /** Whether a paragraph begins with the indented line at {@code i}. */
  private boolean isIndented(int i, int base) {
    TextLine before = lines.get(i - 1);
    TextLine line = lines.get(i);
    return line.indent() >= base + PARAGRAPH_INDENT
        && (line.indent() > before.indent() || !Pair.runsOn(before, line));
  }

  private static boolean goesOn(TextLine before, TextLine after, LineWidth width) {
    boolean full = width.isFull(before, after) && !width.isBeyond(before);
    if (after.item()) {
      return full && before.isOpen() && !before.item() && after.indent() <= before.indent();
    }
    boolean nearly =
        before.isOpen() && after.opensLower() && before.width() >= NEARLY * width.columns();
    return full || nearly;
  }

  /** The indentation of the lines after the first. */
  private int base() {
    int least = Integer.MAX_VALUE;
    for (int i = 1; i < lines.size(); i++) {
      least = Math.min(least, lines.get(i).indent());
    }
    return least;
  }

  /**
   * Whether the lines after the first of each paragraph are indented, not the first ones: sentences
   * run on into indented lines more often than out of them.
   */
  private boolean isHanging() {
    int inward = 0;
    int outward = 0;
    for (Pair pair : pairs()) {
      int step = pair.after().indent() - pair.before().indent();
      inward += step >= PARAGRAPH_INDENT ? 1 : 0;
      outward += step <= -PARAGRAPH_INDENT ? 1 : 0;
    }
    return inward > outward;
  }

  /** An item of a list in a paragraph that is not hung, and the rest of it below its words. */
  private static boolean isHungItem(TextLine before, TextLine after) {
    return before.item() && !after.item() && after.indent() <= before.indent() + 6;
  }
}
