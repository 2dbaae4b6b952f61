package io.calque.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Sentences that an encoder reads at once: {@link Pieces#START}, then the pieces of each part with
 * {@link Pieces#END} after them. Immutable.
 */
public final class PieceWindow {
  /** Most pieces in a window, edges included: as many as the encoder was fine-tuned on. */
  public static final int LONGEST = 192;

  /** Most sentences in a window. */
  public static final int MOST_SENTENCES = 6;

  /**
   * A sentence, or a piece of one that is too long for a window.
   *
   * @param sentence number of the sentence in its text, from 0
   * @param pieces of the whole sentence
   * @param from first piece of the part
   * @param to end of the part, exclusive
   */
  public record Part(int sentence, Pieces pieces, int from, int to) {
    /** Checks the bounds. */
    public Part {
      if (from < 0 || to < from || to > pieces.size()) {
        throw new IllegalArgumentException(
            "part " + from + " to " + to + " of " + pieces.size() + " pieces");
      }
    }

    /** Pieces of the part. */
    public int size() {
      return to - from;
    }
  }

  private final List<Part> parts;
  private final List<Integer> starts;
  private final int length;

  /**
   * A window.
   *
   * @throws IllegalArgumentException if there is no part, or they are longer than {@link #LONGEST}
   */
  public PieceWindow(List<Part> parts) {
    this.parts = List.copyOf(parts);
    List<Integer> at = new ArrayList<>();
    int next = 1;
    for (Part part : parts) {
      at.add(next);
      next += part.size() + 1;
    }
    if (parts.isEmpty() || next > LONGEST) {
      throw new IllegalArgumentException(
          "window of " + parts.size() + " parts and " + next + " pieces, longest is " + LONGEST);
    }
    starts = Collections.unmodifiableList(at);
    length = next;
  }

  /** Its parts in order. */
  public List<Part> parts() {
    return parts;
  }

  /** Pieces, edges included. */
  public int length() {
    return length;
  }

  /** Where the first piece of a part stands among {@link #ids}. */
  public int start(int part) {
    return starts.get(part);
  }

  /** Indexes of the pieces in the vocabulary, edges included. */
  public long[] ids() {
    long[] ids = new long[length];
    ids[0] = Pieces.START;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      for (int piece = 0; piece < part.size(); piece++) {
        ids[start(i) + piece] = part.pieces().id(part.from() + piece);
      }
      ids[start(i) + part.size()] = Pieces.END;
    }
    return ids;
  }

  /**
   * What the heads for sentences and windows read: a row of weights for each part, over its pieces
   * and its end alike, and a last row over all pieces, {@code (parts + 1, length)} row by row. The
   * weights of a row sum to 1.
   */
  public float[] pooling() {
    float[] rows = new float[(parts.size() + 1) * length];
    for (int i = 0; i < parts.size(); i++) {
      int size = parts.get(i).size() + 1;
      int from = i * length + start(i);
      Arrays.fill(rows, from, from + size, 1f / size);
    }
    Arrays.fill(rows, parts.size() * length, rows.length, 1f / length);
    return rows;
  }
}
