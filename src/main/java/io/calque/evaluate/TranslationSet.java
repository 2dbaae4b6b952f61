package io.calque.evaluate;

import io.calque.train.text.Split;
import io.calque.train.text.TrainingDocument;

/**
 * Where machine translation comes from.
 *
 * @param generation what kind of systems made it
 * @param set data set, one for each year
 * @param language code of the source language
 * @param heldOut whether no output of the system was trained on
 */
record TranslationSet(Generation generation, String set, String language, boolean heldOut) {
  /** Kinds of systems. */
  enum Generation {
    /** Statistical and rule-based systems. */
    DAMAGED("statistical and rule-based"),
    /** Neural output that judges or references find weak, or from languages with little text. */
    WEAK("weak neural"),
    /** Other neural output; much of it carries no artifact. */
    STRONG("strong neural"),
    /** Language models, and the services they were compared with. */
    LANGUAGE_MODEL("language models");

    private final String words;

    Generation(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Output of a system that was not trained on, from a language that was. */
  boolean isOfUnknownSystem() {
    return heldOut && !isOfUnknownLanguage();
  }

  /** Output of a system that was trained on, from a language that was. */
  boolean isKnown() {
    return !heldOut && !isOfUnknownLanguage();
  }

  /** Whether nothing was trained on that was translated from its language. */
  boolean isOfUnknownLanguage() {
    return Split.isHeldOutLanguage(language);
  }

  /** The set of a document. */
  static TranslationSet of(Generation generation, TrainingDocument document, boolean heldOut) {
    return new TranslationSet(generation, document.group(), document.lang(), heldOut);
  }
}
