package io.calque.input;

/** Follows brackets and quotation marks through JSON, character by character. */
final class JsonText {
  private int depth;
  private boolean inText;
  private boolean escaped;

  /** How a piece of JSON ends. */
  enum Balance {
    /** All that was opened is closed. */
    CLOSED,
    /** Brackets are open. */
    OPEN,
    /** A text is open. */
    IN_TEXT
  }

  /** How the first value in {@code text} ends, or how {@code text} does if that is sooner. */
  static Balance ofFirst(String text) {
    JsonText json = new JsonText();
    for (int i = 0; i < text.length() && (i == 0 || json.balance() != Balance.CLOSED); i++) {
      json.add(text.charAt(i));
    }
    return json.balance();
  }

  /** Follows one character more. */
  void add(char c) {
    if (inText) {
      inText = escaped || c != '"';
      escaped = !escaped && c == '\\';
      return;
    }
    switch (c) {
      case '"' -> inText = true;
      case '{', '[' -> depth++;
      case '}', ']' -> depth--;
      default -> {}
    }
  }

  Balance balance() {
    if (inText) {
      return Balance.IN_TEXT;
    }
    return depth > 0 ? Balance.OPEN : Balance.CLOSED;
  }
}
