package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  private static final String ENGLISH =
      "The mayor said on Monday that the council would soon present a new plan for the harbour. ";
  private static final String GERMAN =
      "Der Rat hat am Montag gesagt, dass er bald einen neuen Plan vorlegen wird. ";

  private static Prose prose(String text) {
    return Prose.of(new Segmenter().segmentText(text));
  }

  @Test
  void of_prose_isAllItsOwn() {
    Prose prose = prose(ENGLISH.repeat(3).strip());
    assertEquals(new Prose(51, 0, 0, 0), prose);
  }

  @Test
  void of_quotations_areCountedApart() {
    Prose prose = prose("“" + ENGLISH.strip() + "” she said.");
    assertEquals(new Prose(2, 17, 0, 0), prose);
  }

  @Test
  void of_items_areListed() {
    Prose prose =
        prose(
            IntStream.range(1, 9)
                .mapToObj(i -> i + " spoons of rye flour")
                .collect(Collectors.joining("\n\n")));
    assertEquals(prose.words(), prose.listed());
    assertTrue(prose.words() > 30, prose.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < names.size(); i++) { add(names.get(i)); }",
        "return {name: value for name, value in zip(names, values)}",
        "if (count > 3 && name != null) { throw problem; }"
      })
  void of_code_isListed(String line) {
    Prose prose = prose(line);
    assertEquals(prose.words(), prose.listed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The trial (n = 12) ended after two of the patients had left the ward for good.",
        "The club (founded in 1904) and its hall [then a barn] were sold by the town.",
        "“Will they come back to the hall?” the porter asked (again)."
      })
  void of_proseWithSigns_isNotListed(String sentence) {
    assertEquals(0, prose(sentence).listed(), sentence);
  }

  @Test
  void of_longUnfinishedSentence_isProse() {
    String spoken =
        "so we went down to the river and then he said that we should wait for the boat there";
    assertEquals(0, prose(spoken).listed());
  }

  @Test
  void of_otherLanguage_isForeign() {
    Prose prose = prose((ENGLISH + GERMAN).repeat(2).strip());
    assertEquals(28, prose.foreign());
    assertTrue(prose.foreign() < prose.words());
  }
}
