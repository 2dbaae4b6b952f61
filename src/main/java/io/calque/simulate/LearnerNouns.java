package io.calque.simulate;

import io.calque.english.Form;
import io.calque.english.FunctionWords;
import io.calque.english.InflectionTag;
import io.calque.english.Inflector;
import io.calque.english.PartOfSpeech;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Errors of articles and of number. */
final class LearnerNouns {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> BEFORE_BARE =
      Set.of("in", "of", "for", "about", "with", "from", "to", "on", "by", "at", "and", "between");
  private static final int LEAST_LETTERS = 4;

  private final Inflector inflector;

  LearnerNouns(Inflector inflector) {
    this.inflector = inflector;
  }

  /** The slips at one lexeme. */
  void add(Passage passage, int at, List<Slip> slips) {
    String word = passage.lower(at);
    if (ARTICLES.contains(word) && passage.isLowerWord(at + 1)) {
      dropOrSwap(passage, at, word, slips);
    } else if (passage.isLowerWord(at)) {
      noun(passage, at, word, slips);
    } else if (isPlace(passage, at)) {
      slips.add(new Slip(LearnerError.ARTICLE_ADDED, at, at + 1, "the " + passage.at(at).text()));
    }
  }

  private void dropOrSwap(Passage passage, int at, String word, List<Slip> slips) {
    String next = passage.at(at + 1).text();
    slips.add(new Slip(LearnerError.ARTICLE_DROPPED, at, at + 2, next));
    if (!word.equals("the")) {
      slips.add(new Slip(LearnerError.ARTICLE_SWAPPED, at, at + 1, "the"));
    } else if (noun(next).filter(form -> form.tag() == InflectionTag.NN).isPresent()) {
      String other = Articles.takesAn(next) ? "an" : "a";
      slips.add(new Slip(LearnerError.ARTICLE_SWAPPED, at, at + 1, other));
    }
  }

  private void noun(Passage passage, int at, String word, List<Slip> slips) {
    Optional<Form> noun = noun(word);
    if (noun.isEmpty()) {
      return;
    }
    boolean bare = BEFORE_BARE.contains(passage.lower(at - 1));
    if (bare && !passage.lower(at + 1).equals("of")) {
      slips.add(new Slip(LearnerError.ARTICLE_ADDED, at, at + 1, "the " + word));
    }
    if (noun.get().tag() == InflectionTag.NNS && !noun.get().lemma().equals(word)) {
      slips.add(new Slip(LearnerError.NUMBER, at, at + 1, noun.get().lemma()));
    }
  }

  /** The word as a noun, if that is what its lemma mostly is. */
  private Optional<Form> noun(String word) {
    if (word.length() < LEAST_LETTERS || FunctionWords.contains(word)) {
      return Optional.empty();
    }
    return inflector.analyse(word).stream()
        .findFirst()
        .filter(form -> form.part() == PartOfSpeech.NOUN)
        .filter(form -> inflector.partsOf(form.lemma()).indexOf(PartOfSpeech.NOUN) == 0);
  }

  /** A single name after in, to or from: in Lisbon. */
  private static boolean isPlace(Passage passage, int at) {
    return passage.at(at).isWord()
        && Set.of("in", "to", "from").contains(passage.lower(at - 1))
        && (at + 1 >= passage.size() || !passage.at(at + 1).isCapitalised());
  }
}
