package io.calque.query;

import io.calque.model.SentenceReading;
import io.calque.table.ResourceList;
import io.calque.text.Language;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of an article: words that stand capitalised inside sentences which are not capitalised
 * throughout, as headlines are.
 */
final class ArticleNames {
  /** A sentence with a larger share of capitalised words shows nothing by them. */
  private static final double MOST_CAPITALS = 0.6;

  /** Words of a name that are searched for: the last ones, as titles come first. */
  private static final int WORDS = 2;

  /** Capitalised words that narrow no search down. */
  private static final Set<String> COMMONPLACE =
      Set.copyOf(
          ResourceList.of(ArticleNames.class, Language.ENGLISH, "commonplace-words.txt").entries());

  private final Set<String> words = new HashSet<>();

  private ArticleNames() {}

  /** A name in a sentence and the logarithm of the count of its rarest word. */
  private record Name(String text, double frequency) {}

  /** The names in these sentences. */
  static ArticleNames of(List<SentenceReading> readings) {
    ArticleNames names = new ArticleNames();
    for (SentenceReading reading : readings) {
      List<Token> tokens = reading.sentence().tokens();
      for (int i = 1; i < tokens.size() && !isHeadline(reading.sentence()); i++) {
        if (isCandidate(tokens.get(i))
            && reading.contexts().get(i).frequency() < QueryPieces.COMMON
            && tokens.get(i - 1).kind() != TokenKind.PUNCTUATION) {
          names.words.add(tokens.get(i).text());
        }
      }
    }
    return names;
  }

  /** Whether the token is part of a name; at the head of a sentence too. */
  boolean contains(Token token) {
    return words.contains(token.text());
  }

  /** The names of a sentence, the rarest in the language first, each once. */
  List<String> in(SentenceReading reading) {
    List<Name> found = new ArrayList<>();
    List<Token> tokens = reading.sentence().tokens();
    int end = tokens.size();
    while (end > 0) {
      int from = end;
      double frequency = Double.MAX_VALUE;
      StringBuilder text = new StringBuilder();
      while (from > 0 && contains(tokens.get(from - 1))) {
        from--;
        if (end - from <= WORDS) {
          text.insert(0, text.length() == 0 ? "" : " ").insert(0, tokens.get(from).text());
          frequency = Math.min(frequency, reading.contexts().get(from).frequency());
        }
      }
      if (from < end) {
        found.add(0, new Name(text.toString(), frequency));
      }
      end = Math.min(from, end - 1);
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(Name::frequency))
        .map(Name::text)
        .distinct()
        .toList();
  }

  /** Abbreviations with dots, such as {@code U.S.}, stand in too many texts to be of use. */
  private static boolean isCandidate(Token token) {
    return token.isWord()
        && token.isCapitalised()
        && token.text().length() > 1
        && token.text().indexOf('.') < 0
        && !COMMONPLACE.contains(token.lower());
  }

  private static boolean isHeadline(Sentence sentence) {
    long all = sentence.tokens().stream().filter(Token::isWord).count();
    long capitals = sentence.tokens().stream().filter(t -> t.isWord() && t.isCapitalised()).count();
    return capitals > MOST_CAPITALS * all;
  }
}
