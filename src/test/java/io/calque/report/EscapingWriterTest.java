package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.text.TerminalText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EscapingWriterTest {
  private static final String[] PIECES = {
    "a", "é", "\u009b", "\u202e", "\uD83D\uDE42", "\uDB40\uDC41", "\uD83D", "\uDE42", "\uDB40"
  };

  @Test
  void write_cutAnywhere_givesTheSame() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      text.append('"');
      StringWriter whole = new StringWriter();
      new EscapingWriter(whole).write(text.toString());
      StringWriter parts = new StringWriter();
      EscapingWriter cut = new EscapingWriter(parts);
      int at = random.nextInt(text.length());
      cut.write(text.substring(0, at));
      cut.write(text.substring(at));
      assertEquals(expected(text.toString()), whole.toString());
      assertEquals(whole.toString(), parts.toString(), "cut at " + at);
    }
  }

  private static String expected(String text) {
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c >= 0xD800 && c <= 0xDFFF) {
                result.append('\uFFFD');
              } else if (TerminalText.isSafe(c)) {
                result.appendCodePoint(c);
              } else {
                for (char unit : Character.toChars(c)) {
                  result.append(String.format(java.util.Locale.ROOT, "\\u%04X", (int) unit));
                }
              }
            });
    return result.toString();
  }
}
