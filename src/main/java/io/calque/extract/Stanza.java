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
    return width.isEmpty() || isTable(text) ? new BitSet() : continuations(width.get());
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
        full += before.isOpen() ? 1 : 0;
        surely += Pair.runsOn(before, after) ? 1 : 0;
      } else if (before.isOpen() && !after.item() && after.indent() == before.indent()) {
        odd++;
      }
    }
    int pairs = lines.size() - 1;
    boolean headed = pairs >= 4 && odd == 1;
    boolean listed = surely == 0 && pairs >= 2 && lower == 0;
    return full > 0 && !listed && (odd <= ODD * pairs || headed) && beyond * 10 <= pairs;
  }

  /** Columns: wide gaps in most lines, and few that run on. */
  private boolean isTable(String text) {
    int gapped = 0;
    for (TextLine line : lines) {
      String words = line.of(text);
      gapped += words.indexOf('\t') >= 0 || words.contains("   ") ? 1 : 0;
    }
    return 2 * gapped >= lines.size() && 2 * pairs().size() < lines.size() - 1;
  }

  private BitSet continuations(LineWidth width) {
    BitSet found = new BitSet();
    int base = base();
    boolean hanging = isHanging();
    for (int i = 1; i < lines.size(); i++) {
      TextLine before = lines.get(i - 1);
      TextLine after = lines.get(i);
      boolean begins =
          hanging
              ? after.indent() <= first().indent()
              : after.indent() >= base + PARAGRAPH_INDENT && after.indent() > before.indent();
      found.set(i, goesOn(before, after, width) && !(begins && !isHungItem(before, after)));
    }
    return found;
  }

  private static boolean goesOn(TextLine before, TextLine after, LineWidth width) {
    boolean full = width.isFull(before, after) && !width.isBeyond(before);
    if (after.item()) {
      return full && before.isOpen() && !before.item() && before.indent() == after.indent();
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

  /** Whether the lines after the first of each paragraph are indented, not the first ones. */
  private boolean isHanging() {
    int margin = first().indent();
    int deeper = 0;
    for (TextLine line : lines) {
      if (line.indent() < margin) {
        return false;
      }
      deeper += line.indent() >= margin + PARAGRAPH_INDENT ? 1 : 0;
    }
    return lines.get(1).indent() >= margin + PARAGRAPH_INDENT && 2 * deeper >= lines.size();
  }

  /** An item of a list in a paragraph that is not hung, and the rest of it below its words. */
  private static boolean isHungItem(TextLine before, TextLine after) {
    return before.item() && !after.item() && after.indent() <= before.indent() + 6;
  }
}
