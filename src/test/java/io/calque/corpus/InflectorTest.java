package io.calque.corpus;

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
