package io.calque.extract;

import io.calque.extract.LineWidth.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the lines of a plain text that a program broke off at a width: of mails, of books, of pages
 * copied from print. Lines that a writer broke stay: verse, lists, tables, addresses, headlines.
 * Linear time. Immutable.
 */
final class LineJoiner {
  /** Most lines of page matter between two pages. */
  private static final int MOST_MATTER = 6;

  private static final int MOST_GAP = 20;

  /** A shorter line is no broken sentence. */
  private static final int SHORTEST = 20;

  private final Predicate<String> alone;
  private final Hyphens hyphens = new Hyphens();

  /**
   * A joiner of lines.
   *
   * @param alone tells lines that stand by themselves wherever they stand
   */
  LineJoiner(Predicate<String> alone) {
    this.alone = alone;
  }

  /** The paragraphs of {@code text}. */
  Rejoined join(String text) {
    List<TextLine> lines = TextLines.of(text);
    PageMatter matter = PageMatter.of(text, lines);
    List<Stanza> stanzas = stanzas(text, lines, matter, false);
    if (isDoubleSpaced(stanzas)) {
      stanzas = stanzas(text, lines, matter, true);
    }
    List<Pair> pairs = stanzas.stream().flatMap(stanza -> stanza.pairs().stream()).toList();
    Optional<LineWidth> width = LineWidth.of(pairs);
    JoinedLines joined = new JoinedLines(text, lines, hyphens);
    for (Stanza stanza : stanzas) {
      stanza.continuations(width, text).stream()
          .forEach(i -> joined.join(stanza.numbers().get(i - 1), stanza.numbers().get(i)));
    }
    for (int i = 1; i < stanzas.size(); i++) {
      Stanza before = stanzas.get(i - 1);
      Stanza after = stanzas.get(i);
      boolean wrapped = isWrapped(before, joined) || isWrapped(after, joined);
      if (gap(lines, matter, before, after)
          .isCrossed(before.last(), after.first(), width, wrapped)) {
        joined.join(before.lastNumber(), after.numbers().get(0));
      }
    }
    return joined.rejoined(matter.sure());
  }

  /** Whether lines were joined at the stanza's end, or at its beginning. */
  private static boolean isWrapped(Stanza stanza, JoinedLines joined) {
    int size = stanza.lines().size();
    return size > 1
        && (joined.isJoined(stanza.numbers().get(0))
            || joined.isJoined(stanza.numbers().get(size - 2)));
  }

  /** Whether nearly each line is followed by a blank one, and sentences run across it. */
  private static boolean isDoubleSpaced(List<Stanza> stanzas) {
    int close = 0;
    List<Pair> pairs = new ArrayList<>();
    int apart = 0;
    for (int i = 0; i < stanzas.size(); i++) {
      close += stanzas.get(i).lines().size() - 1;
      if (i > 0) {
        Stanza before = stanzas.get(i - 1);
        Stanza after = stanzas.get(i);
        int blank = after.numbers().get(0) - before.lastNumber() - 1;
        apart += blank == 1 ? 1 : 0;
        if (blank == 1 && Pair.runsOn(before.last(), after.first())) {
          pairs.add(new Pair(before.last(), after.first()));
        }
      }
    }
    return pairs.size() >= 2
        && apart >= 4 * close
        && pairs.size() >= 0.3 * apart
        && LineWidth.of(pairs).isPresent();
  }

  private List<Stanza> stanzas(
      String text, List<TextLine> lines, PageMatter matter, boolean doubleSpaced) {
    List<Stanza> stanzas = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    int blank = 0;
    for (int i = 0; i <= lines.size(); i++) {
      boolean end = i == lines.size();
      boolean apart = end || matter.likely().get(i) || isApart(text, lines.get(i));
      blank = !end && lines.get(i).isBlank() ? blank + 1 : 0;
      boolean passes = doubleSpaced && !apart && blank == 1;
      boolean other =
          !end
              && blank == 0
              && !numbers.isEmpty()
              && lines.get(i).depth() != lines.get(numbers.get(0)).depth();
      if ((apart || other || blank > 0) && !passes && !numbers.isEmpty()) {
        stanzas.add(new Stanza(numbers.stream().map(lines::get).toList(), numbers));
        numbers.clear();
      }
      if (!end && !apart && blank == 0) {
        numbers.add(i);
      }
    }
    return stanzas;
  }

  /** Whether a line that is not blank is no part of a paragraph: a rule, or one of a list. */
  private boolean isApart(String text, TextLine line) {
    if (line.isBlank() || line.span().length() > 200) {
      return false;
    }
    String words = line.of(text);
    return words.codePoints().noneMatch(Character::isLetterOrDigit)
        || (words.startsWith("[") && words.endsWith("]") && words.indexOf(' ') < 0)
        || alone.test(words);
  }

  private static Gap gap(List<TextLine> lines, PageMatter matter, Stanza before, Stanza after) {
    int from = before.lastNumber() + 1;
    int to = after.numbers().get(0);
    int heads = 0;
    boolean page = after.first().feed();
    boolean whole = to - from <= MOST_GAP;
    for (int i = from; i < to && whole; i++) {
      boolean likely = matter.likely().get(i);
      heads += likely ? 1 : 0;
      page |= likely || lines.get(i).feed();
      whole = likely || lines.get(i).isBlank();
    }
    return new Gap(to - from, page, whole && heads <= MOST_MATTER);
  }

  /**
   * What stands between two stanzas.
   *
   * @param lines number of lines
   * @param page whether there is page matter, or a new page
   * @param passable whether there is nothing else
   */
  private record Gap(int lines, boolean page, boolean passable) {
    boolean isCrossed(TextLine before, TextLine after, Optional<LineWidth> width, boolean wrapped) {
      if (!passable
          || !before.isOpen()
          || after.item()
          || before.depth() != after.depth()
          || before.width() < SHORTEST) {
        return false;
      }
      boolean full = width.isPresent() && width.get().isFull(before, after);
      boolean broken = full && wrapped && !width.orElseThrow().isBeyond(before);
      return page
          ? after.opensLower() || (broken && after.indent() <= before.indent())
          : lines > 0 && lines <= 2 && after.opensLower() && broken;
    }
  }
}
