package io.calque.train.text;

import io.calque.table.TableRow;
import io.calque.table.TsvTable;
import io.calque.text.BadDataException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A row of {@code mt-train}, {@code mt-llm}, {@code human-train} or {@code false-alarms}: a
 * sentence or segment.
 *
 * @param docId the source document; its versions by several systems share it
 * @param sentId number in the document, with {@code ;da=NN} where judges scored the segment
 * @param label who made the text
 * @param system the translation system, reference, outlet or writers; may be empty
 * @param lang code of the source language, {@code en} where it was not translated
 * @param group the data set
 * @param text as it stands in the file
 */
public record LabelledText(
    String docId,
    String sentId,
    Provenance label,
    String system,
    String lang,
    String group,
    String text) {
  private static final String SCORE = ";da=";

  /**
   * The rows of a file, read as they are asked for; close the stream.
   *
   * @throws BadDataException as {@link TsvTable#rows} does, and for an unknown label
   */
  public static Stream<LabelledText> rows(Path file) {
    return TsvTable.rows(file, "doc_id", "sent_id", "label", "system", "lang", "group", "text")
        .map(LabelledText::of);
  }

  private static LabelledText of(TableRow row) {
    Provenance label =
        Provenance.of(row.get("label"))
            .orElseThrow(() -> row.bad("a known label", "'" + row.get("label") + "'"));
    return new LabelledText(
        row.get("doc_id"),
        row.get("sent_id"),
        label,
        row.get("system"),
        row.get("lang"),
        row.get("group"),
        row.get("text"));
  }

  /** The same as a row of another document. */
  LabelledText in(String document) {
    return document.equals(docId)
        ? this
        : new LabelledText(document, sentId, label, system, lang, group, text);
  }

  /** Direct assessment by judges, 0 (nonsense) to 100 (perfect); empty where there was none. */
  public OptionalInt directAssessment() {
    int at = sentId.indexOf(SCORE);
    if (at < 0) {
      return OptionalInt.empty();
    }
    String digits = sentId.substring(at + SCORE.length());
    boolean whole =
        !digits.isEmpty() && digits.length() < 4 && digits.chars().allMatch(Character::isDigit);
    return whole ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
  }
}
