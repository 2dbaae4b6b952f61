package io.calque.train.text;

import io.calque.table.TableRow;
import io.calque.table.TsvTable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The real documents behind blocks of about ten segments, {@code ~NNN} in an id, as far as they are
 * known; a block may hold the end of one and the beginning of another.
 */
final class SourceDocuments {
  private static final char BLOCK = '~';

  private final Map<String, String> documents;

  private SourceDocuments(Map<String, String> documents) {
    this.documents = documents;
  }

  /** Nothing is known of any block. */
  static SourceDocuments none() {
    return new SourceDocuments(Map.of());
  }

  /**
   * Reads {@code mt-docs}.
   *
   * @throws io.calque.text.BadDataException as {@link #rows} does, and for a line of two documents
   */
  static SourceDocuments read(Path file) {
    Map<String, String> documents = new HashMap<>();
    try (Stream<TableRow> rows = rows(file)) {
      rows.forEach(
          row -> {
            String document = row.get("document");
            String key = key(row.get("doc_id"), row.get("sent_id"));
            @Nullable String other = documents.put(key, document);
            if (other != null && !other.equals(document)) {
              throw row.bad("document " + other + " as before", "'" + document + "'");
            }
          });
    }
    return new SourceDocuments(documents);
  }

  /**
   * The rows of the file, read as they are asked for; close the stream.
   *
   * @throws io.calque.text.BadDataException as {@link TsvTable#rows} does, and for a line that is
   *     not of a block
   */
  static Stream<TableRow> rows(Path file) {
    return TsvTable.rows(file, "doc_id", "sent_id", "document")
        .map(
            row -> {
              if (row.get("doc_id").indexOf(BLOCK) < 0) {
                throw row.bad("a block with " + BLOCK, "'" + row.get("doc_id") + "'");
              }
              return row;
            });
  }

  /**
   * The id of the document that a line is of: that of the block where nothing is known.
   *
   * @param docId block or document
   * @param sentId number of the line
   */
  String of(String docId, String sentId) {
    @Nullable String document = documents.get(key(docId, sentId));
    return document == null ? docId : docId.substring(0, docId.indexOf(BLOCK)) + document;
  }

  private static String key(String docId, String sentId) {
    return docId + "\t" + sentId;
  }
}
