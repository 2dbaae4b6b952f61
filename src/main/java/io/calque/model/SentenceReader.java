package io.calque.model;

import io.calque.encode.Encoded;
import io.calque.encode.Encoder;
import io.calque.signal.Evidence;
import io.calque.statistics.Candidates;
import io.calque.statistics.Candidates.Candidate;
import io.calque.statistics.ContextReader;
import io.calque.statistics.WordInContext;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads sentences: words in context, the token model's scores, and in the deep tier what the
 * transformer makes of them. Immutable and thread-safe.
 */
public final class SentenceReader {
  private final ContextReader contexts;
  private final LinearModel tokens;
  private final Optional<MaskedNgrams> masked;
  private final Optional<Deep> deep;

  private record Deep(Encoder encoder, LinearModel fusion, WordingRanker wordings) {}

  private SentenceReader(
      ContextReader contexts,
      LinearModel tokens,
      Optional<MaskedNgrams> masked,
      Optional<Deep> deep) {
    this.contexts = contexts;
    this.tokens = tokens;
    this.masked = masked;
    this.deep = deep;
  }

  /** A reader of the fast tier. */
  public static SentenceReader fast(ContextReader contexts, LinearModel tokens) {
    return new SentenceReader(contexts, tokens, Optional.empty(), Optional.empty());
  }

  /** The same with a model of masked words. */
  public SentenceReader with(MaskedNgrams ngrams) {
    return new SentenceReader(contexts, tokens, Optional.of(ngrams), deep);
  }

  /**
   * The same with a transformer: a reader of the deep tier.
   *
   * @param fusion model of the features of {@link TokenFusion}
   */
  public SentenceReader with(Encoder encoder, LinearModel fusion) {
    return new SentenceReader(
        contexts,
        tokens,
        masked,
        Optional.of(new Deep(encoder, fusion, new WordingRanker(contexts, encoder))));
  }

  /** Whether a transformer reads too. */
  public boolean isDeep() {
    return deep.isPresent();
  }

  /** What the model of masked words makes of a sentence; empty where there is none. */
  OptionalDouble masked(Sentence sentence) {
    return masked.map(one -> one.logOdds(sentence)).orElse(OptionalDouble.empty());
  }

  /** Closes the transformer, if there is one. */
  void close() {
    deep.ifPresent(one -> one.encoder().close());
  }

  /**
   * The sentence as the models see it.
   *
   * @param evidence what the signals found in it
   */
  public SentenceReading read(Sentence sentence, List<Evidence> evidence) {
    List<WordInContext> words = contexts.read(sentence.tokens());
    List<Double> scores = scores(sentence, words);
    OptionalDouble translated = masked(sentence);
    if (deep.isEmpty()) {
      return new SentenceReading(sentence, words, scores, evidence, List.of(), translated);
    }
    Encoded encoded = encode(deep.get().encoder(), sentence);
    List<Double> fused = new ArrayList<>(scores.size());
    for (int i = 0; i < scores.size(); i++) {
      boolean judged = TokenFeatures.judges(sentence.tokens().get(i));
      int[] both = TokenFusion.of(scores.get(i), encoded.replaced().get(i));
      fused.add(judged ? deep.get().fusion().probabilities(both)[1] : 0.0);
    }
    return new SentenceReading(sentence, words, fused, evidence, encoded.classes(), translated);
  }

  /**
   * What may have stood in place of replaced words.
   *
   * @param places indexes of words of the sentence
   * @param most how many wordings a place, at the most
   * @return for each place wordings in its word's letter case, likeliest first; may be empty
   */
  List<List<String>> suggestions(Sentence sentence, List<Integer> places, int most) {
    List<Token> tokens = sentence.tokens();
    List<List<String>> ranked =
        deep.map(one -> one.wordings().rank(tokens, places))
            .orElseGet(() -> neighbours(tokens, places));
    List<List<String>> out = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      boolean capitalised = tokens.get(places.get(i)).isCapitalised();
      out.add(
          ranked.get(i).stream()
              .limit(most)
              .map(word -> capitalised ? capitalise(word) : word)
              .toList());
    }
    return out;
  }

  private List<List<String>> neighbours(List<Token> tokens, List<Integer> places) {
    Candidates candidates = contexts.candidates(tokens);
    return places.stream()
        .map(place -> candidates.of(place, List.of()).stream().map(Candidate::word).toList())
        .toList();
  }

  private static String capitalise(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** What a transformer alone makes of a sentence. */
  public static Encoded encode(Encoder encoder, Sentence sentence) {
    return encoder.read(sentence.tokens().stream().map(Token::text).toList());
  }

  private List<Double> scores(Sentence sentence, List<WordInContext> words) {
    TokenFeatures features = new TokenFeatures(sentence, words);
    List<Double> scores = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      boolean judged = TokenFeatures.judges(sentence.tokens().get(i));
      scores.add(judged ? tokens.probabilities(features.of(i))[1] : 0.0);
    }
    return scores;
  }
}
