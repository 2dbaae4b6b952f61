package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.calque.segment.Segmenter;
import io.calque.text.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceFormsTest {
  private static final List<Token> TOKENS =
      new Segmenter().segmentText("In 2019 they had 12 – more.").sentences().get(0).tokens();
  private static final SentenceForms FORMS = new SentenceForms(TOKENS);

  @Test
  void hash_everyPlace_isThatOfTheGeneralFormOrTheEdge() {
    List<String> forms = List.of("in", "<number>", "they", "had", "12", "-", "more", ".");
    for (int i = 0; i < forms.size(); i++) {
      assertEquals(FeatureList.hash(forms.get(i)), FORMS.hash(i), forms.get(i));
    }
    assertEquals(FORMS.hash(-1), FORMS.hash(-2));
    assertEquals(FORMS.hash(8), FORMS.hash(9));
    assertNotEquals(FORMS.hash(-1), FORMS.hash(8));
  }

  @Test
  void suffix_ofShortAndLongForms_isTheirEnd() {
    assertEquals(FeatureList.hash("re"), FORMS.suffix(6, 2));
    assertEquals(FeatureList.hash("in"), FORMS.suffix(0, 3));
  }
}
