package io.calque.model;

import io.calque.encode.Wordings;
import io.calque.english.InverseDictionary;
import io.calque.english.InverseDictionary.Wording;
import io.calque.statistics.ContextReader;
import io.calque.statistics.Rewording;
import io.calque.statistics.Rewordings;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wordings that may have stood in the places of a sentence: thesaurus neighbours, what the
 * dictionary lists for the word or for a phrase that it is part of, and words that a transformer
 * thinks of. Immutable.
 */
public final class WordingCandidates {
  /** What the thesaurus speaks for, beside a fact read off one page of one spinner. */
  private static final double PRIOR = 1;

  /** Share of the prior that is left to words that the thesaurus does not give. */
  private static final double OTHERS = 0.05;

  /** Words that share it. */
  private static final double OTHER_WORDS = 2_000;

  /** Words the transformer thinks of itself. */
  private static final int THOUGHT_OF = 20;

  /** Log-likelihood, as it were, of a word that the transformer has no piece for. */
  private static final double NO_PIECE = -7;

  private static final Pattern BLANK = Pattern.compile(" ");

  private final Rewordings rewordings;
  private final InverseDictionary dictionary;
  private final Sentence sentence;
  private final List<String> words;
  private final IntPredicate free;

  /**
   * The places of a sentence.
   *
   * @param free accepts the indexes of words that a phrase may cover
   */
  public WordingCandidates(
      ContextReader contexts, InverseDictionary dictionary, Sentence sentence, IntPredicate free) {
    this.rewordings = contexts.rewordings(sentence.tokens());
    this.dictionary = dictionary;
    this.sentence = sentence;
    this.words = sentence.tokens().stream().map(Token::lower).toList();
    this.free = free;
  }

  /**
   * What may have stood in place of a word, or of a phrase that it is part of.
   *
   * @param place index of the word
   * @param thought what a transformer thinks, if one has read
   * @return in a fixed order, not ranked; empty where neither the thesaurus nor the transformer has
   *     a word for the place
   */
  public List<WordingCandidate> of(int place, Optional<Wordings> thought) {
    Map<String, Double> nearness = new LinkedHashMap<>();
    rewordings.neighbours(place, nearness::put);
    Set<String> single = new LinkedHashSet<>(nearness.keySet());
    thought.ifPresent(
        one -> one.likeliest(THOUGHT_OF).stream().filter(rewordings::knows).forEach(single::add));
    single.remove(words.get(place));
    if (rewordings.isCommonest(words.get(place))) {
      single.removeIf(word -> !rewordings.isCommonest(word));
    }
    if (single.isEmpty()) {
      return List.of();
    }
    double near = nearness.values().stream().mapToDouble(Double::doubleValue).sum();
    List<WordingCandidate> out = new ArrayList<>();
    Map<String, Wording> listed = new LinkedHashMap<>();
    double total = 0;
    Rewording asIs = rewordings.asIs(place, place + 1);
    for (Wording wording : dictionary.at(words, place)) {
      if (wording.to() - wording.from() == 1) {
        listed.put(wording.original(), wording);
        total = wording.total();
      } else if (isFree(wording)) {
        out.add(
            candidate(
                new Seen(wording.from(), wording.to(), wording.original()),
                prior(wording, wording.total(), OTHERS / OTHER_WORDS),
                0,
                0,
                wording,
                rewordings.asIs(wording.from(), wording.to()),
                rewordings.of(wording.from(), wording.to(), spelt(wording.original())),
                Optional.empty()));
      }
    }
    single.addAll(listed.keySet());
    Rewordings.Place spot = rewordings.place(place);
    int rank = 0;
    for (String word : single) {
      rank++;
      @Nullable Double nearest = nearness.get(word);
      double share =
          nearest == null || near == 0
              ? OTHERS / OTHER_WORDS
              : Math.max(OTHERS / OTHER_WORDS, (1 - OTHERS) * nearest / near);
      out.add(
          candidate(
              new Seen(place, place + 1, word),
              prior(listed.get(word), total, share),
              nearest == null ? 0 : nearest,
              nearest == null ? 0 : Math.log(rank),
              listed.get(word),
              asIs,
              isOneWord(word) ? spot.of(word) : rewordings.of(place, place + 1, spelt(word)),
              thought));
    }
    return out;
  }

  private record Seen(int from, int to, String text) {}

  private static double prior(@Nullable Wording wording, double total, double share) {
    double count = wording == null ? 0 : wording.count();
    return Math.log((count + PRIOR * share) / (total + PRIOR));
  }

  private boolean isFree(Wording wording) {
    for (int i = wording.from(); i < wording.to(); i++) {
      if (sentence.tokens().get(i).kind() == TokenKind.PUNCTUATION || !free.test(i)) {
        return false;
      }
    }
    return true;
  }

  /** The words of a wording, as the statistics know them. */
  private static List<String> spelt(String text) {
    return List.of(BLANK.split(text.toLowerCase(Locale.ROOT).replace("'s", " 's")));
  }

  /** Whether a wording is one word of small letters of the alphabet, which is spelt as it is. */
  private static boolean isOneWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private WordingCandidate candidate(
      Seen seen,
      double prior,
      double nearness,
      double rank,
      @Nullable Wording listed,
      Rewording asIs,
      Rewording read,
      Optional<Wordings> thought) {
    Optional<Double> likelihood =
        thought.flatMap(
            one -> {
              OptionalDouble found = one.logLikelihood(seen.text());
              return found.isPresent() ? Optional.of(found.getAsDouble()) : Optional.empty();
            });
    return new WordingCandidate(
        seen.from(),
        seen.to(),
        seen.text(),
        List.of(
            prior,
            read.fit() - asIs.fit(),
            read.pairs() - asIs.pairs(),
            read.triples() - asIs.triples(),
            read.bits() - asIs.bits(),
            nearness,
            nearness == 0 ? 1.0 : 0.0,
            rank,
            read.frequency() - asIs.frequency(),
            (read.frequency() * read.frequency() - asIs.frequency() * asIs.frequency()) / 10,
            listed == null ? 0.0 : 1.0,
            listed == null ? 0.0 : Math.log(listed.manners()),
            seen.to() - seen.from() > 1 ? 1.0 : 0.0,
            (double) (read.words() - asIs.words()),
            sameBeginning(seen),
            (double) read.unknown(),
            thought.isEmpty() ? 0.0 : likelihood.orElse(NO_PIECE),
            thought.isEmpty() || likelihood.isPresent() ? 0.0 : 1.0));
  }

  /** Share of the longer of two words that both begin with. */
  private double sameBeginning(Seen seen) {
    String word = words.get(seen.from());
    int same = 0;
    while (same < Math.min(word.length(), seen.text().length())
        && word.charAt(same) == seen.text().charAt(same)) {
      same++;
    }
    return (double) same / Math.max(word.length(), seen.text().length());
  }
}
