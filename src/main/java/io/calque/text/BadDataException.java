package io.calque.text;

/** Data from outside that cannot be used: which file, where in it, and why. */
public class BadDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String place;
  private final String problem;

  /**
   * A failure at a place of a file.
   *
   * @param file path or name of the input
   * @param place such as {@code line 7}, {@code offset 120}; empty for the file as a whole
   * @param problem what was expected and what was found
   */
  public BadDataException(String file, String place, String problem) {
    super(place.isEmpty() ? file + ": " + problem : file + ": " + place + ": " + problem);
    this.file = file;
    this.place = place;
    this.problem = problem;
  }

  /**
   * A failure that was told in full.
   *
   * @param file path or name of the input
   * @param message names the input, the place in it and the problem
   */
  public BadDataException(String file, String message) {
    super(message);
    this.file = file;
    this.place = "";
    this.problem = message;
  }

  /** The same failure under a subclass's name. */
  protected BadDataException(BadDataException cause) {
    super(cause.getMessage(), cause);
    this.file = cause.file;
    this.place = cause.place;
    this.problem = cause.problem;
  }

  /** Path or name of the input. */
  public String file() {
    return file;
  }

  /** Where in the input; empty for the input as a whole. */
  public String place() {
    return place;
  }

  /** What was expected and what was found, without file and place where they are known apart. */
  public String problem() {
    return problem;
  }
}
