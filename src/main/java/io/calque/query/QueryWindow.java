package io.calque.query;

import io.calque.query.QueryPiece.Trait;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Words in a row that may be searched for.
 *
 * @param text the words, without quotation marks around them
 * @param names how many names and numbers are among them
 * @param quoted whether the article has any of them in quotation marks
 * @param value how much a search for them promises, 0 to 1: the chance that the original article
 *     has these very words, times the chance that hardly another page does, less for an awkward
 *     beginning or end
 */
record QueryWindow(String text, int names, boolean quoted, double value) {
  static final int FEWEST_WORDS = 5;
  static final int MOST_WORDS = 12;

  /** Words and marks together. */
  private static final int MOST_PIECES = 24;

  /** Bits that halve the chance of finding another page. */
  private static final double HALVING_BITS = 18;

  /** What an end in the middle of a phrase or of a name costs. */
  private static final double COMMON_START = 0.96;

  private static final double COMMON_END = 0.9;
  private static final double CUT_NAME = 0.8;
  private static final double CUT_CLAUSE = 0.96;

  /** The best window over the pieces of a sentence, the first among equals. */
  static Optional<QueryWindow> best(List<QueryPiece> pieces) {
    int from = -1;
    int to = -1;
    double best = 0;
    for (int start = 0; start < pieces.size(); start++) {
      double intact = start(pieces, start);
      double bits = 0;
      int words = 0;
      int most = Math.min(pieces.size(), start + MOST_PIECES);
      for (int end = start; end < most && pieces.get(start).isEdge(); end++) {
        QueryPiece piece = pieces.get(end);
        words += piece.words();
        if (piece.isBarrier() || words > MOST_WORDS || (end > start && clash(pieces, end))) {
          break;
        }
        intact *= piece.intact();
        bits += piece.bits();
        double value = intact * end(pieces, end) * (1 - Math.pow(2, -bits / HALVING_BITS));
        if (words >= FEWEST_WORDS && piece.isEdge() && value > best) {
          best = value;
          from = start;
          to = end + 1;
        }
      }
    }
    return best == 0 ? Optional.empty() : Optional.of(of(pieces.subList(from, to), best));
  }

  /** The words in lower case, for comparison. */
  Set<String> words() {
    return Set.copyOf(List.of(text.toLowerCase(Locale.ROOT).split(" ", -1)));
  }

  private static double start(List<QueryPiece> pieces, int at) {
    double cut = at == 0 ? 1 : cut(pieces, at - 1, at);
    return pieces.get(at).is(Trait.COMMON) ? COMMON_START * cut : cut;
  }

  private static double end(List<QueryPiece> pieces, int at) {
    double cut = at + 1 == pieces.size() ? 1 : cut(pieces, at, at + 1);
    return pieces.get(at).is(Trait.COMMON) ? COMMON_END * cut : cut;
  }

  /** What ending between two pieces costs. */
  private static double cut(List<QueryPiece> pieces, int left, int right) {
    if (pieces.get(left).is(Trait.MARK) || pieces.get(right).is(Trait.MARK)) {
      return 1;
    }
    boolean name = pieces.get(left).is(Trait.NAME) && pieces.get(right).is(Trait.NAME);
    return name ? CUT_NAME : CUT_CLAUSE;
  }

  /** Whether {@code a} or {@code an} stands before restored wording and may not suit it. */
  private static boolean clash(List<QueryPiece> pieces, int at) {
    return pieces.get(at).is(Trait.RESTORED) && pieces.get(at - 1).is(Trait.INDEFINITE);
  }

  private static QueryWindow of(List<QueryPiece> pieces, double value) {
    StringBuilder text = new StringBuilder();
    int names = 0;
    boolean quoted = false;
    for (QueryPiece piece : pieces) {
      text.append(piece.spaced() && text.length() > 0 ? " " : "").append(piece.text());
      names += piece.is(Trait.NAME) ? 1 : 0;
      quoted |= piece.is(Trait.QUOTED);
    }
    return new QueryWindow(text.toString(), names, quoted, value);
  }
}
