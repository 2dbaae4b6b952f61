package io.calque.train.text;

import io.calque.simulate.Change;
import io.calque.statistics.ContextReader;
import io.calque.statistics.Rewording;
import io.calque.statistics.Rewordings;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells whether people would accept a replaced word in its place: a replaced word that fits is no
 * visible damage, and no target to learn from. A logistic regression over how the word and its
 * original sit there and how near they are in the thesaurus, fitted on people's votes. Immutable
 * and thread-safe.
 */
public final class FitScore {
  private static final double LAMBDA = 3;
  private static final int WIDTH = 20;
  private static final int MOST_WORDS = 4;

  private final ContextReader contexts;
  private final double[] weights;

  private FitScore(ContextReader contexts, double[] weights) {
    this.contexts = contexts;
    this.weights = weights;
  }

  /**
   * Fits on votes: words that at least half of those asked accept against those nobody accepts.
   *
   * @throws IllegalArgumentException if there are none of one kind
   */
  public static FitScore fit(ContextReader contexts, List<FitVotes.Vote> votes) {
    ConditionalLogit logit = new ConditionalLogit(WIDTH, LAMBDA);
    long accepted = votes.stream().filter(FitVotes.Vote::isAccepted).count();
    long misfits = votes.stream().filter(FitVotes.Vote::isMisfit).count();
    if (accepted == 0 || misfits == 0) {
      throw new IllegalArgumentException(
          "votes hold " + accepted + " accepted words and " + misfits + " misfits");
    }
    double[] nothing = new double[WIDTH];
    for (FitVotes.Vote vote : votes) {
      if (vote.isAccepted() || vote.isMisfit()) {
        double[] numbers =
            numbers(contexts, vote.sentence(), vote.from(), vote.to(), vote.target());
        logit.add(
            new double[][] {nothing, numbers},
            vote.isAccepted() ? 1 : 0,
            vote.isAccepted() ? 1 : (double) accepted / misfits);
      }
    }
    return new FitScore(contexts, logit.fit());
  }

  /**
   * How likely people are to accept the words in their place, from 0 to 1, were as many words
   * accepted as not.
   *
   * @param from index of the first replaced word
   * @param to one past the last
   * @param original what stood there
   */
  public double acceptance(Sentence sentence, int from, int to, String original) {
    double[] numbers = numbers(contexts, sentence, from, to, original);
    double sum = 0;
    for (int i = 0; i < WIDTH; i++) {
      sum += weights[i] * numbers[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * The same of what a simulator changed; empty where the change is not of one to {@value
   * #MOST_WORDS} whole words of one sentence, put for words.
   */
  public Optional<Double> acceptance(LabelledDocument document, Change change) {
    if (change.original().isBlank()) {
      return Optional.empty();
    }
    for (Sentence sentence : document.document().sentences()) {
      if (sentence.span().contains(change.span())) {
        List<Token> tokens = sentence.tokens();
        int from = -1;
        int to = -1;
        for (int i = 0; i < tokens.size(); i++) {
          from = tokens.get(i).span().start() == change.span().start() ? i : from;
          to = tokens.get(i).span().end() == change.span().end() ? i + 1 : to;
        }
        return from >= 0 && to > from && to - from <= MOST_WORDS
            ? Optional.of(acceptance(sentence, from, to, change.original()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static double[] numbers(
      ContextReader contexts, Sentence sentence, int from, int to, String original) {
    Rewordings places = contexts.rewordings(sentence.tokens());
    String before = original.toLowerCase(Locale.ROOT).strip();
    Rewording now = places.asIs(from, to);
    Rewording then = places.of(from, to, List.of(before.split("\\s+")));
    double[] near = {0, 0};
    if (to - from == 1) {
      places.neighbours(
          from,
          (word, nearness) -> {
            if (word.equals(before)) {
              near[0] = nearness;
              near[1] = 1;
            }
          });
    }
    double alike = to - from == 1 ? places.similarity(from, before) : 0;
    return new double[] {
      1,
      now.fit(),
      now.fit() - then.fit(),
      (now.fit() - then.fit()) * (now.fit() - then.fit()) / 10,
      now.pairs() / 10,
      (now.pairs() - then.pairs()) / 10,
      now.triples() / 10,
      (now.triples() - then.triples()) / 10,
      (now.bits() - then.bits()) / 10,
      now.bits() / 10,
      now.frequency(),
      now.frequency() - then.frequency(),
      near[0],
      near[1],
      now.words() - then.words(),
      now.unknown(),
      now.words() > 1 ? 1 : 0,
      alike,
      alike * alike,
      alike * now.fit() / 10
    };
  }
}
