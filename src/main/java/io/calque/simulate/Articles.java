package io.calque.simulate;

import java.util.List;
import java.util.Locale;

/** Chooses between {@code a} and {@code an}. */
final class Articles {
  private static final List<String> SILENT_H = List.of("hour", "honest", "honor", "honour", "heir");
  private static final List<String> SOUNDED_U =
      List.of("uni", "use", "usa", "usu", "uti", "eu", "one", "once", "ubi");

  private Articles() {}

  /** Adds the edit that puts the article before {@code edit} right, if it has become wrong. */
  static void repair(List<Lexeme> lexemes, Edit edit, List<Edit> edits) {
    int at = edit.from() - 1;
    boolean free = at >= 0 && (edits.isEmpty() || edits.get(edits.size() - 1).to() <= at);
    if (!free) {
      return;
    }
    String article = lexemes.get(at).text();
    String right = takesAn(edit.replacement()) ? "an" : "a";
    String lower = article.toLowerCase(Locale.ROOT);
    if ((lower.equals("a") || lower.equals("an")) && !lower.equals(right)) {
      String cased = lexemes.get(at).isCapitalised() ? "A" + right.substring(1) : right;
      edits.add(new Edit(at, at + 1, cased, SpinSimulator.ARTICLE_REPAIR));
    }
  }

  /** Whether {@code word} begins with a vowel sound, by its spelling. */
  static boolean takesAn(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (SILENT_H.stream().anyMatch(lower::startsWith)) {
      return true;
    }
    return "aeiou".indexOf(lower.charAt(0)) >= 0 && SOUNDED_U.stream().noneMatch(lower::startsWith);
  }
}
