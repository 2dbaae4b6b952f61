package io.calque.signal;

import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.List;
import java.util.Set;

/**
 * One word on both sides of {@code and} or {@code or}, where two near-synonyms fell together, and a
 * verb beside its own noun ({@code responded with a positive response}).
 */
final class RedundantPair implements SentenceSignal {
  private static final int REACH = 3;

  /** A verb after the pair begins a clause of its own: "stability and stability will come". */
  private static final Set<String> CLAUSE =
      Set.of(
          "is", "are", "was", "were", "will", "would", "has", "had", "have", "can", "may", "of",
          "that");

  private final Set<String> idioms;
  private final Set<String> endings;
  private final Set<String> shortAdjectives;
  private final List<Set<String>> roots;

  RedundantPair(Lexicons lexicons) {
    idioms = lexicons.words(Lexicon.PAIRED_WORDS);
    endings = lexicons.words(Lexicon.DESCRIBING_ENDINGS);
    shortAdjectives = lexicons.words(Lexicon.SHORT_ADJECTIVES);
    roots =
        lexicons.rows(Lexicon.COGNATES, "forms").stream()
            .map(row -> Set.of(row.get("forms").split(" ")))
            .toList();
  }

  @Override
  public String id() {
    return ArtifactType.REDUNDANT_PAIR.id();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit("They want a [stable and stable -> stable] peace."),
        Example.hit("It was a [difficult or difficult -> difficult] choice."),
        Example.hit("Berlin [responded with a positive response]."),
        Example.hit("He [reacted with anger and a reaction]."),
        Example.miss("It rose more and more, again and again, over and over."),
        Example.miss("They ran on and on, neck and neck, for years and years."),
        Example.miss("Johnson and Johnson grew bigger and bigger."),
        Example.miss("There are lies and lies, and doctors and doctors."),
        Example.miss("She responded with a smile."),
        Example.miss("The response was quick and they responded with care."));
  }

  @Override
  public void find(Sentence sentence, List<Evidence> found) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (isPair(tokens, i)) {
        found.add(pair(new TokenRange(sentence, i, i + 3)));
      } else {
        int end = cognateEnd(tokens, i);
        if (end > 0) {
          found.add(
              new TokenRange(sentence, i, end)
                  .evidence(
                      ArtifactType.REDUNDANT_PAIR,
                      List.of(),
                      0.35,
                      "the verb and its object say the same thing"));
        }
      }
    }
  }

  private static Evidence pair(TokenRange range) {
    return range.evidence(
        ArtifactType.REDUNDANT_PAIR,
        List.of(range.sentence().tokens().get(range.from()).text()),
        0.4,
        "both sides of the pair are the same word, as if two synonyms had fallen together");
  }

  private boolean isPair(List<Token> tokens, int at) {
    String middle = tokens.get(at + 1).lower();
    String word = tokens.get(at).lower();
    return (middle.equals("and") || middle.equals("or"))
        && word.equals(tokens.get(at + 2).lower())
        && tokens.get(at).isWord()
        && !tokens.get(at).isCapitalised()
        && !idioms.contains(word)
        && isDescribing(word)
        && isModifierSlot(tokens, at);
  }

  /** Adjectives by ending; comparatives ("faster and faster") are idiom. */
  private boolean isDescribing(String word) {
    return shortAdjectives.contains(word)
        || (word.length() >= 5 && endings.stream().anyMatch(word::endsWith));
  }

  /** Not "talent and talent" of a list, nor the comparison "between X and X". */
  private static boolean isModifierSlot(List<Token> tokens, int at) {
    String before = WordTest.lower(tokens, at - 1);
    boolean listed =
        Set.of("between", "both", "is", "are", "there", ",").contains(before)
            && !isWord(tokens, at + 3);
    return !listed
        && !CLAUSE.contains(WordTest.lower(tokens, at + 3))
        && !WordTest.lower(tokens, at + 3).equals(WordTest.lower(tokens, at + 1));
  }

  private static boolean isWord(List<Token> tokens, int at) {
    return WordTest.isWord(tokens, at);
  }

  /** End of a phrase such as "responded with a positive response" that begins here, or 0. */
  private int cognateEnd(List<Token> tokens, int at) {
    String preposition = tokens.get(at + 1).lower();
    if (!preposition.equals("with") && !preposition.equals("by")) {
      return 0;
    }
    for (Set<String> root : roots) {
      if (root.contains(tokens.get(at).lower())) {
        int last = Math.min(tokens.size(), at + 3 + REACH);
        for (int i = at + 2; i < last; i++) {
          if (tokens.get(i).kind() == TokenKind.PUNCTUATION) {
            return 0;
          }
          if (root.contains(tokens.get(i).lower())) {
            return i + 1;
          }
        }
      }
    }
    return 0;
  }
}
