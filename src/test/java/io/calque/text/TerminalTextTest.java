package io.calque.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {
  @ParameterizedTest
  @CsvSource({
    "001B, \\x1b", // escape
    "0007, \\x07", // bell
    "000A, \\x0a",
    "0009, \\x09",
    "0000, \\x00",
    "007F, \\x7f",
    "009B, \\x9b", // C1: control sequence introducer in one byte
    "0085, \\x85",
    "202E, <U+202E>", // right-to-left override
    "2066, <U+2066>", // isolates
    "2069, <U+2069>",
    "061C, <U+061C>",
    "200B, <U+200B>", // zero width
    "200D, <U+200D>",
    "FEFF, <U+FEFF>",
    "00AD, <U+00AD>", // soft hyphen
    "2028, <U+2028>",
    "2029, <U+2029>",
    "3164, <U+3164>", // a letter that shows nothing
    "E0041, <U+E0041>", // tag
    "E0101, <U+E0101>", // variation selector supplement
    "FFFF, <U+FFFF>",
  })
  void visible_unsafeCharacter_isEscaped(String codePoint, String shown) {
    String text = "a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b";
    assertEquals("a" + shown + "b", TerminalText.visible(text));
  }

  @Test
  void visible_loneSurrogates_areReplaced() {
    assertEquals("a\uFFFDb\uFFFD", TerminalText.visible("a\uDC00b\uD83D"));
  }

  @Test
  void visible_ordinaryText_isKept() {
    String text = "“Żółć” – naïve 日本 🙂 ❤\uFE0F é (e\u0301)";
    assertEquals(text, TerminalText.visible(text));
    String ascii = "plain";
    assertSame(ascii, TerminalText.visible(ascii));
  }

  @Test
  void line_runsOfWhiteSpace_becomeOneBlank() {
    assertEquals("a b c\\x0c", TerminalText.line("a\r\n\t b  c\f"));
  }

  @Test
  void visible_everyCodePoint_leavesNoControl() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String shown = TerminalText.visible(Character.toString(codePoint));
      int point = codePoint;
      assertTrue(
          shown.codePoints().noneMatch(c -> Character.isISOControl(c) || isFormat(c)),
          () -> "U+" + Integer.toHexString(point));
    }
  }

  private static boolean isFormat(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT;
  }
}
