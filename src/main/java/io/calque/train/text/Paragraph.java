package io.calque.train.text;

import io.calque.table.TableRow;
import io.calque.table.TsvTable;
import io.calque.text.BadDataException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A row of the clean human English: a paragraph.
 *
 * @param docId the document; its rows are contiguous and in order
 * @param year of publication, as it stands in the file
 * @param genre such as {@code news}
 * @param text as it stands in the file
 * @param file name of the file without its extensions
 */
public record Paragraph(String docId, String year, String genre, String text, String file) {
  private static final String EXTENSION = ".tsv";

  /**
   * The rows of a file, read as they are asked for; close the stream.
   *
   * @throws BadDataException as {@link TsvTable#rows} does
   */
  public static Stream<Paragraph> rows(Path file) {
    String name = name(file);
    return TsvTable.rows(file, "doc_id", "year", "genre", "text").map(row -> of(row, name));
  }

  static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    int end = name.indexOf(EXTENSION);
    return end < 0 ? name : name.substring(0, end);
  }

  private static Paragraph of(TableRow row, String file) {
    return new Paragraph(
        row.get("doc_id"), row.get("year"), row.get("genre"), row.get("text"), file);
  }
}
