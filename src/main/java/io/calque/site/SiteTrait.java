package io.calque.site;

/**
 * Something most articles of a site have in common that could tell of it.
 *
 * @param kind what it tells about
 * @param name the manner of the spinner in words, or an ISO 639 code
 * @param count what speaks for it: pieces of evidence, or articles
 * @param of all that could have spoken for it
 */
public record SiteTrait(Kind kind, String name, int count, int of) {
  /** What a trait tells about. */
  public enum Kind {
    /** How words were changed, by the evidence in articles found spun. */
    MANNER,
    /**
     * The language that the articles seem to be translated from; of those of which it can be
     * guessed.
     */
    SOURCE_LANGUAGE,
    /** The language of forms and menus around English articles, by page residue. */
    TEMPLATE_LANGUAGE
  }
}
