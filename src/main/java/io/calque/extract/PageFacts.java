package io.calque.extract;

import io.calque.text.Declaration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a page says about its article, apart from the text.
 *
 * @param title headline, or empty
 * @param date when it was published, as the page writes it, whatever its time zone
 * @param byline names of the authors, separated by a comma and a blank, or empty
 * @param declaredLanguage language tag as the page declares it, such as {@code en-GB}, or empty
 * @param guessedLanguage ISO 639-1 code of the text, {@code und} where it cannot be told
 * @param declarations what the page says of who wrote or translated it; empty where it says nothing
 */
public record PageFacts(
    String title,
    Optional<LocalDate> date,
    String byline,
    String declaredLanguage,
    String guessedLanguage,
    List<Declaration> declarations) {
  /** Copies the list. */
  public PageFacts {
    declarations = List.copyOf(declarations);
  }
}
