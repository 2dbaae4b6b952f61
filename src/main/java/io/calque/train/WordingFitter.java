package io.calque.train;

import io.calque.encode.Encoder;
import io.calque.encode.Wordings;
import io.calque.model.WordingCandidate;
import io.calque.model.WordingCandidates;
import io.calque.model.WordingWeights;
import io.calque.statistics.ContextReader;
import io.calque.text.Token;
import io.calque.train.text.ConditionalLogit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Fits the weights of wordings on replaced words whose originals are known. Not thread-safe. */
final class WordingFitter {
  private static final double LAMBDA = 3;

  /** Fewer places tell less than the weights that come with the program. */
  static final int LEAST = 100;

  private final ContextReader contexts;
  private final Optional<Encoder> encoder;
  private final SplittableRandom random;
  private final ConditionalLogit logit = new ConditionalLogit(WordingWeights.NAMES.size(), LAMBDA);

  /**
   * A fitter.
   *
   * @param encoder asked too, where there is one
   */
  WordingFitter(ContextReader contexts, Optional<Encoder> encoder, long seed) {
    this.contexts = contexts;
    this.encoder = encoder;
    this.random = new SplittableRandom(seed);
  }

  /** Takes a replaced word; one of a phrase is drawn. Sites without their original are no help. */
  void add(WordingSite site) {
    WordingCandidates candidates =
        new WordingCandidates(contexts, site.dictionary(), site.sentence(), at -> true);
    int place = random.nextInt(site.from(), site.to());
    if (encoder.isEmpty()) {
      add(site, candidates.of(place, Optional.empty()));
      return;
    }
    Map<Integer, Wordings> thought = new HashMap<>();
    encoder
        .get()
        .wordings(
            site.sentence().tokens().stream().map(Token::text).toList(),
            List.of(place),
            thought::put);
    Optional<Wordings> own = Optional.ofNullable(thought.get(place));
    own.ifPresent(one -> add(site, candidates.of(place, own)));
  }

  private void add(WordingSite site, List<WordingCandidate> candidates) {
    for (int i = 0; i < candidates.size(); i++) {
      WordingCandidate one = candidates.get(i);
      if (site.isOriginal(one.from(), one.to(), one.text())) {
        logit.add(candidates.stream().map(WordingFitter::numbers).toArray(double[][]::new), i, 1);
        return;
      }
    }
  }

  private static double[] numbers(WordingCandidate candidate) {
    return candidate.numbers().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Places taken whose original was among the candidates. */
  int size() {
    return logit.size();
  }

  /**
   * The weights.
   *
   * @param otherwise what they are where fewer than {@value #LEAST} places were taken
   */
  WordingWeights fit(WordingWeights otherwise) {
    if (size() < LEAST) {
      return otherwise;
    }
    List<Double> weights = new ArrayList<>(Arrays.stream(logit.fit()).boxed().toList());
    return new WordingWeights(WordingWeights.NAMES, weights);
  }
}
