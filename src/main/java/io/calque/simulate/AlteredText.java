package io.calque.simulate;

import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text after a simulator, aligned with what it was.
 *
 * @param text the altered text
 * @param original the text before
 * @param changes ordered and disjoint; everything outside them is as it was
 */
public record AlteredText(String text, String original, List<Change> changes) {
  /** Copies the changes. */
  public AlteredText {
    changes = List.copyOf(changes);
  }

  /** Applies ordered, disjoint edits to lexemes. */
  static AlteredText of(List<Lexeme> lexemes, List<Edit> edits) {
    StringBuilder text = new StringBuilder();
    StringBuilder original = new StringBuilder();
    List<Change> changes = new ArrayList<>();
    int next = 0;
    for (Edit edit : edits) {
      append(lexemes, next, edit.from(), text, original);
      String space = lexemes.get(edit.from()).space();
      String wording = Lexeme.join(lexemes, edit.from(), edit.to());
      int start = text.length() + space.length();
      text.append(space).append(edit.replacement());
      original.append(space).append(wording);
      changes.add(new Change(new Span(start, text.length()), wording, edit.kind()));
      next = edit.to();
    }
    append(lexemes, next, lexemes.size(), text, original);
    return new AlteredText(text.toString(), original.toString(), changes);
  }

  /**
   * A reworded text beside its original; every difference is a change of {@code kind}.
   *
   * @param original the text before
   * @param text the text after
   */
  public static AlteredText compare(String original, String text, String kind) {
    return LexemeDiff.altered(original, text, kind);
  }

  private static void append(
      List<Lexeme> lexemes, int from, int to, StringBuilder text, StringBuilder original) {
    for (Lexeme lexeme : lexemes.subList(from, to)) {
      text.append(lexeme.space()).append(lexeme.text());
      original.append(lexeme.space()).append(lexeme.text());
    }
  }

  /** The change that touches {@code span} of the altered text. */
  public Optional<Change> changeAt(Span span) {
    int low = 0;
    int high = changes.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span covered = changes.get(middle).span();
      if (covered.end() <= span.start()) {
        low = middle + 1;
      } else if (covered.start() >= span.end()) {
        high = middle - 1;
      } else {
        return Optional.of(changes.get(middle));
      }
    }
    return Optional.empty();
  }

  /** The tokens of the altered text in order, blanks left out. */
  public List<AlignedToken> tokens() {
    List<AlignedToken> tokens = new ArrayList<>();
    int at = 0;
    for (Lexeme lexeme : Lexeme.split(text)) {
      int start = at + lexeme.space().length();
      at = start + lexeme.text().length();
      if (at > start) {
        tokens.add(token(new Span(start, at), lexeme.text()));
      }
    }
    return tokens;
  }

  private AlignedToken token(Span span, String token) {
    return changeAt(span)
        .map(change -> new AlignedToken(span, token, true, change.original(), change.kind()))
        .orElseGet(() -> new AlignedToken(span, token, false, token, ""));
  }
}
