package io.calque.train.text;

import io.calque.text.Span;
import java.util.List;

/**
 * A translated sentence in which people marked words.
 *
 * @param id the source document
 * @param set the file that it is from, without extensions
 * @param system the translation system, or a reference
 * @param lang code of the source language
 * @param label who translated it
 * @param text normalised by {@link TextNormaliser}
 * @param visible marked words that show that a machine translated, as far as can be told; spans in
 *     UTF-16 units of the text, in order
 * @param unsure marked words that may show nothing without the source: neither good nor bad
 */
public record TaggedText(
    String id,
    String set,
    String system,
    String lang,
    Provenance label,
    String text,
    List<Span> visible,
    List<Span> unsure) {
  /** Copies the lists and checks that they are within the text. */
  public TaggedText {
    visible = List.copyOf(visible);
    unsure = List.copyOf(unsure);
    for (List<Span> spans : List.of(visible, unsure)) {
      for (Span span : spans) {
        if (span.end() > text.length()) {
          throw new IllegalArgumentException(span + " is beyond " + text.length());
        }
      }
    }
  }
}
