package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
  private static List<CSVRecord> rows(String csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
      return parser.getRecords();
    }
  }

  @Test
  void article_sentences_areARowEach() throws IOException {
    String csv = ReportTest.write(ReportFormat.CSV, ReportOptions.plain(), Scores.spun());
    List<CSVRecord> rows = rows(csv);
    assertEquals(4, rows.size());
    assertEquals("spun", rows.get(0).get("label"));
    assertEquals("0.96", rows.get(0).get("spun"));
    assertEquals("0.97", rows.get(0).get("article_spun"));
    assertEquals("0.004", rows.get(0).get("spun_false_alarm_rate"));
    assertEquals("0.61", rows.get(3).get("translated_false_alarm_rate"));
    assertEquals(
        "repeated-word: go to to → visit to; tortured-phrase: hovering → soaring | rising",
        rows.get(0).get("evidence"));
    assertEquals("Nothing was signed.", rows.get(2).get("text"));
  }

  @Test
  void article_withoutSentences_isOneRow() throws IOException {
    String csv = ReportTest.write(ReportFormat.CSV, ReportOptions.plain(), Scores.empty("e.txt"));
    List<CSVRecord> rows = rows(csv);
    assertEquals(1, rows.size());
    assertEquals("insufficient", rows.get(0).get("verdict"));
    assertEquals("", rows.get(0).get("text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1+1", "＠A"})
  void cell_formula_getsAnApostrophe(String text) throws IOException {
    assertEquals('\'', CsvReport.safe(text).charAt(0), CsvReport.safe(text));
    String csv =
        ReportTest.write(ReportFormat.CSV, ReportOptions.plain(), Scores.original(text, text));
    assertEquals('\'', rows(csv).get(0).get("source").charAt(0));
    assertEquals('\'', rows(csv).get(0).get("text").charAt(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "@SUM(A1)", "-1"})
  void cell_rawFormula_isLeftAsItIs(String text) throws IOException {
    String csv =
        ReportTest.write(
            ReportFormat.CSV, ReportOptions.plain().withRawCsv(true), Scores.original(text, text));
    assertEquals(text, rows(csv).get(0).get("source"));
    assertEquals(text, rows(csv).get(0).get("text"));
  }

  @Test
  void cell_quotesAndCommas_roundTrip() throws IOException {
    String text = "He said, \"no\", and 'left'.";
    String csv =
        ReportTest.write(ReportFormat.CSV, ReportOptions.plain(), Scores.original("s", text));
    assertEquals(text, rows(csv).get(0).get("text"));
  }
}
