package io.calque.signal;

import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.Set;

/** Tells transcripts of speech, where people repeat words, from written prose. */
final class SpeechText {
  private static final Set<String> FILLERS =
      Set.of(
          ("uh um uhm erm er mhm uh-huh mm-hmm hmm mm yeah huh ah oh gonna wanna okay ok xx "
                  + "xxx")
              .split(" "));
  private static final int FEW = 2;

  private SpeechText() {}

  /** Whether the article has at least two spoken fillers, one to a hundred words or more. */
  static boolean isSpeech(Document document) {
    int fillers = 0;
    int words = 0;
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        words++;
        if (FILLERS.contains(token.lower())) {
          fillers++;
        }
      }
    }
    return fillers >= FEW && fillers * 100 >= words;
  }
}
