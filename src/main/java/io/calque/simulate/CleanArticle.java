package io.calque.simulate;

import java.util.List;

/**
 * Clean English for a simulator to alter.
 *
 * @param id the input it came from: a path, {@code FILE#ID} for a row, {@code -} for standard input
 * @param paragraphs its prose in order, none blank
 */
public record CleanArticle(String id, List<String> paragraphs) {
  /** Copies the paragraphs. */
  public CleanArticle {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The id without its folders: what draws depend on, so that a moved file is altered alike. */
  public String name() {
    return id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf('\\')) + 1);
  }

  /** UTF-16 units of all paragraphs. */
  public int length() {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
