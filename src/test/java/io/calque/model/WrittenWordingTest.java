package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.segment.Segmenter;
import io.calque.text.Sentence;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenWordingTest {
  private static Restored written(
      String text, boolean articleIsFree, int from, int to, String... wordings) {
    Sentence sentence = new Segmenter().segmentText(text).sentences().get(0);
    return new WrittenWording(sentence, at -> articleIsFree)
        .of(
            Arrays.stream(wordings)
                .map(
                    one ->
                        new WordingCandidate(
                            from, to, one, Collections.nCopies(WordingWeights.NAMES.size(), 0.0)))
                .toList());
  }

  @Test
  void of_otherArticleIsNeeded_coversTheArticle() {
    assertEquals(
        new Restored(2, 4, List.of("a meeting", "an opening", "a debate")),
        written("They held an assembly.", true, 3, 4, "meeting", "opening", "debate"));
    assertEquals(
        new Restored(0, 2, List.of("An obligation")),
        written("A duty came first.", true, 1, 2, "obligation"));
  }

  @Test
  void of_articleThatFitsOrIsTaken_staysOutside() {
    assertEquals(
        new Restored(3, 4, List.of("opening")),
        written("They held an assembly.", true, 3, 4, "opening"));
    assertEquals(
        new Restored(3, 4, List.of("meeting")),
        written("They held an assembly.", false, 3, 4, "meeting"));
  }

  @Test
  void of_capitals_areThoseOfTheWord() {
    assertEquals(
        List.of("According to"),
        written("In response to him, it rained.", true, 0, 3, "according to").wordings());
    assertEquals(
        List.of("MEETING"), written("THE ASSEMBLY BEGAN.", true, 1, 2, "meeting").wordings());
    assertEquals(List.of("Qin"), written("They met Keane there.", true, 2, 3, "Qin").wordings());
  }

  @Test
  void of_possessive_isJoinedOn() {
    assertEquals(
        List.of("country's"), written("The nation s law.", true, 1, 3, "country 's").wordings());
  }
}
