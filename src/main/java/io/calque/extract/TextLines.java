package io.calque.extract;

import io.calque.extract.TextLine.Closing;
import io.calque.extract.TextLine.Opening;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a plain text into lines, at LF, CR, CR LF, form feeds and the separators of Unicode. Linear
 * time.
 */
final class TextLines {
  private static final int TAB = 8;
  private static final String OPENERS = "\"'“‘„«([—–*_";
  private static final String CLOSERS = "\"'”’»)]*_";
  private static final String STOPS = ".!?…。！？";
  private static final String BULLETS = "-*•·–—+◦‣▪●○■□";

  private final String text;
  private final List<TextLine> lines = new ArrayList<>();

  private TextLines(String text) {
    this.text = text;
  }

  static List<TextLine> of(String text) {
    TextLines lines = new TextLines(text);
    lines.read();
    return lines.lines;
  }

  private void read() {
    int start = 0;
    boolean feed = false;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !isBreak(text.charAt(end))) {
        end++;
      }
      lines.add(line(start, end, feed));
      boolean twoUnits = text.startsWith("\r\n", end);
      feed = end < text.length() && text.charAt(end) == '\f';
      start = end + (twoUnits ? 2 : 1);
    }
  }

  static boolean isBreak(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private TextLine line(int start, int end, boolean feed) {
    int to = end;
    while (to > start && isBlank(text.charAt(to - 1))) {
      to--;
    }
    int depth = 0;
    int from = start;
    for (int mark = mark(from, to); mark >= 0; mark = mark(from, to)) {
      depth++;
      from = mark + 1;
    }
    if (depth > 0 && from < to && text.charAt(from) == ' ') {
      from++;
    }
    int indent = 0;
    while (from < to && isBlank(text.charAt(from))) {
      char c = text.charAt(from++);
      indent += c == '\t' ? TAB - indent % TAB : c == '\u200b' || c == '\ufeff' ? 0 : 1;
    }
    Span span = new Span(from, Math.max(from, to));
    return span.length() == 0
        ? new TextLine(span, depth, 0, 0, 0, Opening.OTHER, Closing.OTHER, false, feed)
        : new TextLine(
            span,
            depth,
            indent,
            indent + span.length(),
            firstWord(from, to),
            opening(from, to),
            closing(from, to),
            isItem(from, to),
            feed);
  }

  /** Where a quotation mark of a mail stands at most two blanks on, or -1. */
  private int mark(int from, int to) {
    int at = from;
    while (at < to && at < from + 2 && text.charAt(at) == ' ') {
      at++;
    }
    if (at == to) {
      return -1;
    }
    char c = text.charAt(at);
    boolean plain = at + 1 == to || " >|\t".indexOf(text.charAt(at + 1)) >= 0;
    if (c == '>') {
      return plain || Character.isLetter(text.charAt(at + 1)) ? at : -1;
    }
    return c == '|' && plain && !hasBar(at + 1, to) ? at : -1;
  }

  private boolean hasBar(int from, int to) {
    int bar = from < to ? text.substring(from, to).indexOf('|') : -1;
    return bar >= 0;
  }

  private int firstWord(int from, int to) {
    int at = from;
    while (at < to && !isBlank(text.charAt(at))) {
      at++;
    }
    return at - from;
  }

  private Opening opening(int from, int to) {
    int at = text.startsWith("â€", from) ? Math.min(to, from + 3) : from;
    while (at < to && at < from + 3 && OPENERS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at == to) {
      return Opening.OTHER;
    }
    int c = text.codePointAt(at);
    int end = from + firstWord(from, to);
    if (text.charAt(end - 1) == ':') {
      return Opening.OTHER;
    }
    return Character.isLowerCase(c)
        ? Opening.LOWER
        : Character.isUpperCase(c) ? Opening.UPPER : Opening.OTHER;
  }

  private Closing closing(int from, int to) {
    char c = text.charAt(to - 1);
    if (to - from > 1 && Hyphens.isHyphen(c) && Character.isLetterOrDigit(text.charAt(to - 2))) {
      return Closing.HYPHEN;
    }
    int at = to;
    while (at > from + 1 && at > to - 3 && CLOSERS.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    c = text.charAt(at - 1);
    if (STOPS.indexOf(c) >= 0) {
      return Closing.STOP;
    }
    boolean open = Character.isLetterOrDigit(c) || ",;%—–-".indexOf(c) >= 0 || at < to;
    return open ? Closing.OPEN : Closing.OTHER;
  }

  /** {@code - x}, {@code 3. x}, {@code (b) x}, {@code [7] x}. */
  private boolean isItem(int from, int to) {
    int at = from;
    if (at + 1 < to && BULLETS.indexOf(text.charAt(at)) >= 0) {
      return isBlank(text.charAt(at + 1));
    }
    boolean bracket = "([".indexOf(text.charAt(at)) >= 0;
    at += bracket ? 1 : 0;
    int digits = at;
    while (at < to && at < digits + 3 && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (at == digits && at < to && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at > digits
        && at + 1 < to
        && (bracket ? ")]" : ".)").indexOf(text.charAt(at)) >= 0
        && isBlank(text.charAt(at + 1))
        && !(text.charAt(at) == '.' && Character.isUpperCase(text.charAt(digits)));
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
  }
}
