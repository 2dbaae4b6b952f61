package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.encode.FixedPieces;
import io.calque.encode.PieceWindow;
import io.calque.encode.PieceWindow.Part;
import io.calque.encode.Pieces;
import io.calque.train.encoder.TaggedWindow.Labels;
import io.calque.train.encoder.TaggedWindow.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggedWindowTest {
  private static final int NO = TaggedWindow.UNTAGGED;
  private static final byte NONE = TaggedWindow.UNTAGGED;

  private static final Pieces FIRST = FixedPieces.words(2000, 40_000);

  /** Words of one piece, two, none and one. */
  private static final Pieces SECOND =
      FixedPieces.of(new long[] {5, 6, 7, 8}, new long[] {0, 1, 1, 3});

  private static final TaggedWindow WINDOW =
      new TaggedWindow(
          new PieceWindow(List.of(new Part(0, FIRST, 0, 2), new Part(1, SECOND, 0, 4))),
          List.of(
              new Tags(new byte[] {0, 1}, new byte[] {NONE, 0}, new int[] {0, 9}, new Labels(1, 0)),
              new Tags(
                  new byte[] {NONE, 1, 1, 0},
                  new byte[] {1, 0, 1, NONE},
                  new int[] {0, 40_000, 7, 0},
                  new Labels(0, NO))),
          new Labels(NO, 1));

  @Test
  void ids_parts_standBetweenEdges() {
    assertEquals(
        List.of(Pieces.START, 2000, 40_000, Pieces.END, 5, 6, 7, 8, Pieces.END),
        TaggedWindows.ids(WINDOW));
    assertEquals(9, WINDOW.length());
  }

  @Test
  void tags_areThoseOfTheWords() {
    assertEquals(List.of(NO, 0, 1, NO, NO, 1, 1, 0, NO), TaggedWindows.tags(WINDOW, 0));
    assertEquals(List.of(NO, NO, 0, NO, 1, 0, 0, NO, NO), TaggedWindows.tags(WINDOW, 1));
  }

  /** The first piece of a word keeps it. */
  @Test
  void originals_standAtTheFirstPiece() {
    assertEquals(List.of(0, 0, 9, 0, 0, 40_000, 0, 0, 0), TaggedWindows.originals(WINDOW));
  }

  /** An end belongs to its part, the start to the window alone. */
  @Test
  void rows_areTheParts() {
    assertEquals(List.of(NO, 0, 0, 0, 1, 1, 1, 1, 1), TaggedWindows.rows(WINDOW));
    assertEquals(3, WINDOW.rows());
  }

  @Test
  void labels_windows_isTheLast() {
    assertEquals(
        List.of(new Labels(1, 0), new Labels(0, NO), new Labels(NO, 1)),
        TaggedWindows.labels(WINDOW));
  }

  /** Of a sentence that was cut only the part is tagged, by the words of the whole. */
  @Test
  void new_partOfASentence_isTaggedByItsWords() {
    TaggedWindow window =
        new TaggedWindow(
            new PieceWindow(List.of(new Part(0, SECOND, 2, 4))),
            List.of(
                new Tags(
                    new byte[] {0, 1, 0, 0},
                    new byte[] {0, 0, 0, 1},
                    new int[] {0, 3, 0, 4},
                    Labels.NONE)),
            Labels.NONE);
    assertEquals(List.of(Pieces.START, 7, 8, Pieces.END), TaggedWindows.ids(window));
    assertEquals(List.of(NO, 1, 0, NO), TaggedWindows.tags(window, 0));
    assertEquals(List.of(NO, 0, 1, NO), TaggedWindows.tags(window, 1));
    assertEquals(4, window.original(2));
  }

  @Test
  void new_noPieces_isItsEdges() {
    TaggedWindow window = TaggedWindows.of(FixedPieces.words());
    assertEquals(List.of(Pieces.START, Pieces.END), TaggedWindows.ids(window));
    assertEquals(List.of(NO, NO), TaggedWindows.tags(window, 0));
    assertEquals(List.of(NO, 0), TaggedWindows.rows(window));
  }

  @Test
  void new_otherCount_isRefused() {
    PieceWindow window = new PieceWindow(List.of(new Part(0, FIRST, 0, 2)));
    Tags tags = Tags.of(2, Labels.NONE);
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new TaggedWindow(window, List.of(tags, tags), Labels.NONE));
    assertEquals("2 tags, 1 parts", e.getMessage());
  }

  @Test
  void tags_ofLabelsAlone_tagNoWord() {
    Tags tags = Tags.of(2, new Labels(1, 0));
    tags.replaced()[0] = 1;
    assertEquals(NONE, tags.wordings()[0], "the two lists are one");
    assertEquals(0, tags.originals()[0]);
    assertEquals(new Labels(1, 0), tags.labels());
  }

  @Test
  void withoutOriginals_keepsAllElse() {
    Tags tags = new Tags(new byte[] {1}, new byte[] {0}, new int[] {7}, new Labels(1, 0));
    Tags without = tags.withoutOriginals();
    assertEquals(TaggedWindow.UNKNOWN, without.originals()[0]);
    assertEquals(7, tags.originals()[0], "was changed itself");
    assertEquals(1, without.replaced()[0]);
    assertEquals(0, without.wordings()[0]);
    assertEquals(new Labels(1, 0), without.labels());
  }

  @ParameterizedTest
  @CsvSource({"-2, 0", "0, -2", "2, 0", "0, 2"})
  void newLabels_unknownOnes_areRefused(int spun, int translated) {
    var e = assertThrows(IllegalArgumentException.class, () -> new Labels(spun, translated));
    assertEquals("spun: " + spun + ", translated: " + translated, e.getMessage());
  }
}
