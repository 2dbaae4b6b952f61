package io.calque.simulate;

/** Undoes what a simulator did. */
final class AlteredTexts {
  private AlteredTexts() {}

  /** The text with the original wording put back at every change. */
  static String restored(AlteredText altered) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Change change : altered.changes()) {
      text.append(altered.text(), at, change.span().start()).append(change.original());
      at = change.span().end();
    }
    return text.append(altered.text().substring(at)).toString();
  }
}
