package io.calque.corpus;

import io.calque.table.CsvReader;
import io.calque.table.TableRow;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The four tables of a corpus folder: names, columns, and strict reading (RFC 4180, UTF-8). */
enum CorpusTable {
  ARTICLES("articles.csv", "id,file,label,producer,source-language,provenance"),
  SENTENCES("sentences.csv", "article,sentence,start,end,label,note"),
  ARTIFACTS(
      "artifacts.csv", "article,sentence,start,end,type,text,suggestion,confidence,mechanism"),
  RESIDUE("residue.csv", "article,start,end,type,text,note");

  private final String file;
  private final String header;

  CorpusTable(String file, String header) {
    this.file = file;
    this.header = header;
  }

  String file() {
    return file;
  }

  /** The rows with as many cells as the header; every other row becomes a problem. */
  List<TableRow> read(Path dir, ProblemLog log) {
    List<TableRow> rows = new ArrayList<>();
    Optional<String> text = readText(dir, file, log);
    if (text.isPresent()) {
      try (CsvReader records = CsvReader.of(file, new StringReader(text.get()))) {
        readRows(records, rows, log);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return rows;
  }

  private void readRows(CsvReader records, List<TableRow> rows, ProblemLog log) {
    List<String> columns = List.of(header.split(","));
    try {
      @Nullable List<String> cells = records.next();
      if (cells == null) {
        log.add(file, 0, "header " + header, "an empty file");
      } else if (!cells.equals(columns)) {
        String found = ProblemLog.quote(String.join(",", cells));
        log.add(file, line(records), "header " + header, found);
      } else {
        for (cells = records.next(); cells != null; cells = records.next()) {
          if (cells.size() == columns.size()) {
            rows.add(new TableRow(file, records.line(), columns, cells));
          } else {
            log.add(file, line(records), columns.size() + " cells", String.valueOf(cells.size()));
          }
        }
      }
    } catch (BadDataException e) {
      log.add(file, line(records), CsvReader.EXPECTED, CsvReader.FOUND);
    }
  }

  private static int line(CsvReader records) {
    return Math.toIntExact(records.line());
  }

  /** A UTF-8 file of the folder; empty, with a problem, where it cannot be read. */
  static Optional<String> readText(Path dir, String name, ProblemLog log) {
    try {
      return Optional.of(Files.readString(dir.resolve(name)));
    } catch (CharacterCodingException e) {
      log.add(name, 0, "UTF-8", "bytes that are not");
    } catch (IOException e) {
      log.add(
          name,
          0,
          "a readable file",
          Files.exists(dir.resolve(name)) ? "an unreadable one" : "none");
    }
    return Optional.empty();
  }
}
