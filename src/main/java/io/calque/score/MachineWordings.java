package io.calque.score;

import io.calque.encode.Encoded;
import io.calque.model.SentenceReading;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a transformer takes for a machine's wordings, in articles that are found translated on other
 * grounds. Nothing is known of the original.
 */
final class MachineWordings {
  /** More in a sentence would mark the whole of it. */
  private static final int MOST = 2;

  private final double threshold;

  /**
   * A finder.
   *
   * @param threshold log-odds from which a word is shown
   */
  MachineWordings(double threshold) {
    this.threshold = threshold;
  }

  /** A run of words, and the log-odds of the likeliest of them. */
  private record Wording(int from, int to, double odds) {}

  /**
   * The strongest of a sentence, in order of appearance.
   *
   * @param evidence what is shown of the sentence already; none of its words is marked again
   */
  List<Evidence> find(SentenceReading reading, List<Evidence> evidence) {
    if (reading.encoded().isEmpty()) {
      return List.of();
    }
    return runs(reading, reading.encoded().get(), evidence).stream()
        .sorted(Comparator.comparingDouble(Wording::odds).reversed())
        .limit(MOST)
        .sorted(Comparator.comparingInt(Wording::from))
        .map(one -> evidence(reading.sentence(), one))
        .toList();
  }

  private List<Wording> runs(SentenceReading reading, Encoded encoded, List<Evidence> evidence) {
    List<Token> tokens = reading.sentence().tokens();
    List<Wording> runs = new ArrayList<>();
    int from = -1;
    double odds = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      boolean marked =
          i < tokens.size()
              && tokens.get(i).isWord()
              && encoded.wordings().get(i) >= threshold
              && !reading.sentence().isQuoted(tokens.get(i).span())
              && isFree(tokens.get(i), evidence);
      if (marked) {
        odds = from < 0 ? encoded.wordings().get(i) : Math.max(odds, encoded.wordings().get(i));
        from = from < 0 ? i : from;
      } else if (from >= 0) {
        runs.add(new Wording(from, i, odds));
        from = -1;
      }
    }
    return runs;
  }

  private static boolean isFree(Token token, List<Evidence> evidence) {
    return evidence.stream().noneMatch(found -> found.span().overlaps(token.span()));
  }

  private static Evidence evidence(Sentence sentence, Wording wording) {
    Span span =
        new Span(
            sentence.tokens().get(wording.from()).span().start(),
            sentence.tokens().get(wording.to() - 1).span().end());
    String text = sentence.inText(span).of(sentence.text());
    return new Evidence(
        ArtifactType.TRANSLATED_WORDING,
        span,
        text,
        List.of(),
        1 / (1 + Math.exp(-wording.odds())),
        "“" + text + "” reads like a machine’s translation",
        false,
        Evidence.WORDING);
  }
}
