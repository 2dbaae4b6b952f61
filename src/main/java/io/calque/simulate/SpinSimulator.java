package io.calque.simulate;

import io.calque.english.Inflector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Rewrites clean English as article spinners do. The same seed, document id and paragraphs give the
 * same result, whatever was spun before. Thread-safe.
 */
public final class SpinSimulator {
  /** Kind of a change that only puts {@code a} or {@code an} right before a replacement. */
  public static final String ARTICLE_REPAIR = "article-repair";

  private final SpinWords words;
  private final PhraseRules rules = new PhraseRules();
  private final long seed;

  /**
   * A simulator.
   *
   * @param thesaurus heads and synonyms
   * @param induced word list of a real spinner
   * @param frequencies of clean English; replacements must occur in it
   * @param seed of all choices
   */
  public SpinSimulator(
      Thesaurus thesaurus, InducedWords induced, WordFrequencies frequencies, long seed) {
    Inflector inflector = new Inflector();
    Neighbours neighbours = new Neighbours(thesaurus, inflector, frequencies);
    this.words = new SpinWords(neighbours, induced, inflector, frequencies);
    this.seed = seed;
  }

  /** Spins a document with random options; only {@code families} are used. */
  public SpunDocument spin(String id, List<String> paragraphs, Set<SpinFamily> families) {
    return spin(id, paragraphs, SpinSettings.of(families));
  }

  /** Spins a document with options that are random where {@code settings} leaves them open. */
  public SpunDocument spin(String id, List<String> paragraphs, SpinSettings settings) {
    SplittableRandom random = random(id);
    return spin(paragraphs, settings.draw(random), random);
  }

  /** Spins a document with given options. */
  public SpunDocument spin(String id, List<String> paragraphs, SpinOptions options) {
    return spin(paragraphs, options, random(id));
  }

  private SplittableRandom random(String id) {
    return DocumentRandom.of(seed, id);
  }

  private SpunDocument spin(List<String> paragraphs, SpinOptions options, SplittableRandom random) {
    SpinDictionary dictionary = new SpinDictionary(words, options, random);
    List<AlteredText> spun = new ArrayList<>();
    for (String paragraph : paragraphs) {
      spun.add(spin(paragraph, options, dictionary));
    }
    return new SpunDocument(options, spun);
  }

  private AlteredText spin(String paragraph, SpinOptions options, SpinDictionary dictionary) {
    List<Lexeme> lexemes = Lexeme.split(paragraph);
    List<String> lower = lexemes.stream().map(Lexeme::lower).toList();
    boolean[] barred = barred(lexemes, options);
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < lexemes.size(); ) {
      Optional<Edit> edit =
          barred[i] ? Optional.empty() : edit(lexemes, lower, barred, i, dictionary);
      if (edit.isPresent()) {
        if (options.articlesRepaired()) {
          Articles.repair(lexemes, edit.get(), edits);
        }
        edits.add(edit.get());
        i = edit.get().to();
      } else {
        i++;
      }
    }
    return AlteredText.of(lexemes, edits);
  }

  private Optional<Edit> edit(
      List<Lexeme> lexemes,
      List<String> lower,
      boolean[] barred,
      int at,
      SpinDictionary dictionary) {
    boolean capital = lexemes.get(at).isCapitalised();
    for (PhraseRules.Rule rule : rules.matching(lower, at)) {
      int to = at + rule.words().size();
      if (!anyBarred(barred, at, to) && dictionary.applies(rule)) {
        return Optional.of(new Edit(at, to, cased(rule.spun(), capital), rule.family().id()));
      }
    }
    if (!lexemes.get(at).isWord()) {
      return Optional.empty();
    }
    return dictionary
        .word(lower.get(at))
        .map(
            choice -> new Edit(at, at + 1, cased(choice.wording(), capital), choice.family().id()));
  }

  private static boolean[] barred(List<Lexeme> lexemes, SpinOptions options) {
    boolean[] barred = new boolean[lexemes.size()];
    for (int i = 0; i < lexemes.size(); i++) {
      Lexeme lexeme = lexemes.get(i);
      barred[i] =
          !lexeme.isWord()
              || (options.quotationsProtected() && lexeme.quoted())
              || (options.capitalsProtected() && lexeme.isCapitalised());
    }
    return barred;
  }

  private static boolean anyBarred(boolean[] barred, int from, int to) {
    for (int i = from; i < to; i++) {
      if (barred[i]) {
        return true;
      }
    }
    return false;
  }

  private static String cased(String wording, boolean capital) {
    return capital
        ? wording.substring(0, 1).toUpperCase(Locale.ROOT) + wording.substring(1)
        : wording;
  }
}
