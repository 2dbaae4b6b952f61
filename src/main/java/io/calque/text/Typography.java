package io.calque.text;

/** Maps typographic marks to the plain ones that training texts are written with. */
public final class Typography {
  private Typography() {}

  /** The plain form of a mark. */
  public static String plain(String mark) {
    return switch (mark) {
      case "“", "”", "„", "«", "»", "‟" -> "\"";
      case "‘", "’", "‚", "‛", "`", "´" -> "'";
      case "–", "—", "―", "‒", "−" -> "-";
      case "…" -> "...";
      default -> mark;
    };
  }
}
