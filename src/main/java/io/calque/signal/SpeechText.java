package io.calque.signal;

import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.Set;

/** Tells transcripts of speech, where people repeat words, from written prose. */
final class SpeechText {
  private static final int FEW = 2;

  private final Set<String> fillers;

  SpeechText(Lexicons lexicons) {
    fillers = lexicons.words(Lexicon.SPEECH_FILLERS);
  }

  /** Whether the article has at least two spoken fillers, one to a hundred words or more. */
  boolean isSpeech(Document document) {
    int found = 0;
    int words = 0;
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        words++;
        if (fillers.contains(token.lower())) {
          found++;
        }
      }
    }
    return found >= FEW && found * 100 >= words;
  }
}
