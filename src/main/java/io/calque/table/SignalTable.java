package io.calque.table;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads word lists that come with the program: CSV resources beside a class, UTF-8, header line.
 */
public final class SignalTable {
  private SignalTable() {}

  /**
   * The rows of the resource {@code name}, header excluded.
   *
   * @param owner the class that the resource lies beside
   * @param columns the columns the caller needs
   * @throws BadDataException if it is missing, not CSV, lacks a column, or a row has not as many
   *     fields as the header
   */
  public static List<CSVRecord> read(Class<?> owner, String name, String... columns) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new BadDataException(name, "", "word list is missing from the program");
      }
      return rows(name, new InputStreamReader(in, StandardCharsets.UTF_8), List.of(columns));
    } catch (IOException e) {
      throw new BadDataException(name, "", "cannot be read: " + e.getMessage());
    }
  }

  private static List<CSVRecord> rows(String name, Reader reader, List<String> columns)
      throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (CSVParser parser = CSVParser.parse(reader, format)) {
      List<String> header = parser.getHeaderNames();
      if (!header.containsAll(columns)) {
        throw new BadDataException(name, "", "expected columns " + columns + ", found " + header);
      }
      List<CSVRecord> records = parser.getRecords();
      for (CSVRecord row : records) {
        if (!row.isConsistent()) {
          throw new BadDataException(
              name,
              "row " + row.getRecordNumber(),
              "expected " + header.size() + " fields, found " + row.size());
        }
      }
      return records;
    }
  }
}
