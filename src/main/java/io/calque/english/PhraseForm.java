package io.calque.english;

import java.util.ArrayList;
import java.util.List;

/**
 * One reading of a word or phrase.
 *
 * @param lemma its dictionary form: a phrase of a verb with its first word, one of a noun with its
 *     last word as a lemma
 * @param tag which form of the lemma it is
 */
record PhraseForm(String lemma, InflectionTag tag) {
  /** The readings of a lower-case word or phrase; empty where none is known. */
  static List<PhraseForm> of(String phrase, Inflector inflector) {
    List<PhraseForm> forms = new ArrayList<>();
    int first = phrase.indexOf(' ');
    if (first < 0) {
      inflector
          .analyse(phrase)
          .forEach(form -> forms.add(new PhraseForm(form.lemma(), form.tag())));
      return forms;
    }
    for (Form form : inflector.analyse(phrase.substring(0, first))) {
      if (form.part() == PartOfSpeech.VERB) {
        forms.add(new PhraseForm(form.lemma() + phrase.substring(first), form.tag()));
      }
    }
    int last = phrase.lastIndexOf(' ') + 1;
    for (Form form : inflector.analyse(phrase.substring(last))) {
      if (form.part() == PartOfSpeech.NOUN) {
        forms.add(new PhraseForm(phrase.substring(0, last) + form.lemma(), form.tag()));
      }
    }
    return forms;
  }
}
