package io.calque.signal;

import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trie of word sequences. Matching ignores case, plural endings and the difference between
 * hyphens and spaces, and takes time linear in the sentence (a phrase has at most {@link
 * #MAX_WORDS} words).
 *
 * @param <V> what is kept with a phrase
 */
final class PhraseTable<V> {
  /** Most words a phrase may have. */
  static final int MAX_WORDS = 8;

  /**
   * A phrase found.
   *
   * @param first index of its first token in the sentence
   * @param last index of its last token, inclusive
   * @param value what was kept with it
   */
  record Match<V>(int first, int last, V value) {}

  private static final class Node<V> {
    final Map<String, Node<V>> next = new HashMap<>();
    @Nullable V value;
  }

  private record Part(int token, boolean opens, boolean closes, String key) {}

  private final Node<V> root = new Node<>();

  /**
   * Adds {@code phrase}, words separated by spaces or hyphens, in lower case; the first value of a
   * phrase stays.
   *
   * @throws IllegalArgumentException if it has no word or more than {@link #MAX_WORDS}
   */
  void add(String phrase, V value) {
    String[] words = phrase.strip().replace("'s", " 's").split("[ -]+");
    if (words.length > MAX_WORDS || words[0].isEmpty()) {
      throw new IllegalArgumentException(
          "phrase '" + phrase + "' has not 1 to " + MAX_WORDS + " words");
    }
    Node<V> node = root;
    for (String word : words) {
      node = node.next.computeIfAbsent(singular(word), k -> new Node<>());
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  /** The phrases in {@code sentence}, longest first at each place, not overlapping, in order. */
  List<Match<V>> find(Sentence sentence) {
    List<Part> parts = parts(sentence.tokens());
    List<Match<V>> matches = new ArrayList<>();
    int i = 0;
    while (i < parts.size()) {
      Optional<Match<V>> match = longest(parts, i);
      if (match.isPresent()) {
        matches.add(match.get());
        int last = match.get().last();
        while (i < parts.size() && parts.get(i).token() <= last) {
          i++;
        }
      } else {
        i++;
      }
    }
    return matches;
  }

  private Optional<Match<V>> longest(List<Part> parts, int start) {
    Optional<Match<V>> best = Optional.empty();
    if (!parts.get(start).opens()) {
      return best;
    }
    Node<V> node = root;
    for (int i = start; i < parts.size(); i++) {
      Part part = parts.get(i);
      Node<V> next = node.next.get(part.key());
      if (next == null) {
        break;
      }
      node = next;
      V value = node.value;
      if (value != null && part.closes()) {
        best = Optional.of(new Match<>(parts.get(start).token(), part.token(), value));
      }
    }
    return best;
  }

  private static List<Part> parts(List<Token> tokens) {
    List<Part> parts = new ArrayList<>(tokens.size() + 8);
    for (int i = 0; i < tokens.size(); i++) {
      String lower = tokens.get(i).lower();
      int from = 0;
      int hyphen = lower.indexOf('-', 1);
      while (hyphen >= 0 && hyphen < lower.length() - 1) {
        parts.add(new Part(i, from == 0, false, singular(lower.substring(from, hyphen))));
        from = hyphen + 1;
        hyphen = lower.indexOf('-', from);
      }
      parts.add(new Part(i, from == 0, true, singular(lower.substring(from))));
    }
    return parts;
  }

  /** {@code word} without a plural ending, by spelling alone; the same for text and phrases. */
  static String singular(String word) {
    int n = word.length();
    if (n > 4 && word.endsWith("ies")) {
      return word.substring(0, n - 3) + "y";
    }
    if (n > 4
        && (word.endsWith("sses")
            || word.endsWith("shes")
            || word.endsWith("ches")
            || word.endsWith("xes")
            || word.endsWith("zes"))) {
      return word.substring(0, n - 2);
    }
    boolean plural =
        n > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is");
    return plural ? word.substring(0, n - 1) : word;
  }
}
