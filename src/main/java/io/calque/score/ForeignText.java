package io.calque.score;

import io.calque.english.FunctionWords;
import io.calque.model.SentenceReading;
import io.calque.signal.Evidence;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Reads texts that are surely in another language. They get no verdict, and to models of English
 * all their words are odd: only what stands in English among them is read, which also saves most of
 * the time that such a page costs.
 */
final class ForeignText {
  /** Words from which a sentence tells its language. */
  private static final int TOLD = 6;

  /**
   * Share of English function words: of Australian news sentences of {@value #TOLD} words and more
   * 95 % have as many, of made-up German ones none.
   */
  private static final double ENGLISH = 0.25;

  private ForeignText() {}

  /**
   * The English sentences as a reader reads them.
   *
   * @param evidence of each sentence
   */
  static List<SentenceReading> read(
      List<Sentence> sentences,
      List<List<Evidence>> evidence,
      BiFunction<List<Sentence>, List<List<Evidence>>, List<SentenceReading>> reader) {
    List<Integer> english =
        IntStream.range(0, sentences.size())
            .filter(i -> isEnglish(sentences.get(i)))
            .boxed()
            .toList();
    return english.isEmpty()
        ? List.of()
        : reader.apply(
            english.stream().map(sentences::get).toList(),
            english.stream().map(evidence::get).toList());
  }

  /**
   * The scores of all sentences; one that was not read has nothing held against it.
   *
   * @param read the scores of those that were, in order
   */
  static List<SentenceScore> all(List<Sentence> sentences, List<SentenceScore> read) {
    List<SentenceScore> all = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : sentences) {
      boolean isRead = next < read.size() && read.get(next).sentence().equals(sentence);
      all.add(
          isRead
              ? read.get(next++)
              : new SentenceScore(sentence, Label.ORIGINAL, new Probabilities(1, 0, 0), List.of()));
    }
    return all;
  }

  private static boolean isEnglish(Sentence sentence) {
    List<Token> words =
        sentence.tokens().stream().filter(token -> token.kind() != TokenKind.PUNCTUATION).toList();
    long function = words.stream().filter(token -> FunctionWords.contains(token.lower())).count();
    return words.size() >= TOLD && function >= ENGLISH * words.size();
  }
}
