package io.calque.encode;

import io.calque.encode.PieceWindow.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks for wordings: a window of a sentence as it is, and beside it the same with {@link
 * Pieces#MASK} in place of the words in question. Of a long sentence as much is given as fits on
 * both sides of them.
 */
public final class WordingWindows {
  /** Pieces of each copy: two of them and three edges make a window. */
  private static final int ROOM = (PieceWindow.LONGEST - 3) / 2;

  private WordingWindows() {}

  /**
   * A window, and where in it the words are asked for.
   *
   * @param words that are asked for
   * @param places where their masks stand among the pieces, edges included, same order
   */
  public record Asked(PieceWindow window, List<Integer> words, List<Integer> places) {
    /** Copies the lists. */
    public Asked {
      words = List.copyOf(words);
      places = List.copyOf(places);
    }
  }

  /**
   * The windows that ask for some words of a sentence, in order.
   *
   * @param pieces of the sentence
   * @param asked indexes of words; those without a piece are left out
   */
  public static List<Asked> of(Pieces pieces, Collection<Integer> asked) {
    List<Asked> windows = new ArrayList<>();
    Set<Integer> left = new LinkedHashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (asked.contains(pieces.word(i))) {
        left.add(pieces.word(i));
      }
    }
    while (!left.isEmpty()) {
      Asked next = window(pieces, left);
      windows.add(next);
      next.words().forEach(left::remove);
    }
    return windows;
  }

  /** As many of the words as one window holds, at least the first. */
  private static Asked window(Pieces pieces, Set<Integer> left) {
    int first = position(pieces, left.iterator().next());
    int from = pieces.size() <= ROOM ? 0 : Math.max(0, first - ROOM / 2);
    int to = Math.min(pieces.size(), from + ROOM);
    Pieces cut = pieces.part(from, to);
    Set<Integer> own = new LinkedHashSet<>();
    for (int i = from; i < to; i++) {
      boolean whole = to == pieces.size() || pieces.word(to) != pieces.word(i);
      if (left.contains(pieces.word(i)) && (whole || i == first)) {
        own.add(pieces.word(i));
      }
    }
    Pieces masked = cut.masked(own);
    PieceWindow window =
        new PieceWindow(
            List.of(new Part(0, cut, 0, cut.size()), new Part(1, masked, 0, masked.size())));
    List<Integer> places =
        own.stream().map(word -> window.start(1) + position(masked, word)).toList();
    return new Asked(window, List.copyOf(own), places);
  }

  private static int position(Pieces pieces, int word) {
    int at = 0;
    while (pieces.word(at) != word) {
      at++;
    }
    return at;
  }
}
