package io.calque.statistics;

import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences the language statistics are counted on, as numbers: first every distinct word gets
 * a provisional number, then {@link #vocabulary} keeps the frequent ones and {@link #renumber} maps
 * the text to final ids.
 */
final class CountedText {
  /** Ends a sentence in {@link #renumber}'s result. */
  static final char END = Character.MAX_VALUE;

  private static final int RESERVED = 3;
  private static final int BOUNDARY = 1;
  private static final int NUMBER = 2;

  private final Map<String, Integer> numbers = new HashMap<>(1 << 20);
  private final List<String> words = new ArrayList<>();
  private int[] counts = new int[1 << 20];
  private int[] text = new int[1 << 24];
  private int length;

  void add(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (token.kind() == TokenKind.NUMBER) {
        append(-NUMBER);
      } else {
        int number = numbers.computeIfAbsent(token.lower(), this::register);
        counts[number]++;
        append(number);
      }
    }
    append(-BOUNDARY);
  }

  /** Tokens and sentence ends held. */
  int length() {
    return length;
  }

  /** The words counted at least {@code minimum} times, at most {@code most}, by falling count. */
  List<Entry> vocabulary(int minimum, int most) {
    List<Entry> entries = new ArrayList<>();
    for (int number = 0; number < words.size(); number++) {
      if (counts[number] >= minimum) {
        entries.add(new Entry(words.get(number), counts[number]));
      }
    }
    entries.sort(Comparator.comparingInt(Entry::count).reversed().thenComparing(Entry::word));
    return entries.size() > most - RESERVED ? entries.subList(0, most - RESERVED) : entries;
  }

  /**
   * The text in final ids; {@link #END} after each sentence.
   *
   * @param vocabulary the kept words; the first has id 3
   */
  char[] renumber(List<Entry> vocabulary) {
    int[] ids = new int[words.size()];
    for (int i = 0; i < vocabulary.size(); i++) {
      Integer number = numbers.get(vocabulary.get(i).word());
      if (number != null) {
        ids[number] = i + RESERVED;
      }
    }
    char[] out = new char[length];
    for (int i = 0; i < length; i++) {
      out[i] = text[i] == -BOUNDARY ? END : (char) (text[i] < 0 ? -text[i] : ids[text[i]]);
    }
    return out;
  }

  private int register(String word) {
    int number = words.size();
    words.add(word);
    if (number == counts.length) {
      counts = Arrays.copyOf(counts, number * 2);
    }
    return number;
  }

  private void append(int value) {
    if (length == text.length) {
      text = Arrays.copyOf(text, length + (length >> 1));
    }
    text[length++] = value;
  }

  /**
   * A word and how often it was counted.
   *
   * @param word in lower case
   * @param count at least 1
   */
  public record Entry(String word, int count) {}
}
