package io.calque.signal;

import io.calque.english.Nouns;
import io.calque.table.TableRow;
import io.calque.text.TokenKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Named sets of words for patterns: closed lists from {@code word-classes.csv}, and open classes
 * known by form ({@code @cap}, {@code @lower}, {@code @number}, {@code @ordinal}: 5th, {@code
 * @comma-decimal}: 1,5, {@code @point-thousands}: 1.500.000, {@code @year}: 1987, {@code @clock}: 19.30, {@code @ing},
 * {@code @ed}, {@code @plural}, {@code @end}, {@code @start}). Immutable.
 */
final class WordClasses {
  private static final Set<String> CLOSING = Set.of(".", "!", "?", ";", ":", "”", "\"", ")");

  private final Lexicons lexicons;
  private final Map<String, Set<String>> lists = new HashMap<>();

  WordClasses(Lexicons lexicons) {
    this.lexicons = lexicons;
    for (TableRow row : lexicons.rows(Lexicon.WORD_CLASSES, "class", "words")) {
      if (lists.put(row.get("class"), Set.of(row.get("words").split(" "))) != null) {
        throw row.bad("each class once", "'" + row.get("class") + "' again");
      }
    }
  }

  /** The lists that the closed ones are among. */
  Lexicons lexicons() {
    return lexicons;
  }

  /** The words of a closed list; empty for an open class. */
  Set<String> words(String name) {
    return lists.getOrDefault(name, Set.of());
  }

  /**
   * Whether a token belongs to the class.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  WordTest test(String name) {
    Set<String> list = lists.get(name);
    if (list != null) {
      WordIndex<String> words = WordIndex.of(list);
      return (tokens, at) -> words.contains(WordTest.lower(tokens, at));
    }
    return switch (name) {
      case "cap" ->
          (tokens, at) ->
              WordTest.isCapitalised(tokens, at) && !WordTest.lower(tokens, at).equals("i");
      case "lower" ->
          (tokens, at) -> WordTest.isWord(tokens, at) && !WordTest.isCapitalised(tokens, at);
      case "number" ->
          (tokens, at) ->
              at >= 0 && at < tokens.size() && tokens.get(at).kind() == TokenKind.NUMBER;
      case "ordinal" -> form(NumberForm::isOrdinal);
      case "comma-decimal" -> form(NumberForm::isCommaDecimal);
      case "point-thousands" -> form(NumberForm::isPointThousands);
      case "clock" -> form(NumberForm::isClock);
      case "year" -> form(NumberForm::isYear);
      case "ing" -> (tokens, at) -> ends(WordTest.lower(tokens, at), "ing", 6);
      case "ed" -> (tokens, at) -> ends(WordTest.lower(tokens, at), "ed", 5);
      case "plural" -> (tokens, at) -> Nouns.isPlural(WordTest.lower(tokens, at));
      case "start" -> (tokens, at) -> at < 0;
      case "end" ->
          (tokens, at) -> at >= tokens.size() || CLOSING.contains(WordTest.lower(tokens, at));
      default -> throw new IllegalArgumentException("there is no word class '@" + name + "'");
    };
  }

  private static WordTest form(Predicate<String> form) {
    return (tokens, at) -> form.test(WordTest.lower(tokens, at));
  }

  private static boolean ends(String word, String suffix, int length) {
    return word.length() >= length && word.endsWith(suffix);
  }
}
