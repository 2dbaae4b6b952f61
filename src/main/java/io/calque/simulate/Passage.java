package io.calque.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A paragraph in lexemes, and the edits planned for it. Not thread-safe. */
final class Passage {
  private final List<Lexeme> lexemes;
  private final List<String> lower;
  private final boolean[] taken;
  private final List<Edit> edits = new ArrayList<>();

  Passage(String text) {
    lexemes = Lexeme.split(text);
    lower = lexemes.stream().map(Lexeme::lower).toList();
    taken = new boolean[lexemes.size()];
  }

  int size() {
    return lexemes.size();
  }

  Lexeme at(int index) {
    return lexemes.get(index);
  }

  /** The lower-case text at {@code index}; empty outside the passage. */
  String lower(int index) {
    return index >= 0 && index < lower.size() ? lower.get(index) : "";
  }

  /** The text of some lexemes, without the space before the first. */
  String text(int from, int to) {
    return Lexeme.join(lexemes, from, to);
  }

  boolean isQuoted(int index) {
    return lexemes.get(index).quoted();
  }

  boolean isLowerWord(int index) {
    return index >= 0
        && index < size()
        && lexemes.get(index).isWord()
        && !lexemes.get(index).isCapitalised();
  }

  /** Whether a sentence begins with this word. */
  boolean isStart(int index) {
    return lexemes.get(index).opening();
  }

  /** Whether the words stand here, in any case. */
  boolean matches(List<String> words, int from) {
    int to = from + words.size();
    return to <= size() && words.equals(lower.subList(from, to));
  }

  /** Plans an edit unless one of its lexemes is already changed; a capital at the start is kept. */
  void replace(int from, int to, String replacement, Perturbation kind) {
    replace(from, to, replacement, kind.id());
  }

  /** The same for any kind of change. */
  void replace(int from, int to, String replacement, String kind) {
    for (int i = from; i < to; i++) {
      if (taken[i]) {
        return;
      }
    }
    for (int i = from; i < to; i++) {
      taken[i] = true;
    }
    String cased =
        lexemes.get(from).isCapitalised() && (isStart(from) || !replacement.startsWith("the "))
            ? replacement.substring(0, 1).toUpperCase(Locale.ROOT) + replacement.substring(1)
            : replacement;
    edits.add(new Edit(from, to, cased, kind));
  }

  AlteredText altered() {
    edits.sort(Comparator.comparingInt(Edit::from));
    return AlteredText.of(lexemes, edits);
  }
}
