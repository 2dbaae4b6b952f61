package io.calque.signal;

import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

  private static final Pattern BETWEEN = Pattern.compile("[ -]+");

  private final Node<V> root = new Node<>();
  private final WordIndex<Node<V>> firstWords = new WordIndex<>();

  /**
   * Adds {@code phrase}, words separated by spaces or hyphens, in lower case; the first value of a
   * phrase stays.
   *
   * @throws IllegalArgumentException if it has no word or more than {@link #MAX_WORDS}
   */
  void add(String phrase, V value) {
    String[] words = BETWEEN.split(phrase.strip().replace("'s", " 's"));
    if (words.length > MAX_WORDS || words[0].isEmpty()) {
      throw new IllegalArgumentException(
          "phrase '" + phrase + "' has not 1 to " + MAX_WORDS + " words");
    }
    String first = singular(words[0]);
    Node<V> node = root.next.get(first);
    if (node == null) {
      node = new Node<>();
      root.next.put(first, node);
      addForms(first, node);
    }
    for (int i = 1; i < words.length; i++) {
      node = node.next.computeIfAbsent(singular(words[i]), k -> new Node<>());
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  /** Indexes the node under every word that {@link #singular} makes {@code first} of. */
  private void addForms(String first, Node<V> node) {
    int last = first.length() - 1;
    String stem = first.isEmpty() ? first : first.substring(0, last);
    for (String form : List.of(first, first + "s", first + "es", stem + "ies")) {
      if (singular(form).equals(first)) {
        firstWords.put(form, node);
      }
    }
  }

  /** The phrases in {@code sentence}, longest first at each place, not overlapping, in order. */
  List<Match<V>> find(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Match<V>> matches = List.of();
    for (int i = 0; i < tokens.size(); i++) {
      String lower = tokens.get(i).lower();
      Node<V> first = lower.indexOf('-', 1) > 0 ? step(root, lower) : firstWords.get(lower);
      Match<V> match = first == null ? null : longest(tokens, i, first);
      if (match != null) {
        matches = matches.isEmpty() ? new ArrayList<>() : matches;
        matches.add(match);
        i = match.last();
      }
    }
    return matches;
  }

  private @Nullable Match<V> longest(List<Token> tokens, int start, Node<V> first) {
    Match<V> best = null;
    Node<V> node = first;
    int at = start;
    while (node != null) {
      V value = node.value;
      if (value != null) {
        best = new Match<>(start, at, value);
      }
      at++;
      node = at < tokens.size() ? step(node, tokens.get(at).lower()) : null;
    }
    return best;
  }

  /** The node after {@code node} and all parts of a word, or null. */
  private static <V> @Nullable Node<V> step(Node<V> node, String lower) {
    Node<V> next = node;
    int from = 0;
    int hyphen = lower.indexOf('-', 1);
    while (next != null && hyphen >= 0 && hyphen < lower.length() - 1) {
      next = next.next.get(singular(lower.substring(from, hyphen)));
      from = hyphen + 1;
      hyphen = lower.indexOf('-', from);
    }
    return next == null ? null : next.next.get(singular(lower.substring(from)));
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
