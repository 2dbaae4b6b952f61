package io.calque.score;

import io.calque.english.InverseDictionary;
import io.calque.model.Models;
import io.calque.model.Restored;
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
import java.util.stream.IntStream;

/**
 * Turns words the token model takes for replaced ones into evidence with suggestions. Where a
 * phrase is what was replaced, the evidence covers the phrase, and is one for all of its words.
 */
final class WordEvidence {
  private static final int SUGGESTIONS = 3;

  private final Models models;
  private final InverseDictionary dictionary;

  WordEvidence(Models models, InverseDictionary dictionary) {
    this.models = models;
    this.dictionary = dictionary;
  }

  /**
   * What there is to show for a sentence.
   *
   * @param evidence the rule evidence and that of replaced words, in order of appearance; a
   *     candidate gives way to a replaced word
   * @param words how many words flagged as replaced it shows: several may be shown as one
   * @param sure how many of them would be shown in any article
   */
  record Shown(List<Evidence> evidence, int words, int sure) {
    Shown {
      evidence = List.copyOf(evidence);
    }
  }

  /** Words of a sentence that are shown as one. */
  private record Piece(Restored restored, int word, double score) {
    /** Both as one: what covers more words, and the higher score. */
    Piece join(Piece other) {
      Piece longer = other.length() > length() ? other : this;
      return new Piece(longer.restored(), longer.word(), Math.max(score, other.score()));
    }

    private int length() {
      return restored.to() - restored.from();
    }
  }

  /**
   * The rule evidence of the sentence and that of its replaced words.
   *
   * @param accused whether the article was found spun: then more words are worth showing
   */
  Shown merge(SentenceReading reading, boolean accused) {
    double threshold =
        accused
            ? models.falseAlarms().accusedWordThreshold()
            : models.falseAlarms().wordThreshold();
    List<Evidence> found = new ArrayList<>(reading.evidence());
    List<Token> tokens = reading.sentence().tokens();
    List<Integer> flagged = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (reading.replaced().get(i) >= threshold
          && reading.isAnswerable(i)
          && isFree(tokens.get(i), reading.evidence())) {
        flagged.add(i);
      }
    }
    List<Piece> words = words(reading, flagged);
    for (Piece piece : pieces(words)) {
      Evidence word = evidence(reading, piece);
      found.removeIf(one -> one.candidate() && one.span().overlaps(word.span()));
      found.add(word);
    }
    found.sort((one, other) -> one.span().compareTo(other.span()));
    double any = models.falseAlarms().wordThreshold();
    int sure = (int) words.stream().filter(one -> one.score() >= any).count();
    return new Shown(found, words.size(), sure);
  }

  /** The flagged words that there is another wording for, in order. */
  private List<Piece> words(SentenceReading reading, List<Integer> flagged) {
    Sentence sentence = reading.sentence();
    List<Restored> restored =
        models.restore(
            sentence,
            flagged,
            at ->
                !sentence.isQuoted(sentence.tokens().get(at).span())
                    && isFree(sentence.tokens().get(at), reading.evidence()),
            dictionary,
            SUGGESTIONS);
    List<Piece> words = new ArrayList<>();
    for (int i = 0; i < flagged.size(); i++) {
      if (!restored.get(i).wordings().isEmpty()) {
        int word = flagged.get(i);
        words.add(new Piece(restored.get(i), word, reading.replaced().get(word)));
      }
    }
    return words;
  }

  /** Joins what overlaps. */
  private static List<Piece> pieces(List<Piece> words) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece word : words) {
      Piece next = word;
      while (!pieces.isEmpty()
          && pieces.get(pieces.size() - 1).restored().overlaps(next.restored())) {
        next = pieces.remove(pieces.size() - 1).join(next);
      }
      pieces.add(next);
    }
    return pieces;
  }

  private static boolean isFree(Token token, List<Evidence> evidence) {
    return evidence.stream()
        .noneMatch(found -> !found.candidate() && found.span().overlaps(token.span()));
  }

  private static Evidence evidence(SentenceReading reading, Piece piece) {
    Sentence sentence = reading.sentence();
    Restored restored = piece.restored();
    Span span =
        new Span(
            sentence.tokens().get(restored.from()).span().start(),
            sentence.tokens().get(restored.to() - 1).span().end());
    String text = sentence.inText(span).of(sentence.text());
    boolean common =
        IntStream.range(restored.from(), restored.to())
            .allMatch(at -> reading.contexts().get(at).isCommonest());
    String better = restored.wordings().get(0);
    return new Evidence(
        common ? ArtifactType.FUNCTION_WORD_SWAP : ArtifactType.TORTURED_PHRASE,
        span,
        text,
        restored.wordings(),
        piece.score(),
        reading.encoded().isEmpty()
            ? reason(text, better, reading.contexts().get(piece.word()))
            : "“" + text + "” reads like a replaced word; “" + better + "” may have stood here",
        false,
        Evidence.REPLACED);
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
