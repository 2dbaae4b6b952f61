package io.calque.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
  @Test
  void next_recordOfSeveralLines_beginsAtItsFirst() throws IOException {
    try (CsvReader reader =
        CsvReader.of("a.csv", new StringReader("a,b\r\n\"x\ny\",\"\"\"\"\n\n1,2\n"))) {
      assertEquals(List.of("a", "b"), reader.next());
      assertEquals(1, reader.line());
      assertEquals(List.of("x\ny", "\""), reader.next());
      assertEquals(2, reader.line());
      assertEquals(List.of(""), reader.next());
      assertEquals(4, reader.line());
      assertEquals(List.of("1", "2"), reader.next());
      assertEquals(5, reader.line());
      assertNull(reader.next());
    }
  }

  @Test
  void next_markNotClosed_namesTheLineWhereTheRecordBegins() throws IOException {
    try (CsvReader reader = CsvReader.of("a.csv", new StringReader("a\n#b\n\"c\nd\n"))) {
      assertEquals(List.of("a"), reader.next());
      assertEquals(List.of("#b"), reader.next());
      BadDataException e = assertThrows(BadDataException.class, reader::next);
      assertEquals(
          "a.csv: line 3: expected a well-formed row, found a quotation mark that is not closed or"
              + " escaped",
          e.getMessage());
    }
  }

  @Test
  void next_commented_leavesCommentsOutAndCountsThem() throws IOException {
    try (CsvReader reader =
        CsvReader.commented("a.csv", new StringReader("# x\n# y\na\n# z\nb\n# end\n"))) {
      assertEquals(List.of("a"), reader.next());
      assertEquals(3, reader.line());
      assertEquals(List.of("b"), reader.next());
      assertEquals(5, reader.line());
      assertNull(reader.next());
    }
  }
}
