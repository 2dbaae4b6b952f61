package io.calque.train.text;

import io.calque.table.TableRow;
import io.calque.table.TsvTable;
import io.calque.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of {@code mt-spans}: a translation with what one professional translator marked in it.
 *
 * @param docId the source document, or a block of it
 * @param line number of the segment, {@code ?} where it is not known
 * @param rater who marked it
 * @param system the translation system, or a reference
 * @param lang code of the source language
 * @param text as it stands in the file
 * @param marks what was marked; empty if nothing was
 */
record MarkedSpans(
    String docId,
    String line,
    String rater,
    String system,
    String lang,
    String text,
    List<Mark> marks) {
  /** What the names of references, which are human translations, begin with. */
  private static final String REFERENCE = "ref";

  private static final Pattern MARK =
      Pattern.compile("(\\d{1,9}+)-(\\d{1,9}+):([^:;]++):([^:;]++)");

  /** Copies the list. */
  MarkedSpans {
    marks = List.copyOf(marks);
  }

  /**
   * An error that was marked.
   *
   * @param span in UTF-16 units of the text
   * @param severity {@code minor}, {@code major} or another
   * @param category of MQM, such as {@code Fluency/Grammar}; {@code -} where none was given
   */
  record Mark(Span span, String severity, String category) {
    private static final List<String> VISIBLE =
        List.of("Fluency", "Style", "Terminology", "Locale", "Accuracy/Untranslated");

    /** Whether it is of a kind that shows without the source. */
    boolean isVisible() {
      return VISIBLE.stream().anyMatch(category::startsWith);
    }
  }

  /** Whether a person translated it. */
  boolean isHuman() {
    return system.startsWith(REFERENCE);
  }

  /**
   * The rows of a file, read as they are asked for; close the stream.
   *
   * @throws io.calque.text.BadDataException as {@link TsvTable#rows} does, and for an id or spans
   *     of another form, or spans beyond the text
   */
  static Stream<MarkedSpans> rows(Path file) {
    return TsvTable.rows(file, "id", "system", "lang", "text", "spans").map(MarkedSpans::of);
  }

  private static MarkedSpans of(TableRow row) {
    List<String> id = List.of(row.get("id").split("#", -1));
    if (id.size() != 4 || id.contains("")) {
      throw row.bad("an id document#line#rater#system", "'" + row.get("id") + "'");
    }
    return new MarkedSpans(
        id.get(0),
        id.get(1),
        id.get(2),
        row.get("system"),
        row.get("lang"),
        row.get("text"),
        marks(row));
  }

  private static List<Mark> marks(TableRow row) {
    List<Mark> marks = new ArrayList<>();
    if (row.get("spans").isEmpty()) {
      return marks;
    }
    for (String one : row.get("spans").split(";", -1)) {
      Matcher mark = MARK.matcher(one);
      int start = mark.matches() ? Integer.parseInt(mark.group(1)) : 0;
      int end = mark.matches() ? Integer.parseInt(mark.group(2)) : 0;
      if (start >= end || end > row.get("text").length()) {
        throw row.bad(
            "start-end:severity:category within " + row.get("text").length() + " characters",
            "'" + one + "'");
      }
      marks.add(new Mark(new Span(start, end), mark.group(3), mark.group(4)));
    }
    return marks;
  }
}
