package io.calque.query;

import io.calque.model.SentenceReading;
import io.calque.signal.Evidence;
import io.calque.statistics.WordInContext;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a sentence into pieces for queries and says of each how likely the original article has it.
 * The chances follow what spinners do: they leave quotations, names and numbers alone, swap
 * function words by a few rules, and may swap any other word; a single digit may have been a word.
 */
final class QueryPieces {
  /** Marks that end a query: what stands on their other side may be another voice or line. */
  private static final String ENDS = "\"“”„«»‟()[]{}<>–—―-:;!?…|*•/\\";

  /** A word as likely replaced as not is never quoted, shown as evidence or not. */
  private static final double REPLACED = 0.5;

  private static final double QUOTED_RISK = 0.01;
  private static final double NAME_RISK = 0.01;
  private static final double DIGIT_RISK = 0.1;
  private static final double COMMON_RISK = 0.03;
  private static final double WORD_RISK = 0.07;

  /** Rules give the original back more often than the token model does. */
  private static final double RULE_INTACT = 0.75;

  private static final double WORD_INTACT = 0.45;

  /** Natural logarithm of the count of the hundred commonest words and up. */
  static final double COMMON = 11;

  private static final double MOST_BITS = 14;
  private static final double RESTORED_BITS = 5;

  private final SentenceReading reading;
  private final Sentence sentence;
  private final ArticleNames names;
  private final List<QueryPiece> pieces = new ArrayList<>();

  private QueryPieces(SentenceReading reading, ArticleNames names) {
    this.reading = reading;
    this.sentence = reading.sentence();
    this.names = names;
  }

  /**
   * The pieces of a sentence, in order.
   *
   * @param shown evidence in the sentence, rules and words
   */
  static List<QueryPiece> of(SentenceReading reading, List<Evidence> shown, ArticleNames names) {
    QueryPieces pieces = new QueryPieces(reading, names);
    pieces.cut(Restoration.strongest(shown));
    return pieces.pieces;
  }

  private void cut(List<Evidence> evidence) {
    List<Token> tokens = sentence.tokens();
    int next = 0;
    int at = 0;
    while (at < tokens.size()) {
      Span span = tokens.get(at).span();
      while (next < evidence.size() && evidence.get(next).span().end() <= span.start()) {
        next++;
      }
      if (next < evidence.size() && evidence.get(next).span().overlaps(span)) {
        Evidence found = evidence.get(next++);
        pieces.add(restored(found, isSpaced(at)));
        while (at < tokens.size() && tokens.get(at).span().start() < found.span().end()) {
          at++;
        }
      } else {
        pieces.add(token(at++));
      }
    }
  }

  private QueryPiece restored(Evidence evidence, boolean spaced) {
    Optional<String> wording = Restoration.of(evidence);
    if (wording.isEmpty()) {
      return QueryPiece.BARRIER;
    }
    int words = wording.get().split(" ", -1).length;
    boolean rule = reading.evidence().contains(evidence);
    return new QueryPiece(
        wording.get(),
        spaced,
        words,
        rule ? RULE_INTACT : WORD_INTACT,
        words * RESTORED_BITS,
        EnumSet.of(QueryPiece.Trait.RESTORED));
  }

  private QueryPiece token(int at) {
    Token token = sentence.tokens().get(at);
    double replaced = reading.replaced().get(at);
    if (replaced >= REPLACED) {
      return QueryPiece.BARRIER;
    }
    if (token.kind() == TokenKind.PUNCTUATION) {
      return endsAbbreviation(at)
          ? new QueryPiece(token.text(), false, 0, 1, 0, Set.of())
          : QueryPiece.mark(token.text(), isSpaced(at), ENDS.contains(token.text()));
    }
    WordInContext context = reading.contexts().get(at);
    Set<QueryPiece.Trait> traits = traits(token, context);
    boolean possessive = token.lower().equals("'s");
    return new QueryPiece(
        token.text(),
        isSpaced(at),
        possessive ? 0 : 1,
        1 - Math.max(replaced, risk(token, traits)),
        context.id() == 0 ? MOST_BITS : Math.min(MOST_BITS, context.surprisal()),
        traits);
  }

  private Set<QueryPiece.Trait> traits(Token token, WordInContext context) {
    Set<QueryPiece.Trait> traits = EnumSet.noneOf(QueryPiece.Trait.class);
    boolean number = token.kind() == TokenKind.NUMBER;
    if ((number && token.text().length() > 1) || names.contains(token)) {
      traits.add(QueryPiece.Trait.NAME);
    }
    if (sentence.isQuoted(token.span())) {
      traits.add(QueryPiece.Trait.QUOTED);
    }
    if (!number && context.frequency() >= COMMON) {
      traits.add(QueryPiece.Trait.COMMON);
    }
    if (token.lower().equals("a") || token.lower().equals("an")) {
      traits.add(QueryPiece.Trait.INDEFINITE);
    }
    return traits;
  }

  private static double risk(Token token, Set<QueryPiece.Trait> traits) {
    if (traits.contains(QueryPiece.Trait.QUOTED)) {
      return QUOTED_RISK;
    }
    if (traits.contains(QueryPiece.Trait.NAME)) {
      return NAME_RISK;
    }
    if (token.kind() == TokenKind.NUMBER) {
      return DIGIT_RISK;
    }
    return traits.contains(QueryPiece.Trait.COMMON) ? COMMON_RISK : WORD_RISK;
  }

  /** Whether the token is the last dot of {@code U.S.} or the like, and maybe of the sentence. */
  private boolean endsAbbreviation(int at) {
    List<Token> tokens = sentence.tokens();
    return tokens.get(at).text().equals(".")
        && at > 0
        && !isSpaced(at)
        && tokens.get(at - 1).text().indexOf('.') > 0;
  }

  private boolean isSpaced(int at) {
    List<Token> tokens = sentence.tokens();
    return at > 0 && tokens.get(at - 1).span().end() < tokens.get(at).span().start();
  }
}
