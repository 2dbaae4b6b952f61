package io.calque.english;

/** Inflected forms, named as in the Penn Treebank. */
public enum InflectionTag {
  /** Base form of a verb. */
  VB(PartOfSpeech.VERB, ""),
  /** Third person singular present. */
  VBZ(PartOfSpeech.VERB, "s"),
  /** Past tense. */
  VBD(PartOfSpeech.VERB, "ed"),
  /** Past participle. */
  VBN(PartOfSpeech.VERB, "ed"),
  /** Gerund or present participle. */
  VBG(PartOfSpeech.VERB, "ing"),
  /** Singular noun. */
  NN(PartOfSpeech.NOUN, ""),
  /** Plural noun. */
  NNS(PartOfSpeech.NOUN, "s"),
  /** Positive adjective. */
  JJ(PartOfSpeech.ADJECTIVE, ""),
  /** Comparative. */
  JJR(PartOfSpeech.ADJECTIVE, "er"),
  /** Superlative. */
  JJS(PartOfSpeech.ADJECTIVE, "est"),
  /** Adverb. */
  RB(PartOfSpeech.ADVERB, "");

  private final PartOfSpeech part;
  private final String suffix;

  InflectionTag(PartOfSpeech part, String suffix) {
    this.part = part;
    this.suffix = suffix;
  }

  /** The word class that has this form. */
  public PartOfSpeech part() {
    return part;
  }

  /** Regular ending; empty for the lemma itself. */
  String suffix() {
    return suffix;
  }

  /** Whether the form is the lemma. */
  public boolean isBase() {
    return suffix.isEmpty();
  }
}
