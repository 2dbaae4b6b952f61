package io.calque.text;

import java.util.Locale;

/**
 * What a page says of itself: that a machine wrote or translated its text, had a part in it, or had
 * none. A fact about the page, not about its words: nobody has checked it, no score or verdict
 * rests on it, and a page that says nothing says nothing.
 *
 * @param kind what is said
 * @param by where it is said, such as {@code meta ai-disclosure}
 * @param value what stands there, cut if it is long
 */
public record Declaration(Kind kind, String by, String value) {
  /** What a page can say. */
  public enum Kind {
    /** A machine wrote the text. */
    MACHINE_WRITTEN,
    /** A machine translated the text. */
    MACHINE_TRANSLATED,
    /** People and machines had a part in it. */
    ASSISTED,
    /** No machine had a part in it. */
    HUMAN,
    /**
     * Software that translates pages by machine is on the page. Whether this text is a translation
     * or its original is not said.
     */
    TRANSLATION_PLUGIN,
    /** Something that no known list of values has. */
    OTHER;

    /** The name used in files and output, such as {@code machine-written}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
