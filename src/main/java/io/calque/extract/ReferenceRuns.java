package io.calque.extract;

import io.calque.text.Alignment.Run;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/** Lays text over the HTML that writes it, some of it as character references. */
final class ReferenceRuns {
  private static final int LONGEST_REFERENCE = 40;

  private final String html;

  ReferenceRuns(String html) {
    this.html = html;
  }

  /**
   * Runs from offsets in {@code text} to the HTML from one offset to another; they may end early.
   */
  List<Run> of(String text, int start, int end) {
    List<Run> found = new ArrayList<>();
    if (start < 0 || end > html.length()) {
      return found;
    }
    int at = start;
    int in = 0;
    while (at < end && in < text.length()) {
      int same = same(text, in, at, end);
      if (same > 0) {
        found.add(new Run(new Span(in, in + same), new Span(at, at + same), true));
        at += same;
        in += same;
      } else {
        int after = referenceEnd(at, end);
        String read = Parser.unescapeEntities(html.substring(at, after), false);
        boolean reference = after - at > 1 && !read.isEmpty() && text.startsWith(read, in);
        if (!reference) {
          return found;
        }
        boolean plain = html.startsWith(read, at) && read.length() == after - at;
        found.add(new Run(new Span(in, in + read.length()), new Span(at, after), plain));
        at = after;
        in += read.length();
      }
    }
    return found;
  }

  /** How many characters are the same up to the next character reference. */
  private int same(String text, int in, int at, int end) {
    int n = 0;
    while (at + n < end
        && in + n < text.length()
        && html.charAt(at + n) == text.charAt(in + n)
        && (html.charAt(at + n) != '&' || referenceEnd(at + n, end) == at + n + 1)) {
      n++;
    }
    return n;
  }

  /** Where the character reference at {@code at} ends, or the next character. */
  private int referenceEnd(int at, int end) {
    int i = at + 1;
    if (html.charAt(at) != '&') {
      return i;
    }
    int most = Math.min(end, at + LONGEST_REFERENCE);
    if (i < most && html.charAt(i) == '#') {
      i++;
    }
    int name = i;
    while (i < most && isNameCharacter(html.charAt(i))) {
      i++;
    }
    if (i == name) {
      return at + 1;
    }
    return i < end && html.charAt(i) == ';' ? i + 1 : i;
  }

  private static boolean isNameCharacter(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  /**
   * Runs from one text by way of a second to a third: {@code first} leads to the text from which
   * {@code second} leads on. What {@code second} does not cover is left out.
   */
  static List<Run> joined(List<Run> first, List<Run> second) {
    List<Run> joined = new ArrayList<>();
    int next = first.isEmpty() ? 0 : firstEndingAfter(second, first.get(0).source().start());
    for (Run run : first) {
      Span middle = run.source();
      while (next > 0 && second.get(next - 1).text().end() > middle.start()) {
        next--;
      }
      while (next < second.size() && second.get(next).text().end() <= middle.start()) {
        next++;
      }
      if (run.verbatim()) {
        addEach(joined, run, second, next);
      } else {
        addWhole(joined, run, second, next);
      }
    }
    return joined;
  }

  private static int firstEndingAfter(List<Run> runs, int offset) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).text().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static void addEach(List<Run> joined, Run run, List<Run> second, int next) {
    Span middle = run.source();
    int shift = run.text().start() - middle.start();
    for (int i = next; i < second.size() && second.get(i).text().start() < middle.end(); i++) {
      Run part = second.get(i);
      int from = Math.max(middle.start(), part.text().start());
      int to = Math.min(middle.end(), part.text().end());
      int place = part.source().start() - part.text().start();
      Span source = part.verbatim() ? new Span(from + place, to + place) : part.source();
      joined.add(new Run(new Span(from + shift, to + shift), source, part.verbatim()));
    }
  }

  private static void addWhole(List<Run> joined, Run run, List<Run> second, int next) {
    Span middle = run.source();
    int from = Integer.MAX_VALUE;
    int to = 0;
    int covered = 0;
    for (int i = next; i < second.size() && second.get(i).text().start() < middle.end(); i++) {
      Run part = second.get(i);
      boolean verbatim = part.verbatim();
      int place = part.source().start() - part.text().start();
      int start = Math.max(middle.start(), part.text().start());
      int end = Math.min(middle.end(), part.text().end());
      covered += end - start;
      from = Math.min(from, verbatim ? start + place : part.source().start());
      to = Math.max(to, verbatim ? end + place : part.source().end());
    }
    if (covered == middle.end() - middle.start()) {
      joined.add(new Run(run.text(), new Span(from, to), false));
    }
  }
}
