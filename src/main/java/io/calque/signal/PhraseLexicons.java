package io.calque.signal;

import java.util.function.Predicate;

/** The signals whose rules stand in phrase lexicons; {@link PhraseRule} tells their columns. */
final class PhraseLexicons {
  private PhraseLexicons() {}

  static PhraseSignal functionWordSwap(WordClasses words, Predicate<String> sources) {
    return PhraseSignal.load(
        ArtifactType.FUNCTION_WORD_SWAP,
        Lexicon.FUNCTION_WORDS,
        "spinners swap function words for others that do not fit here",
        words,
        sources);
  }

  static PhraseSignal wrongPartOfSpeech(WordClasses words, Predicate<String> sources) {
    return PhraseSignal.load(
        ArtifactType.WRONG_PART_OF_SPEECH,
        Lexicon.WRONG_PART_OF_SPEECH,
        "a synonym of the word’s other part of speech stands in its slot",
        words,
        sources);
  }

  static PhraseSignal substitution(WordClasses words, Predicate<String> sources) {
    return PhraseSignal.load(
        ArtifactType.TORTURED_PHRASE,
        Lexicon.SUBSTITUTIONS,
        "a synonym of another sense stands in a fixed expression",
        words,
        sources);
  }

  static PhraseSignal splitWord(WordClasses words, Predicate<String> sources) {
    return PhraseSignal.load(
        ArtifactType.SPLIT_WORD, Lexicon.SPLIT_WORDS, "one word is written as two", words, sources);
  }

  static PhraseSignal missingWord(WordClasses words, Predicate<String> sources) {
    return PhraseSignal.load(
        ArtifactType.MISSING_WORD,
        Lexicon.MISSING_WORDS,
        "a small word is missing that another language does without",
        words,
        sources);
  }

  static PhraseSignal literalIdiom(WordClasses words, Predicate<String> sources) {
    return PhraseSignal.load(
        ArtifactType.LITERAL_IDIOM,
        Lexicon.LITERAL_IDIOMS,
        "a figure of speech of another language carried over word for word",
        words,
        sources);
  }
}
