package io.calque.evaluate;

/** A Markdown text in the making. */
final class Markdown {
  private final StringBuilder out = new StringBuilder();

  Markdown heading(int level, String title) {
    out.append("#".repeat(level)).append(' ').append(title).append("\n\n");
    return this;
  }

  Markdown paragraph(String text) {
    out.append(text).append("\n\n");
    return this;
  }

  Markdown table(Table table) {
    out.append(table).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
