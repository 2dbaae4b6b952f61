package io.calque.simulate;

import java.util.List;

/** Finds text in double quotation marks, straight or curly. */
final class Quotations {
  private Quotations() {}

  /** Which lexemes stand in quotation marks; an open quotation runs to the end. */
  static boolean[] mask(List<Lexeme> lexemes) {
    boolean[] quoted = new boolean[lexemes.size()];
    boolean open = false;
    for (int i = 0; i < lexemes.size(); i++) {
      String text = lexemes.get(i).text();
      boolean mark = text.equals("\"") || text.equals("“") || text.equals("”");
      quoted[i] = open || mark;
      if (mark) {
        open = text.equals("“") || (text.equals("\"") && !open);
      }
    }
    return quoted;
  }
}
