package io.calque.simulate;

import io.calque.english.Form;
import io.calque.english.FunctionWords;
import io.calque.english.InflectionTag;
import io.calque.english.Inflector;
import io.calque.english.PartOfSpeech;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Errors of agreement, tense, verb form, the place of adverbs and missing forms of be. */
final class LearnerVerbs {
  private static final Map<String, String> OTHER_NUMBER =
      Map.of(
          "is", "are", "are", "is", "was", "were", "were", "was", "has", "have", "does", "do",
          "doesn't", "don't");
  private static final Set<String> SINGULAR = Set.of("he", "she", "it", "who", "which", "that");
  private static final Set<String> PLURAL = Set.of("they", "we", "people", "who");
  private static final Set<String> MODALS =
      Set.of("can", "could", "will", "would", "should", "must", "may", "might", "to");
  private static final Set<String> HAVE = Set.of("have", "has", "had");
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been");
  private static final Set<String> BEFORE_GERUND =
      Set.of("of", "for", "by", "without", "before", "after", "in", "about", "enjoy", "avoid");
  private static final Set<String> ADVERBS =
      Set.of("also", "always", "often", "usually", "never", "already", "really", "still", "even");
  private static final int LEAST_LETTERS = 3;

  private final Inflector inflector;

  LearnerVerbs(Inflector inflector) {
    this.inflector = inflector;
  }

  /** The slips at one lexeme. */
  void add(Passage passage, int at, List<Slip> slips) {
    if (!passage.isLowerWord(at)) {
      return;
    }
    String word = passage.lower(at);
    String before = passage.lower(at - 1);
    String other = OTHER_NUMBER.getOrDefault(word, "");
    if (!other.isEmpty() && at > 0 && passage.at(at - 1).isWord()) {
      slips.add(new Slip(LearnerError.AGREEMENT, at, at + 1, other));
    }
    if (BE.contains(word)) {
      copula(passage, at, slips);
    }
    if (word.length() < LEAST_LETTERS || FunctionWords.contains(word)) {
      return;
    }
    List<Form> verbs =
        inflector.analyse(word).stream().filter(form -> isMostlyVerb(form.lemma(), form)).toList();
    for (Form verb : verbs) {
      agreement(before, at, verb, slips);
      tense(before, at, verb, slips);
      form(before, at, verb, slips);
    }
    if (!verbs.isEmpty() && (ADVERBS.contains(before) || isMannerAdverb(before))) {
      slips.add(new Slip(LearnerError.WORD_ORDER, at - 1, at + 1, word + " " + before));
    }
  }

  private boolean isMostlyVerb(String lemma, Form form) {
    return form.part() == PartOfSpeech.VERB
        && inflector.partsOf(lemma).indexOf(PartOfSpeech.VERB) == 0;
  }

  private boolean isMannerAdverb(String word) {
    return word.endsWith("ly") && inflector.partsOf(word).contains(PartOfSpeech.ADVERB);
  }

  /** They are tired: they tired; is going: going. */
  private void copula(Passage passage, int at, List<Slip> slips) {
    if (at > 0 && passage.at(at - 1).isWord() && passage.isLowerWord(at + 1)) {
      boolean predicate =
          inflector.analyse(passage.lower(at + 1)).stream()
              .findFirst()
              .filter(form -> form.tag() == InflectionTag.JJ || form.tag() == InflectionTag.VBG)
              .isPresent();
      if (predicate) {
        slips.add(new Slip(LearnerError.WORD_MISSING, at, at + 2, passage.at(at + 1).text()));
      }
    }
  }

  private void agreement(String before, int at, Form verb, List<Slip> slips) {
    boolean singular = SINGULAR.contains(before) || isNoun(before, InflectionTag.NN);
    boolean plural = PLURAL.contains(before) || isNoun(before, InflectionTag.NNS);
    if (verb.tag() == InflectionTag.VBZ && singular) {
      slips.add(new Slip(LearnerError.AGREEMENT, at, at + 1, verb.lemma()));
    } else if (verb.tag() == InflectionTag.VB && plural) {
      form(verb, InflectionTag.VBZ)
          .ifPresent(one -> slips.add(new Slip(LearnerError.AGREEMENT, at, at + 1, one)));
    }
  }

  private boolean isNoun(String word, InflectionTag tag) {
    return !FunctionWords.contains(word)
        && inflector.analyse(word).stream()
            .findFirst()
            .filter(form -> form.tag() == tag)
            .isPresent();
  }

  private void tense(String before, int at, Form verb, List<Slip> slips) {
    boolean compound = HAVE.contains(before) || BE.contains(before) || before.isEmpty();
    if (verb.tag() != InflectionTag.VBD || compound) {
      return;
    }
    slips.add(new Slip(LearnerError.TENSE, at, at + 1, verb.lemma()));
    String auxiliary =
        PLURAL.contains(before) || isNoun(before, InflectionTag.NNS) ? "have" : "has";
    if (SINGULAR.contains(before) || PLURAL.contains(before)) {
      form(verb, InflectionTag.VBN)
          .ifPresent(
              one -> slips.add(new Slip(LearnerError.TENSE, at, at + 1, auxiliary + " " + one)));
    }
  }

  private void form(String before, int at, Form verb, List<Slip> slips) {
    Optional<String> wrong = Optional.empty();
    if (verb.tag() == InflectionTag.VB && MODALS.contains(before)) {
      wrong = form(verb, before.equals("to") ? InflectionTag.VBG : InflectionTag.VBZ);
      if (!before.equals("to")) {
        slips.add(new Slip(LearnerError.VERB_FORM, at, at + 1, "to " + verb.lemma()));
      }
    } else if (verb.tag() == InflectionTag.VBN && HAVE.contains(before)) {
      wrong = Optional.of(verb.lemma());
    } else if (verb.tag() == InflectionTag.VBG
        && (BE.contains(before) || BEFORE_GERUND.contains(before))) {
      wrong = Optional.of(verb.lemma());
    }
    wrong.ifPresent(one -> slips.add(new Slip(LearnerError.VERB_FORM, at, at + 1, one)));
  }

  private Optional<String> form(Form verb, InflectionTag tag) {
    return inflector.inflect(verb.lemma(), tag);
  }
}
