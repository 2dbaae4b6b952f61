package io.calque.extract;

import java.util.List;
import java.util.Optional;

/**
 * The column at which a writer's program broke lines.
 *
 * <p>A program breaks a line where the next word does not fit: of a line whose sentence goes on in
 * lower case it is known that the width lies between the line's own and the one it would have had
 * with the next line's first word. The width is the one that most such pairs allow, if nearly all
 * of them allow it or one close to it. Verse, lists and chat, whose writers break lines where they
 * like, allow none.
 *
 * @param columns the width
 * @param slack columns by which lines differ from it, as they do in print
 */
record LineWidth(int columns, int slack) {
  /** No program breaks lines beyond this column. */
  static final int WIDEST = 140;

  private static final int NARROWEST = 30;

  /** Fewer pairs than this must allow a width without exception, and one of these columns. */
  private static final int FEW = 3;

  private static final int NARROWEST_OF_FEW = 36;

  /** Of few pairs, all cut inside a word. */
  private static final int NARROWEST_OF_CUT = 24;

  /** Share of the pairs that must allow the width. */
  private static final double MOST = 0.65;

  /** Two lines, the first of which breaks a sentence that goes on in the second. */
  record Pair(TextLine before, TextLine after) {
    /** Whether the sentence surely goes on. */
    static boolean runsOn(TextLine before, TextLine after) {
      boolean cut =
          before.closing() == TextLine.Closing.HYPHEN && after.opening() != TextLine.Opening.OTHER;
      return before.isOpen()
          && (cut || after.opensLower())
          && !after.item()
          && before.width() <= WIDEST
          && before.depth() == after.depth();
    }

    int least() {
      return before.width();
    }

    int most() {
      return before.width() + after.firstWord();
    }
  }

  /** The width that the pairs agree on. */
  static Optional<LineWidth> of(List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    int columns = mostAllowed(pairs);
    LineWidth width = new LineWidth(columns, columns < 50 ? 2 : 1 + columns / 20);
    long agreeing = pairs.stream().filter(width::allowedBy).count();
    boolean few = pairs.size() < FEW;
    boolean cut =
        pairs.stream().allMatch(pair -> pair.before().closing() == TextLine.Closing.HYPHEN);
    int narrowest = !few ? NARROWEST : cut ? NARROWEST_OF_CUT : NARROWEST_OF_FEW;
    boolean agreed = few ? agreeing == pairs.size() : agreeing >= MOST * pairs.size();
    return agreed && columns >= narrowest ? Optional.of(width) : Optional.empty();
  }

  /** The smallest of the columns that most pairs allow. */
  private static int mostAllowed(List<Pair> pairs) {
    int[] change = new int[WIDEST + 2];
    for (Pair pair : pairs) {
      change[Math.min(pair.least(), WIDEST)]++;
      change[Math.min(pair.most(), WIDEST) + 1]--;
    }
    int best = 0;
    int most = 0;
    int allowed = 0;
    for (int column = 0; column <= WIDEST; column++) {
      allowed += change[column];
      if (allowed > most) {
        most = allowed;
        best = column;
      }
    }
    return best;
  }

  private boolean allowedBy(Pair pair) {
    return pair.least() <= columns + slack && pair.most() >= columns - slack;
  }

  /** Whether {@code line} ends where it does because {@code next} did not fit. */
  boolean isFull(TextLine line, TextLine next) {
    return line.width() + 1 + next.firstWord() > columns - slack;
  }

  /** Whether a line goes far beyond the width, and nobody broke it. */
  boolean isBeyond(TextLine line) {
    return line.width() > columns + Math.max(8, 2 * slack) && line.firstWord() < columns / 2;
  }
}
