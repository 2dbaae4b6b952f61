package io.calque.simulate;

import io.calque.english.Form;
import io.calque.english.InflectionTag;
import io.calque.english.Inflector;
import io.calque.english.PartOfSpeech;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Changes articles, pronouns, tenses and pairs of words as a round trip would. */
final class GrammarPerturber {
  private static final Map<String, String> OTHER_GENDER =
      Map.of(
          "he", "she", "she", "he", "his", "her", "her", "his", "him", "her", "himself", "herself",
          "herself", "himself");
  private static final Set<String> TITLES =
      Set.of("president", "minister", "chancellor", "senator", "secretary", "governor", "mayor");
  private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "we", "it");
  private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "will", "can");
  private static final double LEAST_SIMILARITY = 0.04;

  private final Thesaurus thesaurus;
  private final Inflector inflector;

  GrammarPerturber(Thesaurus thesaurus, Inflector inflector) {
    this.thesaurus = thesaurus;
    this.inflector = inflector;
  }

  void apply(Passage passage, Set<Perturbation> wanted, double rate, SplittableRandom random) {
    boolean swapsGender = random.nextDouble() < rate / 2;
    for (int i = 0; i < passage.size(); i++) {
      String word = passage.lower(i);
      if (wanted.contains(Perturbation.GENDER_LOST) && swapsGender && !passage.isQuoted(i)) {
        swapGender(passage, i, word);
      }
      if (wanted.contains(Perturbation.PAIR_COLLAPSED) && random.nextDouble() < rate) {
        collapsePair(passage, i);
      }
      if (wanted.contains(Perturbation.OF_DROPPED) && random.nextDouble() < rate / 4) {
        dropOf(passage, i);
      }
      if (wanted.contains(Perturbation.ARTICLE_DROPPED) && random.nextDouble() < rate / 3) {
        dropArticle(passage, i);
      }
      if (wanted.contains(Perturbation.ARTICLE_ADDED) && random.nextDouble() < rate / 3) {
        addArticle(passage, i);
      }
      if (wanted.contains(Perturbation.TENSE_SHIFTED) && random.nextDouble() < rate / 2) {
        shiftTense(passage, i);
      }
    }
  }

  private static void swapGender(Passage passage, int i, String word) {
    String other = OTHER_GENDER.getOrDefault(word, "");
    if (!other.isEmpty()) {
      passage.replace(i, i + 1, other, Perturbation.GENDER_LOST);
    }
  }

  /** Sound and steady: steady and steady. */
  private void collapsePair(Passage passage, int i) {
    boolean pair =
        passage.isLowerWord(i) && passage.lower(i + 1).equals("and") && passage.isLowerWord(i + 2);
    if (!pair) {
      return;
    }
    String first = passage.lower(i);
    String second = passage.lower(i + 2);
    boolean known = !inflector.analyse(first).isEmpty() && !inflector.analyse(second).isEmpty();
    boolean near =
        thesaurus.areNeighbours(first, second)
            || thesaurus.similarity(first, second) > LEAST_SIMILARITY;
    if (known && first.length() > 3 && near && !first.equals(second)) {
      passage.replace(i, i + 1, second, Perturbation.PAIR_COLLAPSED);
    }
  }

  /** Violations of human rights: violations human rights. */
  private void dropOf(Passage passage, int i) {
    boolean nouns =
        passage.isLowerWord(i)
            && passage.lower(i + 1).equals("of")
            && passage.isLowerWord(i + 2)
            && has(passage.lower(i), InflectionTag.NNS)
            && !inflector.analyse(passage.lower(i + 2)).isEmpty();
    if (nouns) {
      passage.replace(i, i + 2, passage.at(i).text(), Perturbation.OF_DROPPED);
    }
  }

  private static void dropArticle(Passage passage, int i) {
    boolean article = List.of("the", "a", "an").contains(passage.lower(i));
    if (article && i + 1 < passage.size() && passage.at(i + 1).isWord() && !passage.isQuoted(i)) {
      passage.replace(i, i + 2, passage.at(i + 1).text(), Perturbation.ARTICLE_DROPPED);
    }
  }

  /** President Kowalska: the President Kowalska; in talks: in the talks. */
  private void addArticle(Passage passage, int i) {
    boolean title =
        TITLES.contains(passage.lower(i))
            && i + 1 < passage.size()
            && passage.at(i + 1).isCapitalised()
            && !passage.lower(i - 1).equals("the");
    boolean bare =
        List.of("in", "of", "for", "about").contains(passage.lower(i - 1))
            && passage.isLowerWord(i)
            && passage.lower(i).length() > 4
            && has(passage.lower(i), InflectionTag.NNS);
    if (title && !passage.isStart(i)) {
      passage.replace(i, i + 1, "the " + passage.at(i).text(), Perturbation.ARTICLE_ADDED);
    } else if (bare && !passage.isQuoted(i)) {
      passage.replace(i, i + 1, "the " + passage.lower(i), Perturbation.ARTICLE_ADDED);
    }
  }

  /** She met: she has met. */
  private void shiftTense(Passage passage, int i) {
    if (i == 0 || passage.isQuoted(i) || !passage.isLowerWord(i)) {
      return;
    }
    String subject = passage.lower(i - 1);
    boolean person =
        SUBJECTS.contains(subject)
            || (passage.at(i - 1).isCapitalised() && !passage.isStart(i - 1));
    Optional<Form> past =
        inflector.analyse(passage.lower(i)).stream()
            .filter(form -> form.part() == PartOfSpeech.VERB)
            .findFirst()
            .filter(form -> form.tag() == InflectionTag.VBD)
            .filter(form -> !AUXILIARIES.contains(form.lemma()));
    if (person && past.isPresent()) {
      String auxiliary = subject.equals("they") || subject.equals("we") ? "have " : "has ";
      String participle =
          inflector.inflect(past.get().lemma(), InflectionTag.VBN).orElse(passage.lower(i));
      passage.replace(i, i + 1, auxiliary + participle, Perturbation.TENSE_SHIFTED);
    }
  }

  private boolean has(String word, InflectionTag tag) {
    return inflector.analyse(word).stream().anyMatch(form -> form.tag() == tag);
  }
}
