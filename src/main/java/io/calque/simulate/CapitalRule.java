package io.calque.simulate;

/** Which capitalised words a spinner leaves alone. */
public enum CapitalRule {
  /** None: names are replaced like other words. */
  FREE,
  /** Those inside sentences; the first word of a sentence is replaced. */
  NAMES_KEPT,
  /** All of them. */
  KEPT;

  /** Whether this lexeme may be replaced. */
  boolean allows(Lexeme lexeme) {
    return switch (this) {
      case FREE -> true;
      case NAMES_KEPT -> !lexeme.isCapitalised() || lexeme.opening();
      case KEPT -> !lexeme.isCapitalised();
    };
  }
}
