package io.calque.model;

import io.calque.encode.Encoder;
import io.calque.encode.Wordings;
import io.calque.english.InverseDictionary;
import io.calque.statistics.ContextReader;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Ranks what may have stood in place of replaced words. A phrase is put back for a phrase where
 * that is likelier than any single word. Immutable and thread-safe.
 */
final class WordingRanker {
  private final ContextReader contexts;
  private final WordingWeights weights;
  private final Optional<Encoder> encoder;

  /**
   * A ranker.
   *
   * @param encoder asked too, where there is one
   */
  WordingRanker(ContextReader contexts, WordingWeights weights, Optional<Encoder> encoder) {
    this.contexts = contexts;
    this.weights = weights;
    this.encoder = encoder;
  }

  /**
   * What stood in some places, or in phrases that they are part of.
   *
   * @param places indexes of words of the sentence
   * @param free accepts the indexes of words that a phrase may cover
   * @param most how many wordings a place, at the most
   * @return one for each place
   */
  List<Restored> rank(
      Sentence sentence,
      List<Integer> places,
      IntPredicate free,
      InverseDictionary dictionary,
      int most) {
    WordingCandidates candidates = new WordingCandidates(contexts, dictionary, sentence, free);
    Map<Integer, List<WordingCandidate>> found = new HashMap<>();
    if (encoder.isPresent()) {
      List<String> words = sentence.tokens().stream().map(Token::text).toList();
      encoder
          .get()
          .wordings(
              words,
              places,
              (place, thought) ->
                  found.put(place, ranked(candidates, place, Optional.of(thought))));
    } else {
      places.forEach(place -> found.put(place, ranked(candidates, place, Optional.empty())));
    }
    WrittenWording written = new WrittenWording(sentence, free);
    List<Restored> restored = new ArrayList<>();
    for (int place : places) {
      List<WordingCandidate> ranked = found.getOrDefault(place, List.of());
      restored.add(
          ranked.isEmpty()
              ? new Restored(place, place + 1, List.of())
              : written.of(first(ranked, most)));
    }
    return restored;
  }

  private List<WordingCandidate> ranked(
      WordingCandidates candidates, int place, Optional<Wordings> thought) {
    return candidates.of(place, thought).stream()
        .map(one -> new Weighed(one, weights.value(one)))
        .sorted(Comparator.comparingDouble(Weighed::value).reversed())
        .map(Weighed::candidate)
        .toList();
  }

  private record Weighed(WordingCandidate candidate, double value) {}

  /** The likeliest, and those after it that stand for the same words. */
  private static List<WordingCandidate> first(List<WordingCandidate> ranked, int most) {
    WordingCandidate best = ranked.get(0);
    return ranked.stream()
        .filter(one -> one.from() == best.from() && one.to() == best.to())
        .limit(most)
        .toList();
  }
}
