package io.calque.segment;

import io.calque.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The quotation marks of one paragraph, each read as opening, closing or apostrophe, and the
 * outermost quotations they make.
 *
 * <p>A straight or unclear mark is read by its neighbours: white space before and a letter after
 * opens, the reverse closes, and where both look alike it closes what is open. A single mark with
 * no partner is an apostrophe. A quotation left open ends with its paragraph: where the next one
 * opens with a mark again it is the same speaker going on, and it opens a quotation there anyhow. A
 * closing mark with no opening one ends a quotation opened by a dash, else it is stray. Linear
 * time: each mark is looked at once, and nesting is bounded.
 */
final class Quotations {
  /** Deepest nesting followed; deeper opening marks are ignored. */
  private static final int MAX_DEPTH = 6;

  /** Words that begin with an apostrophe. */
  private static final Set<String> CLIPPED =
      Set.of("em", "til", "tis", "twas", "cause", "n", "bout", "round", "cos", "cuz", "twill", "s");

  private record Open(char style, int at) {}

  private final String text;
  private final BitSet opening = new BitSet();
  private final BitSet closing = new BitSet();
  private final List<Span> spans = new ArrayList<>();
  private final Deque<Open> stack = new ArrayDeque<>();
  private int singleClosersLeft;
  private int dash = -1;

  private Quotations(String text) {
    this.text = text;
  }

  /** Reads the marks of {@code paragraph}; all offsets count in it. */
  static Quotations of(String paragraph) {
    Quotations quotations = new Quotations(paragraph);
    quotations.read();
    return quotations;
  }

  boolean opens(int at) {
    return opening.get(at);
  }

  boolean closes(int at) {
    return closing.get(at);
  }

  /** Outermost quotations, marks excluded, in order. */
  List<Span> spans() {
    return spans;
  }

  private void read() {
    for (int i = 0; i < text.length(); i++) {
      if (Marks.isApostrophe(text.charAt(i)) && looksClosing(i)) {
        singleClosersLeft++;
      }
    }
    int first = 0;
    while (first < text.length() && Marks.isSpace(text.charAt(first))) {
      first++;
    }
    if (first + 1 < text.length()
        && (Marks.isDash(text.charAt(first)) || text.charAt(first) == '-')
        && Marks.isSpace(text.charAt(first + 1))) {
      dash = first + 2;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Marks.isQuote(c)) {
        mark(i, c);
      }
    }
    if (!stack.isEmpty()) {
      add(stack.peekLast().at() + 1, text.length());
    }
  }

  private void mark(int at, char c) {
    switch (c) {
      case '\'', '’', '‘', '‚' -> single(at, c);
      case '"' -> straight(at);
      case '“' -> {
        if (isOpen('„') && !looksOpening(at)) {
          close(at, '„');
        } else {
          open(at, '“');
        }
      }
      case '”' -> {
        if (isOpen('“') || isOpen('„') || isOpen('"') || isOpen('”')) {
          close(at, isOpen('“') ? '“' : isOpen('„') ? '„' : isOpen('"') ? '"' : '”');
        } else if (looksOpening(at)) {
          open(at, '”');
        } else {
          closeDash(at);
        }
      }
      case '«', '»', '‹', '›' -> guillemet(at, c);
      default -> {
        int style = Marks.DOUBLE_OPENING.indexOf(c);
        if (style >= 0) {
          open(at, c);
        } else if (c == '」') {
          close(at, '「');
        } else {
          close(at, c == '』' ? '『' : '〝');
        }
      }
    }
  }

  private void guillemet(int at, char c) {
    char partner =
        switch (c) {
          case '«' -> '»';
          case '»' -> '«';
          case '‹' -> '›';
          default -> '‹';
        };
    if (isOpen(partner)) {
      close(at, partner);
    } else if (c == '«' || c == '‹' || looksOpening(at)) {
      open(at, c);
    }
  }

  private void straight(int at) {
    boolean open = isOpen('"') || isOpen('“');
    char style = isOpen('"') ? '"' : '“';
    if (looksOpening(at)) {
      open(at, '"');
    } else if (open) {
      close(at, style);
    } else if (looksClosing(at)) {
      closeDash(at);
    } else {
      open(at, '"');
    }
  }

  private void single(int at, char c) {
    boolean before = at > 0 && Marks.isWordPart(text, at - 1);
    boolean after = at + 1 < text.length() && Marks.isWordPart(text, at + 1);
    if (Marks.isApostrophe(c) && looksClosing(at)) {
      singleClosersLeft--;
    }
    if (before && after) {
      return;
    }
    if (c == '‚') {
      if (looksOpening(at)) {
        open(at, '‘');
      }
    } else if (c == '‘' || (c == '\'' && looksOpening(at))) {
      if (!isClipped(at) && singleClosersLeft > 0 && !isOpen('‘')) {
        open(at, '‘');
      }
    } else if (isOpen('‘') && !looksOpening(at) && !isPluralPossessive(at)) {
      close(at, '‘');
    }
  }

  /** {@code ’em}, {@code ’90s}: an apostrophe that begins a word. */
  private boolean isClipped(int at) {
    int end = at + 1;
    while (end < text.length() && end < at + 7 && Marks.isWordPart(text, end)) {
      end++;
    }
    String word = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
    return CLIPPED.contains(word)
        || (word.length() == 3 && Character.isDigit(word.charAt(0)) && word.endsWith("s"));
  }

  /** {@code the years’ work}: letter s before, a small word after, and a better closer to come. */
  private boolean isPluralPossessive(int at) {
    return at > 0
        && text.charAt(at - 1) == 's'
        && singleClosersLeft > 0
        && at + 2 < text.length()
        && text.charAt(at + 1) == ' '
        && Character.isLetter(text.charAt(at + 2));
  }

  private boolean looksOpening(int at) {
    boolean left =
        at == 0
            || Marks.isSpace(text.charAt(at - 1))
            || "([{-/".indexOf(text.charAt(at - 1)) >= 0
            || Marks.isDash(text.charAt(at - 1))
            || opening.get(at - 1);
    boolean right =
        at + 1 < text.length()
            && !Marks.isSpace(text.charAt(at + 1))
            && ".,;:!?)".indexOf(text.charAt(at + 1)) < 0;
    return left && (right || startsEllipsis(at + 1));
  }

  private boolean startsEllipsis(int at) {
    return text.startsWith("..", at);
  }

  private boolean looksClosing(int at) {
    return at > 0
        && !Marks.isSpace(text.charAt(at - 1))
        && (at + 1 == text.length() || !Marks.isWordPart(text, at + 1));
  }

  private boolean isOpen(char style) {
    for (Open open : stack) {
      if (open.style() == style) {
        return true;
      }
    }
    return false;
  }

  private void open(int at, char style) {
    if (isOpen(style)) {
      close(at, style);
      closing.clear(at);
    }
    if (stack.size() < MAX_DEPTH) {
      stack.push(new Open(style, at));
      opening.set(at);
    }
  }

  private void close(int at, char style) {
    if (!isOpen(style)) {
      return;
    }
    Open open = stack.pop();
    while (open.style() != style) {
      open = stack.pop();
    }
    closing.set(at);
    if (stack.isEmpty()) {
      add(open.at() + 1, at);
    }
  }

  private void closeDash(int at) {
    closing.set(at);
    if (dash >= 0 && spans.isEmpty()) {
      stack.clear();
      add(dash, at);
    }
    dash = -1;
  }

  private void add(int start, int end) {
    if (start < end) {
      spans.add(new Span(start, end));
    }
  }
}
