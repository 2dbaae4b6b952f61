package io.calque.report;

import io.calque.score.Verdict;
import io.calque.text.Label;

/** The looks of a piece of terminal text, with their ANSI (ECMA-48 SGR) codes. */
enum Style {
  PLAIN(""),
  TITLE("1"),
  QUIET("2"),
  MARK("4;31"),
  /** A mark that weighs nothing. */
  FAINT("2;4"),
  SUGGESTION("32"),
  /** Heat: black on ever stronger colours of the 256, bold and underlined beyond one half. */
  WARM("38;5;16;48;5;229"),
  HOT("1;38;5;16;48;5;221"),
  HOTTER("1;4;38;5;16;48;5;214"),
  HOTTEST("1;4;38;5;16;48;5;209"),
  SPUN("1;31"),
  TRANSLATED("1;35"),
  ORIGINAL("1;32"),
  INSUFFICIENT("1;33");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The escape sequence that switches this style on; empty for {@link #PLAIN}. */
  String on() {
    return code.isEmpty() ? "" : "\u001b[" + code + "m";
  }

  /** The escape sequence that switches it off; empty for {@link #PLAIN}. */
  String off() {
    return code.isEmpty() ? "" : "\u001b[0m";
  }

  static Style of(Verdict verdict) {
    return switch (verdict) {
      case ORIGINAL -> ORIGINAL;
      case SPUN -> SPUN;
      case TRANSLATED -> TRANSLATED;
      case INSUFFICIENT -> INSUFFICIENT;
    };
  }

  static Style of(Label label) {
    return switch (label) {
      case ORIGINAL -> PLAIN;
      case SPUN -> SPUN;
      case TRANSLATED -> TRANSLATED;
    };
  }
}
