package io.calque.corpus;

/**
 * Something wrong in the labelled corpus.
 *
 * @param file name inside the corpus folder, such as {@code sentences.csv}
 * @param line physical line of that file where the row begins, from 1; 0 for the file as a whole
 * @param expected what should stand there
 * @param found what stands there
 */
public record Problem(String file, int line, String expected, String found) {
  /** Checks the line. */
  public Problem {
    if (line < 0) {
      throw new IllegalArgumentException("line " + line + " is negative");
    }
  }

  /** One line for a reader: {@code sentences.csv: line 12: expected ..., found ...}. */
  public String message() {
    String separator = place().isEmpty() ? ": " : ": " + place() + ": ";
    return file + separator + difference();
  }

  String place() {
    return line == 0 ? "" : "line " + line;
  }

  String difference() {
    return "expected " + expected + ", found " + found;
  }
}
