package io.calque.train.encoder;

import io.calque.encode.PieceWindow;
import io.calque.encode.PieceWindow.Part;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A window to learn from: its pieces, two tags for each, for replaced words what stood there
 * before, and two labels for each part and for the window. Immutable.
 */
public final class TaggedWindow {
  /** Tag of a piece, or label of a text, that nothing is learnt from. */
  public static final byte UNTAGGED = -1;

  /** In place of the original of a piece that has none, or none that is known. */
  public static final int UNKNOWN = 0;

  /**
   * Two answers to learn: 1 yes, 0 no, {@link #UNTAGGED} not known or not asked.
   *
   * @param spun whether a spinner changed the text
   * @param translated whether a machine translated it
   */
  public record Labels(int spun, int translated) {
    /** Nothing is learnt from the text as a whole. */
    public static final Labels NONE = new Labels(UNTAGGED, UNTAGGED);

    /** Checks the labels. */
    public Labels {
      if (Math.min(spun, translated) < UNTAGGED || Math.max(spun, translated) > 1) {
        throw new IllegalArgumentException("spun: " + spun + ", translated: " + translated);
      }
    }

    int of(int question) {
      return question == 0 ? spun : translated;
    }
  }

  /**
   * What is known of the words of a sentence, an entry for each.
   *
   * @param replaced 1 if a spinner put the word there, 0 if not, {@link #UNTAGGED}
   * @param wordings 1 if it is a machine's wording, 0 if not, {@link #UNTAGGED}
   * @param originals the piece, index in the vocabulary, that stood in its place before, {@link
   *     #UNKNOWN} if there was none or that is not known; the first piece of the word keeps it
   * @param labels of the sentence
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Tags(byte[] replaced, byte[] wordings, int[] originals, Labels labels) {
    /** The same without asking what stood there before. */
    public Tags withoutOriginals() {
      return new Tags(replaced, wordings, new int[originals.length], labels);
    }

    /** A sentence of which only its labels are known. */
    public static Tags of(int words, Labels labels) {
      byte[] none = new byte[words];
      Arrays.fill(none, UNTAGGED);
      return new Tags(none, none.clone(), new int[words], labels);
    }
  }

  private final short[] ids;
  private final byte[] replaced;
  private final byte[] wordings;
  private final short[] originals;
  private final byte[] rows;
  private final List<Labels> labels;

  /**
   * Tags a window.
   *
   * @param window what is read
   * @param tags of the sentence of each of its parts
   * @param whole labels of the window
   */
  public TaggedWindow(PieceWindow window, List<Tags> tags, Labels whole) {
    if (tags.size() != window.parts().size()) {
      throw new IllegalArgumentException(
          tags.size() + " tags, " + window.parts().size() + " parts");
    }
    int length = window.length();
    ids = new short[length];
    replaced = new byte[length];
    wordings = new byte[length];
    originals = new short[length];
    rows = new byte[length];
    Arrays.fill(replaced, UNTAGGED);
    Arrays.fill(wordings, UNTAGGED);
    Arrays.fill(rows, UNTAGGED);
    long[] all = window.ids();
    for (int i = 0; i < length; i++) {
      ids[i] = (short) all[i];
    }
    for (int i = 0; i < tags.size(); i++) {
      tag(window.parts().get(i), window.start(i), tags.get(i), i);
    }
    labels = Stream.concat(tags.stream().map(Tags::labels), Stream.of(whole)).toList();
  }

  private void tag(Part part, int start, Tags tags, int row) {
    for (int i = 0; i < part.size(); i++) {
      int piece = part.from() + i;
      int word = part.pieces().word(piece);
      replaced[start + i] = tags.replaced()[word];
      wordings[start + i] = tags.wordings()[word];
      boolean first = i == 0 || part.pieces().word(piece - 1) != word;
      originals[start + i] = (short) (first ? tags.originals()[word] : UNKNOWN);
    }
    Arrays.fill(rows, start, start + part.size() + 1, (byte) row);
  }

  /** Pieces, edges included. */
  int length() {
    return ids.length;
  }

  /** Parts of the window, and one for the window itself, the last. */
  int rows() {
    return labels.size();
  }

  /** Index of a piece in the vocabulary. */
  int id(int piece) {
    return Short.toUnsignedInt(ids[piece]);
  }

  /** Tag of a piece, 1, 0 or {@link #UNTAGGED}: replaced for question 0, a wording for 1. */
  int tag(int piece, int question) {
    return question == 0 ? replaced[piece] : wordings[piece];
  }

  /** The piece, index in the vocabulary, that stood there before, or {@link #UNKNOWN}. */
  int original(int piece) {
    return Short.toUnsignedInt(originals[piece]);
  }

  /** The part that a piece or end belongs to; {@link #UNTAGGED} for the start. */
  int row(int piece) {
    return rows[piece];
  }

  /** Label of a row, 1, 0 or {@link #UNTAGGED}: spun for question 0, translated for 1. */
  int label(int row, int question) {
    return labels.get(row).of(question);
  }
}
