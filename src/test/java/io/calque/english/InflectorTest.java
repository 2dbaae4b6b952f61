package io.calque.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectorTest {
  private static final Inflector INFLECTOR = new Inflector();

  @ParameterizedTest
  @CsvSource({
    "visit,VBG,visiting",
    "stop,VBD,stopped",
    "carry,VBZ,carries",
    "make,VBG,making",
    "die,VBG,dying",
    "go,VBN,gone",
    "permit,VBD,permitted",
    "see,VBG,seeing",
    "quit,VBG,quitting",
    "box,NNS,boxes",
    "city,NNS,cities",
    "child,NNS,children",
    "day,NNS,days",
    "big,JJR,bigger",
    "happy,JJS,happiest",
    "good,JJR,better",
    "large,JJR,larger",
  })
  void inflect_word_givesFormAndAnalyseGivesItBack(String lemma, InflectionTag tag, String form) {
    assertEquals(Optional.of(form), INFLECTOR.inflect(lemma, tag));
    assertTrue(
        INFLECTOR.analyse(form).contains(new Form(lemma, tag)), () -> form + " is not analysed");
  }

  @ParameterizedTest
  @CsvSource({
    "cut back,VBG,cutting back",
    "go to,VBD,went to",
    "point of view,NNS,points of view",
    "living room,NNS,living rooms",
    "important,JJR,more important",
  })
  void inflect_phrase_inflectsItsHead(String lemma, InflectionTag tag, String form) {
    assertEquals(Optional.of(form), INFLECTOR.inflect(lemma, tag));
  }

  @ParameterizedTest
  @CsvSource({"workman,workmen", "policewoman,policewomen", "human,humans", "roman,romans"})
  void inflect_compoundOfMan_givesMen(String lemma, String plural) {
    assertEquals(Optional.of(plural), INFLECTOR.inflect(lemma, InflectionTag.NNS));
  }

  /** The cost is more often a noun than it is what something cost. */
  @ParameterizedTest
  @CsvSource({"cost,cost", "hit,hit", "left,leave", "met,meet"})
  void analyse_irregularForm_comesFirstUnlessItIsTheLemmaItself(String word, String lemma) {
    Form first = INFLECTOR.analyse(word).get(0);
    assertEquals(lemma, first.lemma());
    assertEquals(word.equals(lemma), first.tag().isBase(), first::toString);
  }

  @Test
  void analyse_ambiguousWord_listsAllReadings() {
    List<Form> forms = INFLECTOR.analyse("meeting");
    assertEquals(
        List.of(new Form("meeting", InflectionTag.NN), new Form("meet", InflectionTag.VBG)), forms);
  }

  @Test
  void analyse_unknownOrShortWord_isEmpty() {
    for (String word : List.of("", "s", "zxqv", "zxqving", "The")) {
      assertEquals(List.of(), INFLECTOR.analyse(word), word);
    }
  }
}
