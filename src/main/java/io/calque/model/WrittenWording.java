package io.calque.model;

import io.calque.english.Pronunciation;
import io.calque.english.Pronunciation.Onset;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Writes wordings as they would stand in a sentence: in the letter case of the words that are
 * there, with the possessive ending joined on, and after the right one of {@code a} and {@code an},
 * which is then part of them. Immutable.
 */
final class WrittenWording {
  private final Sentence sentence;
  private final IntPredicate free;

  /**
   * For a sentence.
   *
   * @param free accepts the index of an article that may be put right
   */
  WrittenWording(Sentence sentence, IntPredicate free) {
    this.sentence = sentence;
    this.free = free;
  }

  /**
   * The wordings as they are written.
   *
   * @param ranked likeliest first, at least one, all for the same words
   */
  Restored of(List<WordingCandidate> ranked) {
    int from = ranked.get(0).from();
    int to = ranked.get(0).to();
    List<String> plain = ranked.stream().map(one -> one.text().replace(" 's", "'s")).toList();
    if (from > 0 && isArticle(from - 1) && free.test(from - 1) && clashes(from, plain.get(0))) {
      return new Restored(
          from - 1,
          to,
          plain.stream()
              .map(one -> inCase(from - 1, article(from - 1, one) + " " + one))
              .distinct()
              .toList());
    }
    return new Restored(from, to, plain.stream().map(one -> inCase(from, one)).distinct().toList());
  }

  private boolean isArticle(int at) {
    String word = sentence.tokens().get(at).lower();
    return word.equals("a") || word.equals("an");
  }

  private boolean clashes(int from, String wording) {
    return !article(from - 1, wording).equals(sentence.tokens().get(from - 1).lower());
  }

  /** The article before a wording; the one that is there where the sound is not known. */
  private String article(int at, String wording) {
    int end = wording.indexOf(' ');
    Onset onset = Pronunciation.of(end < 0 ? wording : wording.substring(0, end));
    return switch (onset) {
      case VOWEL -> "an";
      case CONSONANT -> "a";
      case UNKNOWN -> sentence.tokens().get(at).lower();
    };
  }

  private String inCase(int at, String wording) {
    Token token = sentence.tokens().get(at);
    String text = token.text();
    if (!token.isCapitalised()) {
      return wording;
    }
    boolean all = text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    return all
        ? wording.toUpperCase(Locale.ROOT)
        : wording.substring(0, 1).toUpperCase(Locale.ROOT) + wording.substring(1);
  }
}
