package io.calque.corpus;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The four tables of a corpus folder: names, columns, and strict reading (RFC 4180, UTF-8). */
enum CorpusTable {
  ARTICLES("articles.csv", "id,file,label,producer,source-language,provenance"),
  SENTENCES("sentences.csv", "article,sentence,start,end,label,note"),
  ARTIFACTS(
      "artifacts.csv", "article,sentence,start,end,type,text,suggestion,confidence,mechanism"),
  RESIDUE("residue.csv", "article,start,end,type,text,note");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

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
  List<CorpusRow> read(Path dir, ProblemLog log) {
    List<CorpusRow> rows = new ArrayList<>();
    Optional<String> text = readText(dir, file, log);
    if (text.isPresent()) {
      try (CSVParser parser = CSVParser.parse(new StringReader(text.get()), FORMAT)) {
        readRows(parser, rows, log);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return rows;
  }

  private void readRows(CSVParser parser, List<CorpusRow> rows, ProblemLog log) {
    List<String> columns = List.of(header.split(","));
    Iterator<CSVRecord> records = parser.iterator();
    boolean headerRead = false;
    while (true) {
      int line = Math.toIntExact(parser.getCurrentLineNumber() + 1);
      List<String> cells;
      try {
        if (!records.hasNext()) {
          break;
        }
        cells = records.next().toList();
      } catch (UncheckedIOException e) {
        log.add(file, line, "a well-formed row", "a quotation mark that is not closed or escaped");
        return;
      }
      if (!headerRead) {
        headerRead = true;
        if (!cells.equals(columns)) {
          log.add(file, line, "header " + header, ProblemLog.quote(String.join(",", cells)));
          return;
        }
      } else if (cells.size() != columns.size()) {
        log.add(file, line, columns.size() + " cells", String.valueOf(cells.size()));
      } else {
        rows.add(new CorpusRow(file, line, columns, cells));
      }
    }
    if (!headerRead) {
      log.add(file, 0, "header " + header, "an empty file");
    }
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
