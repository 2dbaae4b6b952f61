package io.calque.signal;

import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A phrase with its context, written token by token: {@code probably|of [the primary] time|@role}.
 *
 * <p>The words in brackets are flagged, the others must stand around them. An element is a lower-
 * case word, {@code *ending}, {@code @class} (see {@link WordClasses}), alternatives joined by
 * {@code |}, or {@code !} with alternatives that must not stand there; {@code ~} is up to three
 * words. {@code ~} may not stand before the bracket, and the first flagged element is a list of
 * words, or some flagged element before the first {@code ~} where a reader asks for its {@link
 * Key}. Matching one place costs a constant.
 */
final class PhrasePattern {
  private static final int GAP = 3;
  private static final WordTest ANY_GAP = (tokens, at) -> WordTest.isWord(tokens, at);

  /**
   * The flagged element that a sentence is searched for.
   *
   * @param at its place among the flagged elements, from 0
   * @param words lower-case words of which one stands there in every match
   */
  record Key(int at, Set<String> words) {
    Key {
      words = Set.copyOf(words);
    }

    /** Length of the shortest of the words: longer ones are rarer. */
    private int rarity() {
      return words.stream().mapToInt(String::length).min().orElse(0);
    }
  }

  private final List<WordTest> before;
  private final List<WordTest> flagged;
  private final List<WordTest> after;
  private final Set<String> anchors;
  private final Key key;

  private PhrasePattern(
      List<WordTest> before,
      List<WordTest> flagged,
      List<WordTest> after,
      Set<String> anchors,
      Key key) {
    this.before = before;
    this.flagged = flagged;
    this.after = after;
    this.anchors = anchors;
    this.key = key;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException naming the pattern, where it is not well formed
   */
  static PhrasePattern parse(String pattern, WordClasses classes) {
    PhrasePattern parsed = read(pattern, classes);
    if (parsed.anchors.isEmpty() || parsed.before.contains(ANY_GAP)) {
      throw new IllegalArgumentException(
          "'" + pattern + "' must flag a listed word first, and have no ~ before the bracket");
    }
    return parsed;
  }

  /**
   * Reads a pattern that sentences are searched for by its {@link Key}.
   *
   * @throws IllegalArgumentException naming the pattern, where it is not well formed
   */
  static PhrasePattern keyed(String pattern, WordClasses classes) {
    PhrasePattern parsed = read(pattern, classes);
    if (parsed.key.words().isEmpty() || parsed.before.contains(ANY_GAP)) {
      throw new IllegalArgumentException(
          "'" + pattern + "' must flag a listed word, and have no ~ before it");
    }
    return parsed;
  }

  private static PhrasePattern read(String pattern, WordClasses classes) {
    int open = pattern.indexOf('[');
    int close = pattern.indexOf(']');
    if (open < 0 || close < open + 2) {
      throw new IllegalArgumentException("'" + pattern + "' flags no words in brackets");
    }
    String inner = pattern.substring(open + 1, close);
    return new PhrasePattern(
        elements(pattern.substring(0, open), classes),
        elements(inner, classes),
        elements(pattern.substring(close + 1), classes),
        anchors(inner.split(" ")[0], classes),
        key(inner, classes));
  }

  /** The lower-case words a match can begin with. */
  Set<String> anchors() {
    return anchors;
  }

  /** The element to search a sentence for: that with the rarest words; without words if none. */
  Key key() {
    return key;
  }

  /** The flagged tokens, if the flagged part begins at token {@code at}. */
  Optional<TokenRange> match(Sentence sentence, int at) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).accepts(tokens, at - before.size() + i)) {
        return Optional.empty();
      }
    }
    int end = flaggedEnd(0, tokens, at);
    return end < 0 ? Optional.empty() : Optional.of(new TokenRange(sentence, at, end));
  }

  /** One past the flagged words, of which those from {@code test} on begin at {@code at}; or -1. */
  private int flaggedEnd(int test, List<Token> tokens, int at) {
    if (test == flagged.size()) {
      return isFollowed(0, tokens, at) ? at : -1;
    }
    WordTest next = flagged.get(test);
    if (next != ANY_GAP) {
      return next.accepts(tokens, at) ? flaggedEnd(test + 1, tokens, at + 1) : -1;
    }
    int end = -1;
    for (int gap = 0; gap <= GAP && end < 0; gap++) {
      end = flaggedEnd(test + 1, tokens, at + gap);
      if (!WordTest.isWord(tokens, at + gap)) {
        break;
      }
    }
    return end;
  }

  /** Whether what must follow the flagged words, from {@code test} on, stands at {@code at}. */
  private boolean isFollowed(int test, List<Token> tokens, int at) {
    if (test == after.size()) {
      return true;
    }
    WordTest next = after.get(test);
    if (next != ANY_GAP) {
      return next.accepts(tokens, at) && isFollowed(test + 1, tokens, at + 1);
    }
    boolean followed = false;
    for (int gap = 0; gap <= GAP && !followed; gap++) {
      followed = isFollowed(test + 1, tokens, at + gap);
      if (!WordTest.isWord(tokens, at + gap)) {
        break;
      }
    }
    return followed;
  }

  private static List<WordTest> elements(String part, WordClasses classes) {
    List<WordTest> tests = new ArrayList<>();
    for (String element : part.strip().split(" +")) {
      if (!element.isEmpty()) {
        tests.add(element.equals("~") ? ANY_GAP : element(element, classes));
      }
    }
    return List.copyOf(tests);
  }

  private static WordTest element(String element, WordClasses classes) {
    if (element.startsWith("!")) {
      WordTest negated = element(element.substring(1), classes);
      return (tokens, at) -> !negated.accepts(tokens, at);
    }
    WordIndex<String> words = new WordIndex<>();
    List<WordTest> tests = new ArrayList<>();
    for (String choice : element.split("\\|")) {
      if (choice.startsWith("@")) {
        tests.add(classes.test(choice.substring(1)));
      } else if (choice.startsWith("*")) {
        String ending = choice.substring(1);
        tests.add((tokens, at) -> WordTest.lower(tokens, at).endsWith(ending));
      } else {
        words.put(choice, choice);
      }
    }
    return (tokens, at) ->
        words.contains(WordTest.lower(tokens, at)) || anyAccepts(tests, tokens, at);
  }

  private static boolean anyAccepts(List<WordTest> tests, List<Token> tokens, int at) {
    for (WordTest test : tests) {
      if (test.accepts(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** The element before the first gap with the rarest words; of none where there is no list. */
  private static Key key(String inner, WordClasses classes) {
    Key best = new Key(0, Set.of());
    String[] elements = inner.strip().split(" +");
    for (int i = 0; i < elements.length && !elements[i].equals("~"); i++) {
      Key key = new Key(i, isList(elements[i], classes) ? anchors(elements[i], classes) : Set.of());
      best = key.rarity() > best.rarity() ? key : best;
    }
    return best;
  }

  private static boolean isList(String element, WordClasses classes) {
    return Arrays.stream(element.split("\\|"))
        .noneMatch(
            choice ->
                choice.startsWith("!")
                    || choice.startsWith("*")
                    || (choice.startsWith("@") && classes.words(choice.substring(1)).isEmpty()));
  }

  private static Set<String> anchors(String element, WordClasses classes) {
    Set<String> anchors = new HashSet<>();
    for (String choice : element.split("\\|")) {
      if (choice.startsWith("@")) {
        anchors.addAll(classes.words(choice.substring(1)));
      } else if (!choice.startsWith("*") && !choice.startsWith("!") && !choice.equals("~")) {
        anchors.add(choice);
      }
    }
    return Set.copyOf(anchors);
  }
}
