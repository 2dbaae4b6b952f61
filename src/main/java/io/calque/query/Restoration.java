package io.calque.query;

import io.calque.model.SentenceReading;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The wording a query puts back for a flagged one: its first suggestion, where the artifact is one
 * of wording (repeated or split words, tortured phrases, wrong parts of speech, swapped function
 * words, corrupted names, calqued titles) and the suggestion is one to four plain words. What was
 * before a wrong article, a broken agreement, a missing or redundant word or an altered quotation
 * is not known well enough.
 */
final class Restoration {
  private static final Set<ArtifactType> OF_WORDING =
      EnumSet.of(
          ArtifactType.REPEATED_WORD,
          ArtifactType.TORTURED_PHRASE,
          ArtifactType.WRONG_PART_OF_SPEECH,
          ArtifactType.FUNCTION_WORD_SWAP,
          ArtifactType.SPLIT_WORD,
          ArtifactType.CORRUPTED_NAME,
          ArtifactType.TITLE_CALQUE);

  private static final Pattern WORDING =
      Pattern.compile("[\\p{L}\\p{N}'’.-]{1,40}+(?: [\\p{L}\\p{N}'’.-]{1,40}+){0,3}+");

  /** An article before a phrase narrows nothing down either. */
  private static final Pattern ARTICLE = Pattern.compile("^(?:a|an|the) ");

  /** A word the token model flags less surely is seldom given its original back. */
  private static final double SURE = 0.8;

  /** Shorter words narrow no search down. */
  private static final int SHORTEST = 5;

  private Restoration() {}

  /** The wording put back, if any. */
  static Optional<String> of(Evidence evidence) {
    return evidence.suggestions().stream()
        .limit(1)
        .filter(wording -> OF_WORDING.contains(evidence.type()))
        .filter(wording -> WORDING.matcher(wording).matches())
        .findFirst();
  }

  /**
   * Wordings put back in the sentence, surest first: those of rules, and of words flagged with a
   * probability of at least {@value #SURE}; function words, articles before a phrase and the
   * shortest words left out.
   *
   * @param shown evidence in the sentence, rules and words
   */
  static List<String> sure(SentenceReading reading, List<Evidence> shown) {
    return strongest(shown).stream()
        .filter(one -> one.type() != ArtifactType.FUNCTION_WORD_SWAP)
        .filter(one -> one.score() >= SURE || reading.evidence().contains(one))
        .sorted(Comparator.comparingDouble(one -> -one.score()))
        .flatMap(one -> of(one).stream())
        .map(wording -> ARTICLE.matcher(wording).replaceFirst(""))
        .filter(wording -> wording.length() >= SHORTEST)
        .distinct()
        .toList();
  }

  /** The evidence in order of appearance, of overlapping ones the strongest. */
  static List<Evidence> strongest(List<Evidence> shown) {
    List<Evidence> kept = new ArrayList<>();
    for (Evidence one : shown.stream().sorted(Comparator.comparing(Evidence::span)).toList()) {
      Span span = one.span();
      int last = kept.size() - 1;
      if (last < 0 || !kept.get(last).span().overlaps(span)) {
        kept.add(one);
      } else if (one.score() > kept.get(last).score()) {
        kept.set(last, one);
      }
    }
    return kept;
  }
}
