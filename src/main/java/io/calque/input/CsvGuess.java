package io.calque.input;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a table is written and where its header stands, from its first characters: of all dialects
 * the one whose header has a column for the text, in which fewest rows make no sense, and which
 * finds most columns.
 *
 * @param dialect how it is written
 * @param above rows that stand above the header: titles and comments
 * @param isQuoted whether most of the texts stand in quotation marks
 */
record CsvGuess(CsvDialect dialect, int above, boolean isQuoted) {
  private static final char[] DELIMITERS = {',', '\t', ';', '|', '^', '~', '\u0001'};

  /** A character that no text holds, for tables of one column. */
  private static final char NONE = '\uffff';

  /** Rows looked at. */
  private static final int ROWS = 60;

  /** Rows among which the header is. */
  private static final int TOP = 20;

  /** Delimiters beside which a mark within a cell is usually no quotation mark. */
  private static final String LOOSE = "\t|^~\u0001";

  /**
   * The guess for a table.
   *
   * @param isCut whether the sample breaks off before the table ends
   * @param given the delimiter that the file names itself
   */
  static CsvGuess of(
      String sample, boolean isCut, Optional<Character> given, InputOptions options) {
    List<Trial> trials = new ArrayList<>();
    char usual = given.orElseGet(() -> mostFrequent(sample));
    trials.addAll(trials(usual, sample, isCut, options));
    for (char delimiter : DELIMITERS) {
      if (given.isEmpty() && delimiter != usual && sample.indexOf(delimiter) >= 0) {
        trials.addAll(trials(delimiter, sample, isCut, options));
      }
    }
    trials.addAll(given.isEmpty() ? trials(NONE, sample, isCut, options) : List.of());
    Trial best = trials.get(0);
    for (Trial trial : trials) {
      best = trial.isBetter(best) ? trial : best;
    }
    return new CsvGuess(best.dialect, Math.max(0, best.header), best.quoted * 2 > best.whole);
  }

  /** The dialects with one delimiter; others than RFC 4180's only where that makes no sense. */
  private static List<Trial> trials(
      char delimiter, String sample, boolean isCut, InputOptions options) {
    List<Trial> trials = new ArrayList<>();
    CsvDialect plain = CsvDialect.of(delimiter);
    trials.add(Trial.of(plain, sample, isCut, options));
    if (trials.get(0).faults > 0) {
      trials.add(Trial.of(plain.withSpaces(), sample, isCut, options));
      trials.add(Trial.of(plain.withEscapes(), sample, isCut, options));
      if (LOOSE.indexOf(delimiter) >= 0) {
        trials.add(Trial.of(plain.withoutQuotes(), sample, isCut, options));
        trials.add(Trial.of(plain.withEscapes().withoutQuotes(), sample, isCut, options));
      }
    }
    return trials;
  }

  /** The delimiter found most often in the first line, outside quotation marks. */
  private static char mostFrequent(String sample) {
    char best = ',';
    int most = 0;
    for (char mark : DELIMITERS) {
      int count = inFirstLine(sample, mark);
      if (count > most) {
        most = count;
        best = mark;
      }
    }
    return best;
  }

  private static int inFirstLine(String sample, char mark) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r') && i > 0) {
        break;
      } else if (!quoted && c == mark) {
        count++;
      }
    }
    return count;
  }

  /**
   * What one dialect makes of the sample.
   *
   * @param header the row that is the header, negative if none looks like one
   * @param faults rows that make no sense
   * @param columns of the header
   * @param whole rows that make sense
   * @param quoted those of them whose text stands in quotation marks
   */
  private record Trial(
      CsvDialect dialect, int header, int faults, int columns, int whole, int quoted) {
    static Trial of(CsvDialect dialect, String sample, boolean isCut, InputOptions options) {
      List<CsvRows.Row> rows = rows(dialect, sample, isCut);
      int header = header(rows, options);
      int columns = rows.isEmpty() ? 0 : rows.get(Math.max(0, header)).cells().size();
      CsvColumns names =
          CsvColumns.of(rows.isEmpty() ? List.of() : rows.get(Math.max(0, header)).cells());
      int text = names.text(options).orElse(0);
      int faults = 0;
      int whole = 0;
      int quoted = 0;
      for (CsvRows.Row row : rows.subList(Math.min(rows.size(), header + 1), rows.size())) {
        boolean isOdd =
            !row.isWhole()
                || (row.isLoose() && !dialect.spaced())
                || (row.isEscaped() && !dialect.escaped())
                || !(row.isBlank() || names.fit(row));
        faults += isOdd ? 1 : 0;
        whole += isOdd || row.isBlank() ? 0 : 1;
        quoted += !isOdd && row.isQuoted(text) ? 1 : 0;
      }
      return new Trial(dialect, header, faults, columns, whole, quoted);
    }

    boolean isBetter(Trial other) {
      if ((header >= 0) != (other.header >= 0)) {
        return header >= 0;
      }
      if (header < 0) {
        return false;
      }
      return faults != other.faults ? faults < other.faults : columns > other.columns;
    }

    /**
     * The rows of a sample. Where it breaks off, its last row says nothing; an open quotation mark
     * behind which more stands than in two rows is a fault all the same.
     */
    private static List<CsvRows.Row> rows(CsvDialect dialect, String sample, boolean isCut) {
      List<CsvRows.Row> rows = new ArrayList<>();
      try (CsvRows reader = new CsvRows(new StringReader(sample))) {
        Optional<CsvRows.Row> row = reader.peek(dialect);
        int longest = 0;
        while (row.isPresent() && rows.size() < ROWS) {
          if (isCut && row.get().isOpen() && row.get().length() <= 2 * longest) {
            return rows;
          }
          rows.add(row.get());
          if (row.get().isWhole()) {
            longest = Math.max(longest, row.get().length());
            reader.take(row.get());
          } else {
            reader.skipLine();
          }
          row = reader.peek(dialect);
        }
        if (isCut && row.isEmpty() && !rows.isEmpty()) {
          rows.remove(rows.size() - 1);
        }
      } catch (IOException e) {
        throw new IllegalStateException("reading from memory", e);
      }
      return rows;
    }

    /** The first row that names a text and stands below none that is fuller; else negative. */
    private static int header(List<CsvRows.Row> rows, InputOptions options) {
      long most = 0;
      int found = -1;
      for (int i = 0; i < Math.min(TOP, rows.size()); i++) {
        CsvRows.Row row = rows.get(i);
        boolean isHeader = row.isWhole() && CsvColumns.of(row.cells()).text(options).isPresent();
        boolean isOne = row.cells().size() == 1;
        if (isHeader && (row.filled() > Math.max(most, 1) || (isOne && found < 0))) {
          return i;
        }
        found = isHeader && found < 0 && row.filled() > most ? i : found;
        most = row.cell(0).startsWith("#") ? most : Math.max(most, row.filled());
      }
      return found;
    }
  }
}
