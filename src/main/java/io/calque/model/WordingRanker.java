package io.calque.model;

import io.calque.encode.Encoder;
import io.calque.encode.Wordings;
import io.calque.statistics.Candidates;
import io.calque.statistics.Candidates.Candidate;
import io.calque.statistics.ContextReader;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks what may have stood in place of replaced words. Its numbers were fitted on the tune part of
 * simulated spinning by a conditional logistic regression over the candidates of replaced words.
 * Immutable and thread-safe.
 */
final class WordingRanker {
  /** What a unit of the transformer's log-likelihood is worth beside one of the statistics. */
  private static final double LIKELIHOOD_WEIGHT = 0.7;

  /** Words the transformer thinks of itself, beside the thesaurus neighbours. */
  private static final int THOUGHT_OF = 20;

  /** Log-likelihood, as it were, of a word that the transformer has no piece for. */
  private static final double UNKNOWN = -7;

  private final ContextReader contexts;
  private final Encoder encoder;

  WordingRanker(ContextReader contexts, Encoder encoder) {
    this.contexts = contexts;
    this.encoder = encoder;
  }

  /** Candidates for each of the places, likeliest first. */
  List<List<String>> rank(List<Token> tokens, List<Integer> places) {
    Candidates candidates = contexts.candidates(tokens);
    Map<Integer, List<String>> ranked = new HashMap<>();
    encoder.wordings(
        tokens.stream().map(Token::text).toList(),
        places,
        (place, wordings) -> ranked.put(place, rank(candidates, place, wordings)));
    return places.stream().map(place -> ranked.getOrDefault(place, List.of())).toList();
  }

  private static List<String> rank(Candidates candidates, int place, Wordings wordings) {
    List<Candidate> ranked = new ArrayList<>();
    for (Candidate one : candidates.of(place, wordings.likeliest(THOUGHT_OF))) {
      double likelihood = wordings.logLikelihood(one.word()).orElse(UNKNOWN);
      ranked.add(new Candidate(one.word(), one.value() + LIKELIHOOD_WEIGHT * likelihood));
    }
    ranked.sort(Comparator.comparingDouble(Candidate::value).reversed());
    return ranked.stream().map(Candidate::word).toList();
  }
}
