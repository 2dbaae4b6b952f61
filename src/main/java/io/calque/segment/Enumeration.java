package io.calque.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The numbers of a list inside a paragraph: {@code There are rules: 1. Wash. 2. Rinse.} Its items
 * are short, follow a colon and count up from one; they are parts of the sentence before the colon.
 */
final class Enumeration {
  private static final int MOST_WORDS = 8;
  private static final int LONGEST = 80;

  private record Item(int number, int start, int stop) {}

  private final BitSet stops = new BitSet();
  private final BitSet starts = new BitSet();

  private Enumeration() {}

  /** The lists of {@code text}, in linear time. */
  static Enumeration of(String text) {
    Enumeration found = new Enumeration();
    if (text.indexOf(':') >= 0) {
      List<Item> items = items(text);
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i).number() == 1 && isAfterColon(text, items.get(i).start())) {
          found.add(text, items, i);
        }
      }
    }
    return found;
  }

  private static List<Item> items(String text) {
    List<Item> items = new ArrayList<>();
    for (int i = 1; i + 2 < text.length(); i++) {
      if (text.charAt(i) == '.'
          && Character.isDigit(text.charAt(i - 1))
          && text.charAt(i + 1) == ' ') {
        int start = i - 1;
        while (start > 0 && i - start < 3 && Character.isDigit(text.charAt(start - 1))) {
          start--;
        }
        if (start > 0 && text.charAt(start - 1) == ' ' && i - start < 3) {
          items.add(new Item(Integer.parseInt(text, start, i, 10), start, i));
        }
      }
    }
    return items;
  }

  private static boolean isAfterColon(String text, int start) {
    int at = start - 1;
    while (at >= 0 && Marks.isSpace(text.charAt(at))) {
      at--;
    }
    return at >= 0 && text.charAt(at) == ':';
  }

  private void add(String text, List<Item> items, int first) {
    int last = first;
    while (last + 1 < items.size()
        && items.get(last + 1).number() == items.get(last).number() + 1
        && isShort(text, items.get(last).stop(), items.get(last + 1).start())) {
      last++;
    }
    for (int i = first; i <= last && last > first; i++) {
      stops.set(items.get(i).stop());
      starts.set(items.get(i).start());
    }
  }

  private static boolean isShort(String text, int from, int to) {
    int words = 0;
    int ends = 0;
    for (int i = from + 1; i < to && to - from <= LONGEST; i++) {
      words += Marks.isWordPart(text, i) && !Marks.isWordPart(text, i - 1) ? 1 : 0;
      ends += Marks.isTerminator(text.charAt(i)) ? 1 : 0;
    }
    return to - from <= LONGEST && words <= MOST_WORDS && ends <= 1;
  }

  /** Whether the full stop at {@code stop} belongs to an item's number. */
  boolean isNumber(int stop) {
    return stops.get(stop);
  }

  /** Whether an item of the list begins at {@code at}, save the first. */
  boolean goesOnAt(int at) {
    return starts.get(at);
  }
}
