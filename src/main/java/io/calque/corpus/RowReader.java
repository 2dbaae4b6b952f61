package io.calque.corpus;

import io.calque.table.TableRow;
import io.calque.text.Span;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads typed cells of a row; a cell that does not fit becomes a problem. */
final class RowReader {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final ProblemLog log;

  RowReader(ProblemLog log) {
    this.log = log;
  }

  OptionalInt number(TableRow row, String column) {
    String cell = row.get(column);
    if (NUMBER.matcher(cell).matches()) {
      return OptionalInt.of(Integer.parseInt(cell));
    }
    log.add(row, "a number in column " + column, ProblemLog.quote(cell));
    return OptionalInt.empty();
  }

  /** A value with an {@code of} method that throws IllegalArgumentException. */
  <T> Optional<T> value(TableRow row, String column, String expected, Function<String, T> of) {
    String cell = row.get(column);
    try {
      return Optional.of(of.apply(cell));
    } catch (IllegalArgumentException e) {
      log.add(row, expected, ProblemLog.quote(cell));
      return Optional.empty();
    }
  }

  /** A cell that must not be blank; the problem is noted, the cell given all the same. */
  String filled(TableRow row, String column) {
    String cell = row.get(column);
    if (cell.isBlank()) {
      log.add(row, "something in column " + column, ProblemLog.quote(cell));
    }
    return cell;
  }

  /** A span that covers at least one whole character of {@code text}. */
  Optional<Span> span(TableRow row, String text) {
    OptionalInt start = number(row, "start");
    OptionalInt end = number(row, "end");
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    int from = start.getAsInt();
    int to = end.getAsInt();
    if (from >= to) {
      log.add(row, "start below end", "start " + from + " and end " + to);
    } else if (to > text.length()) {
      log.add(row, "end at most " + text.length(), String.valueOf(to));
    } else if (cutsCharacter(text, from) || cutsCharacter(text, to)) {
      log.add(row, "offsets between characters", from + " to " + to + " inside a surrogate pair");
    } else {
      return Optional.of(new Span(from, to));
    }
    return Optional.empty();
  }

  /** Notes a problem where the text column differs from what the span covers. */
  void sameText(TableRow row, Span span, String text) {
    String covered = span.of(text);
    String cell = row.get("text");
    if (!covered.equals(cell)) {
      String place = " at " + span.start() + " to " + span.end();
      log.add(row, "text " + ProblemLog.quote(covered) + place, ProblemLog.quote(cell));
    }
  }

  private static boolean cutsCharacter(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }
}
