package io.calque.signal;

import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One word of the source language kept in the English sentences of an article again and again:
 * lower-case words with letters that English does not keep in loans ({@code ş}, {@code ł}, {@code
 * ő}, {@code ř}), at least twice. Accents, umlauts and macrons are left alone, for English text has
 * {@code façade} and {@code whānau}; so are quotations, brackets and sentences that speak of words.
 * Candidate evidence. A word that stands there once is for {@link SourceLanguageResidue}.
 */
final class KeptWords implements Signal {
  private static final double SCORE = 0.4;
  private static final int LEAST_USES = 2;
  private static final String UNMARKED = "āēīōūǖœ";

  private final WordIndex<String> gloss;

  KeptWords(Lexicons lexicons) {
    gloss = lexicons.index(Lexicon.GLOSS_WORDS);
  }

  private record Use(Sentence sentence, Token token) {}

  @Override
  public String id() {
    return "kept-words";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit("He runs the [dükkanı] in town. The [dükkanı] sells bread and milk."),
        Example.hit("The [świetlica] opens at noon. Each [świetlica] has two rooms."),
        Example.miss("He runs the dükkanı in town. The shop sells bread and milk."),
        Example.miss("The café façade is new. The café façade is grey."),
        Example.miss("Her whānau lives here. Their whānau came by bus."),
        Example.miss("A common room (świetlica) opened. The common room (świetlica) is new."),
        Example.miss("The Polish word świetlica is old. The word świetlica is in use."));
  }

  @Override
  public List<Evidence> find(Document document) {
    Map<String, List<Use>> words = new LinkedHashMap<>();
    for (Sentence sentence : document.sentences()) {
      collect(sentence, words);
    }
    List<Evidence> evidence = new ArrayList<>();
    for (List<Use> uses : words.values()) {
      for (Use use : uses.size() < LEAST_USES ? List.<Use>of() : uses) {
        evidence.add(
            new Evidence(
                ArtifactType.SOURCE_LANGUAGE_RESIDUE,
                use.token().span(),
                use.token().text(),
                List.of(),
                SCORE,
                "a word of another language, kept " + uses.size() + " times",
                true));
      }
    }
    evidence.sort(Comparator.comparing(Evidence::span));
    return evidence;
  }

  private void collect(Sentence sentence, Map<String, List<Use>> words) {
    List<Token> tokens = sentence.tokens();
    int brackets = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.lower().equals("(")) {
        brackets++;
      } else if (token.lower().equals(")")) {
        brackets = Math.max(0, brackets - 1);
      } else if (brackets == 0
          && isForeign(token)
          && isPlain(tokens, i - 1)
          && isPlain(tokens, i + 1)
          && !sentence.isQuoted(token.span())
          && tokens.stream().noneMatch(other -> gloss.contains(other.lower()))) {
        words
            .computeIfAbsent(token.lower(), any -> new ArrayList<>())
            .add(new Use(sentence, token));
      }
    }
  }

  private static boolean isForeign(Token token) {
    return token.isWord()
        && !token.isCapitalised()
        && token.text().length() > 2
        && token.lower().chars().anyMatch(KeptWords::isKept);
  }

  /**
   * A letter of Latin Extended A, B or Additional that is neither a vowel with a macron nor a
   * ligature.
   */
  private static boolean isKept(int c) {
    boolean extended = (c >= 0x100 && c < 0x250) || (c >= 0x1e00 && c < 0x1f00);
    return extended && UNMARKED.indexOf(c) < 0;
  }

  /** Whether a lower-case word of the English alphabet stands there. */
  private static boolean isPlain(List<Token> tokens, int at) {
    return isFirstWord(tokens, at)
        || (WordTest.isWord(tokens, at)
            && tokens.get(at).text().chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-'));
  }

  private static boolean isFirstWord(List<Token> tokens, int at) {
    return at == 0
        && WordTest.isCapitalised(tokens, at)
        && tokens.get(at).lower().chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
