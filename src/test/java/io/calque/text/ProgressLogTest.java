package io.calque.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProgressLogTest {
  private final StringWriter written = new StringWriter();

  @Test
  void line_values_areWrittenAsEnglishDoes() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      new ProgressLog(new PrintWriter(written)).line("%,d words, loss %.2f", 12345, 0.5);
    } finally {
      Locale.setDefault(before);
    }
    assertEquals("12,345 words, loss 0.50" + System.lineSeparator(), written.toString());
  }

  @Test
  void line_each_isPassedOnAtOnce() {
    List<String> seen = new ArrayList<>();
    Writer flushed =
        new Writer() {
          @Override
          public void write(char[] buffer, int offset, int length) {
            written.write(buffer, offset, length);
          }

          @Override
          public void flush() {
            seen.add(written.toString().strip());
          }

          @Override
          public void close() {}
        };
    ProgressLog log = new ProgressLog(new PrintWriter(flushed));
    log.line("one");
    assertEquals(List.of("one"), seen);
  }
}
