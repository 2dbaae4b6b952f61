package io.calque.text;

import java.util.Locale;

/** Kinds of page residue: evidence about the page, never about a sentence. */
public enum ResidueType {
  /** A template shortcode that was never run, such as {@code [ad_1]}. */
  SHORTCODE,
  /** An empty advertisement slot, such as {@code - Advertisement -}. */
  AD_SLOT,
  /** The closing link of an automatic poster: {@code Source link}. */
  SOURCE_LINK,
  /** A comment form or menu in another language than the article. */
  FOREIGN_TEMPLATE,
  /** Marks of a page-translation plugin. */
  TRANSLATION_PLUGIN,
  /** Letters broken by reading UTF-8 as another encoding: {@code â€™}. */
  MOJIBAKE,
  /** Other lines an automatic blog's theme leaves: {@code Related Articles}, {@code Must read}. */
  AUTOBLOG_TEMPLATE,
  /** Words that the page holds and hides from its readers. */
  HIDDEN_TEXT;

  /** The name used in files and output, such as {@code ad-slot}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
