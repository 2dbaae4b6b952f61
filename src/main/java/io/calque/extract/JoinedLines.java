package io.calque.extract;

import io.calque.text.BlockKind;
import io.calque.text.Mend;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lines of a text, and which goes on from which; makes paragraphs of them. */
final class JoinedLines {
  private static final int NONE = -1;
  private static final String DASHES = "—–―";

  private final String text;
  private final List<TextLine> lines;
  private final Hyphens hyphens;
  private final int[] next;
  private final List<Mend> mends = new ArrayList<>();
  private Optional<Set<String>> words = Optional.empty();

  JoinedLines(String text, List<TextLine> lines, Hyphens hyphens) {
    this.text = text;
    this.lines = lines;
    this.hyphens = hyphens;
    next = new int[lines.size()];
    Arrays.fill(next, NONE);
  }

  /** Says that line {@code after} goes on from {@code before}; lines between are left out. */
  void join(int before, int after) {
    next[before] = after;
  }

  boolean isJoined(int before) {
    return next[before] != NONE;
  }

  /**
   * The paragraphs.
   *
   * @param furniture numbers of lines that are page matter
   */
  Rejoined rejoined(BitSet furniture) {
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int last = at;
      while (next[last] != NONE) {
        inside(lines.get(last));
        mend(lines.get(last), lines.get(next[last]));
        last = next[last];
      }
      if (last > at) {
        inside(lines.get(last));
      }
      if (!lines.get(at).isBlank()) {
        Span span = new Span(lines.get(at).span().start(), lines.get(last).span().end());
        stretches.add(
            new Stretch(
                span, furniture.get(at) ? Optional.of(BlockKind.FURNITURE) : Optional.empty()));
      }
      at = last + 1;
    }
    return new Rejoined(stretches, mends);
  }

  /** Runs of blanks inside a line, as justified text has them, are read as one. */
  private void inside(TextLine line) {
    int end = line.span().end();
    int at = line.span().start();
    while (at < end) {
      int from = at;
      while (at < end && TextLines.isBlank(text.charAt(at))) {
        at++;
      }
      if (at - from > 1) {
        mends.add(new Mend(new Span(from, at), " "));
      }
      at += at == from ? 1 : 0;
    }
  }

  private void mend(TextLine before, TextLine after) {
    int from = before.span().end();
    int to = after.span().start();
    if (before.closing() == TextLine.Closing.HYPHEN) {
      Hyphens.Fate fate = hyphens.fate(before.of(text), after.of(text), words());
      int at = fate == Hyphens.Fate.DROP ? from - 1 : from;
      mends.add(new Mend(new Span(at, to), fate == Hyphens.Fate.HANG ? " " : ""));
    } else {
      mends.add(new Mend(new Span(from, to), endsInDash(before.span()) ? "" : " "));
    }
  }

  /** Whether a dash that touches the word before it ends a line. */
  private boolean endsInDash(Span line) {
    int at = line.end();
    while (at > line.start() && text.charAt(at - 1) == '-') {
      at--;
    }
    boolean run = line.end() - at == 2;
    if (at == line.end() && DASHES.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
      run = true;
    }
    return run && at > line.start() && !TextLines.isBlank(text.charAt(at - 1));
  }

  private Set<String> words() {
    if (words.isEmpty()) {
      words = Optional.of(Hyphens.words(text));
    }
    return words.get();
  }
}
