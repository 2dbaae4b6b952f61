package io.calque.model;

import io.calque.encode.Encoded;
import io.calque.encode.Encoder;
import io.calque.english.InverseDictionary;
import io.calque.signal.Evidence;
import io.calque.statistics.ContextReader;
import io.calque.statistics.WordInContext;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * Reads sentences: words in context, the token model's scores, and in the deep tier what the
 * transformer makes of them. Immutable and thread-safe.
 */
public final class SentenceReader {
  private final ContextReader contexts;
  private final LinearModel tokens;
  private final Optional<MaskedNgrams> masked;
  private final Optional<Deep> deep;

  private final WordingWeights weights;
  private final WordingRanker wordings;

  private record Deep(Encoder encoder, LinearModel fusion) {}

  private SentenceReader(
      ContextReader contexts,
      LinearModel tokens,
      Optional<MaskedNgrams> masked,
      Optional<Deep> deep,
      WordingWeights weights) {
    this.contexts = contexts;
    this.tokens = tokens;
    this.masked = masked;
    this.deep = deep;
    this.weights = weights;
    wordings = new WordingRanker(contexts, weights, deep.map(Deep::encoder));
  }

  /** A reader of the fast tier that ranks wordings as the program does where no file says how. */
  public static SentenceReader fast(ContextReader contexts, LinearModel tokens) {
    return fast(contexts, tokens, WordingWeights.fast());
  }

  /** A reader of the fast tier. */
  public static SentenceReader fast(
      ContextReader contexts, LinearModel tokens, WordingWeights weights) {
    return new SentenceReader(contexts, tokens, Optional.empty(), Optional.empty(), weights);
  }

  /** The same with a model of masked words. */
  public SentenceReader with(MaskedNgrams ngrams) {
    return new SentenceReader(contexts, tokens, Optional.of(ngrams), deep, weights);
  }

  /**
   * The same with a transformer: a reader of the deep tier.
   *
   * @param fusion model of the features of {@link TokenFusion}
   */
  public SentenceReader with(Encoder encoder, LinearModel fusion) {
    return with(encoder, fusion, WordingWeights.deep());
  }

  /** The same with its own weights of wordings. */
  public SentenceReader with(Encoder encoder, LinearModel fusion, WordingWeights own) {
    return new SentenceReader(
        contexts, tokens, masked, Optional.of(new Deep(encoder, fusion)), own);
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
   * The sentences of a text as the models see them; a transformer reads each among its neighbours.
   *
   * @param evidence what the signals found in each, same order
   */
  public List<SentenceReading> read(List<Sentence> sentences, List<List<Evidence>> evidence) {
    List<Encoded> encoded = deep.map(one -> encode(one.encoder(), sentences)).orElseGet(List::of);
    List<SentenceReading> readings = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      readings.add(
          read(
              sentences.get(i),
              evidence.get(i),
              deep.isPresent() ? Optional.of(encoded.get(i)) : Optional.empty()));
    }
    return readings;
  }

  private SentenceReading read(
      Sentence sentence, List<Evidence> evidence, Optional<Encoded> encoded) {
    List<WordInContext> words = contexts.read(sentence.tokens());
    List<Double> scores = scores(sentence, words);
    OptionalDouble translated = masked(sentence);
    if (deep.isEmpty() || encoded.isEmpty()) {
      return new SentenceReading(sentence, words, scores, evidence, encoded, translated);
    }
    List<Double> fused = new ArrayList<>(scores.size());
    for (int i = 0; i < scores.size(); i++) {
      boolean judged = TokenFeatures.judges(sentence.tokens().get(i));
      int[] both = TokenFusion.of(scores.get(i), encoded.get().replaced().get(i));
      fused.add(judged ? deep.get().fusion().probabilities(both)[1] : 0.0);
    }
    return new SentenceReading(sentence, words, fused, evidence, encoded, translated);
  }

  /**
   * What probably stood in place of replaced words.
   *
   * @param places indexes of words of the sentence
   * @param free accepts the indexes of words that a phrase may cover
   * @param dictionary what spinners are known to put
   * @param most how many wordings a place, at the most
   * @return one for each place, of its word or of a phrase that it is part of
   */
  List<Restored> restore(
      Sentence sentence,
      List<Integer> places,
      IntPredicate free,
      InverseDictionary dictionary,
      int most) {
    return wordings.rank(sentence, places, free, dictionary, most);
  }

  /** What a transformer alone makes of the sentences of a text. */
  public static List<Encoded> encode(Encoder encoder, List<Sentence> sentences) {
    return encoder.read(
        sentences.stream()
            .map(sentence -> sentence.tokens().stream().map(Token::text).toList())
            .toList());
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
