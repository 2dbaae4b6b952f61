package io.calque.statistics;

import java.util.SplittableRandom;

/** The thesaurus neighbours of every word id, as the language statistics will hold them. */
final class Neighbours {
  private final int[] rows;
  private final char[] ids;
  private final byte[] codes;

  /**
   * Takes the arrays as they are.
   *
   * @param rows where each word's neighbours begin, shape {@code (words + 1)}
   * @param ids nearest first
   * @param codes nearness of each, 1 to 255
   */
  Neighbours(int[] rows, char[] ids, byte[] codes) {
    this.rows = rows;
    this.ids = ids;
    this.codes = codes;
  }

  int[] rows() {
    return rows;
  }

  char[] ids() {
    return ids;
  }

  byte[] codes() {
    return codes;
  }

  /** A random neighbour, near ones likelier; 0 where the word has none. */
  int draw(int word, SplittableRandom random) {
    int count = rows[word + 1] - rows[word];
    if (count == 0) {
      return 0;
    }
    double place = random.nextDouble();
    return ids[rows[word] + (int) (place * place * count)];
  }
}
