package io.calque.simulate;

import java.util.Locale;

/** What learners of English get wrong, in kinds that corpora of learners count. */
public enum LearnerError {
  /** The, a or an is missing. */
  ARTICLE_DROPPED,
  /** An article stands where English has none. */
  ARTICLE_ADDED,
  /** The for a, or a for the. */
  ARTICLE_SWAPPED,
  /** Another preposition, one too many or one too few. */
  PREPOSITION,
  /** Singular for plural, or a plural that English does not have. */
  NUMBER,
  /** The verb does not go with its subject. */
  AGREEMENT,
  /** Another tense than the time asks for. */
  TENSE,
  /** Infinitive, participle or base form in another's place. */
  VERB_FORM,
  /** An adverb or a question's verb stands elsewhere. */
  WORD_ORDER,
  /** A small word is missing: a form of be, it, there, to. */
  WORD_MISSING,
  /** A word is written as it sounds, or as in the first language. */
  SPELLING;

  /** The kind of its {@link Change}s, and its column in {@code learner-rates.tsv}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
