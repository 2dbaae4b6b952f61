package io.calque.simulate;

import java.util.Locale;

/** What a translation there and back does to English; any of them can be switched off. */
public enum Perturbation {
  /** A name comes back in another spelling, everywhere or only later in the article. */
  NAME_RESPELT,
  /** He becomes she, or she he. */
  GENDER_LOST,
  /** An article is missing. */
  ARTICLE_DROPPED,
  /** An article stands where English has none. */
  ARTICLE_ADDED,
  /** A verb or adjective takes the preposition of another language. */
  CALQUE_FRAME,
  /** Said comes back as reported, informed, underlined. */
  REPORTING_VERB,
  /** Direct speech opens with a dash. */
  DASH_QUOTATION,
  /** Other words inside a quotation, contractions written out. */
  QUOTATION_REWORDED,
  /** The preposition between two nouns is lost. */
  OF_DROPPED,
  /** Two near-synonyms become the same word. */
  PAIR_COLLAPSED,
  /** An office is named by what it is called elsewhere. */
  TITLE_GENERALISED,
  /** Simple past becomes present perfect. */
  TENSE_SHIFTED,
  /** A fixed phrase is taken word by word. */
  LITERAL_IDIOM;

  /** The kind of its {@link Change}s. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
