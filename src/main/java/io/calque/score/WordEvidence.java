package io.calque.score;

import io.calque.model.Models;
import io.calque.model.SentenceReading;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.statistics.WordInContext;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns words the token model takes for replaced ones into evidence with suggestions. */
final class WordEvidence {
  private static final int SUGGESTIONS = 3;

  private final Models models;

  WordEvidence(Models models) {
    this.models = models;
  }

  /**
   * The rule evidence of the sentence and that of its replaced words, in order of appearance. A
   * candidate gives way to a replaced word.
   *
   * @param accused whether the article was found spun: then more words are worth showing
   */
  List<Evidence> merge(SentenceReading reading, boolean accused) {
    double threshold =
        accused
            ? models.falseAlarms().accusedWordThreshold()
            : models.falseAlarms().wordThreshold();
    List<Evidence> found = new ArrayList<>(reading.evidence());
    Sentence sentence = reading.sentence();
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (reading.replaced().get(i) >= threshold
          && reading.isAnswerable(i)
          && isFree(sentence.tokens().get(i), reading.evidence())) {
        shown.add(i);
      }
    }
    List<List<String>> better = models.suggestions(sentence, shown, SUGGESTIONS);
    for (int i = 0; i < shown.size(); i++) {
      if (!better.get(i).isEmpty()) {
        Span place = sentence.tokens().get(shown.get(i)).span();
        found.removeIf(one -> one.candidate() && one.span().overlaps(place));
        found.add(evidence(reading, shown.get(i), better.get(i)));
      }
    }
    found.sort((one, other) -> one.span().compareTo(other.span()));
    return found;
  }

  private static boolean isFree(Token token, List<Evidence> evidence) {
    return evidence.stream()
        .noneMatch(found -> !found.candidate() && found.span().overlaps(token.span()));
  }

  private static Evidence evidence(SentenceReading reading, int at, List<String> better) {
    Token token = reading.sentence().tokens().get(at);
    return new Evidence(
        reading.contexts().get(at).isCommonest()
            ? ArtifactType.FUNCTION_WORD_SWAP
            : ArtifactType.TORTURED_PHRASE,
        token.span(),
        token.text(),
        better,
        reading.replaced().get(at),
        reading.classes().isEmpty()
            ? reason(token.text(), better.get(0), reading.contexts().get(at))
            : "“"
                + token.text()
                + "” reads like a replaced word; “"
                + better.get(0)
                + "” may have stood here");
  }

  private static String reason(String word, String better, WordInContext context) {
    double times = Math.exp(Math.min(context.advantage(), 7));
    return times < 1.5
        ? "“" + word + "” is a word spinners put in for “" + better + "”"
        : String.format(
            Locale.ROOT,
            "words such as “%s” are %.0f times likelier here than “%s”",
            better,
            times,
            word);
  }
}
