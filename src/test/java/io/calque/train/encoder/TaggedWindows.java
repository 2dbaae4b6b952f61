package io.calque.train.encoder;

import io.calque.encode.FixedPieces;
import io.calque.encode.PieceWindow;
import io.calque.encode.PieceWindow.Part;
import io.calque.encode.Pieces;
import io.calque.train.encoder.TaggedWindow.Labels;
import io.calque.train.encoder.TaggedWindow.Tags;
import java.util.List;
import java.util.stream.IntStream;

/** Windows for tests, and what is in them. */
public final class TaggedWindows {
  private TaggedWindows() {}

  /** A window of one sentence of which nothing is known, so many pieces long with its edges. */
  static TaggedWindow of(int length) {
    return of(FixedPieces.words(new long[length - 2]));
  }

  /** A window of sentences of one piece a word, of which nothing is known. */
  static TaggedWindow of(Pieces... sentences) {
    List<Part> parts =
        IntStream.range(0, sentences.length)
            .mapToObj(i -> new Part(i, sentences[i], 0, sentences[i].size()))
            .toList();
    return new TaggedWindow(
        new PieceWindow(parts),
        parts.stream().map(part -> Tags.of(words(part.pieces()), Labels.NONE)).toList(),
        Labels.NONE);
  }

  private static int words(Pieces pieces) {
    return pieces.size() == 0 ? 0 : pieces.word(pieces.size() - 1) + 1;
  }

  /** Indexes of its pieces, edges included. */
  public static List<Integer> ids(TaggedWindow window) {
    return pieces(window).map(window::id).boxed().toList();
  }

  /** The tag of each piece: replaced for question 0, a machine's wording for 1. */
  public static List<Integer> tags(TaggedWindow window, int question) {
    return pieces(window).map(piece -> window.tag(piece, question)).boxed().toList();
  }

  /** What stood in place of each piece. */
  public static List<Integer> originals(TaggedWindow window) {
    return pieces(window).map(window::original).boxed().toList();
  }

  /** The part of each piece. */
  static List<Integer> rows(TaggedWindow window) {
    return pieces(window).map(window::row).boxed().toList();
  }

  /** Of its parts, and last of the window. */
  public static List<Labels> labels(TaggedWindow window) {
    return IntStream.range(0, window.rows())
        .mapToObj(row -> new Labels(window.label(row, 0), window.label(row, 1)))
        .toList();
  }

  private static IntStream pieces(TaggedWindow window) {
    return IntStream.range(0, window.length());
  }
}
