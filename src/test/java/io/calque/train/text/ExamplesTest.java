package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.simulate.Manner;
import io.calque.simulate.Manners;
import io.calque.simulate.SpinFamily;
import io.calque.statistics.LanguageStatistics;
import io.calque.text.Label;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.train.TinyData;
import io.calque.train.TinyStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
  private static final Set<SpinFamily> ALL = EnumSet.allOf(SpinFamily.class);
  private static final List<String> TEXTS =
      List.of(
          "The company will modify the software, which helps users to protect important data.",
          "He said that many people in the town need a new school and access to good roads.");

  @TempDir static Path folder;

  private static Examples examples;

  @BeforeAll
  static void write() throws IOException {
    Path data = folder.resolve("data");
    TinyData.write(data);
    LanguageStatistics statistics = TinyStatistics.in(folder);
    examples = new Examples(data, statistics, 7);
  }

  private static TrainingDocument document(int number) {
    return new TrainingDocument(
        "d" + number, Provenance.HUMAN_ORIGINAL, "clean", "", "en", OptionalInt.empty(), TEXTS);
  }

  @Test
  void spun_mannersAndFamilies_areHalfAndHalf() {
    Manners manners = Manners.all().without(Set.of("F", "I"));
    Map<String, Integer> groups = new HashMap<>();
    for (int i = 0; i < 400; i++) {
      groups.merge(examples.spun(document(i), new Spinners(manners, ALL)).group(), 1, Integer::sum);
    }
    int families = groups.getOrDefault("spun", 0);
    assertTrue(families > 160 && families < 240, groups::toString);
    assertFalse(groups.containsKey("manner F") || groups.containsKey("manner I"));
    assertTrue(groups.size() > 12, groups::toString);
  }

  @Test
  void spun_noManner_isWhatTheFamiliesMake() {
    Spinners none = new Spinners(Manners.of(List.of()), ALL);
    for (int i = 0; i < 20; i++) {
      assertEquals(
          examples.spun(document(i), none.drawn("d" + i)),
          examples.spun(document(i), none),
          "document " + i);
    }
  }

  @Test
  void spun_documentOfTheFamilies_isTheSameWithAndWithoutManners() {
    int compared = 0;
    for (int i = 0; i < 40; i++) {
      LabelledDocument made = examples.spun(document(i), Spinners.all());
      if (made.group().equals("spun")) {
        assertEquals(examples.spun(document(i), Spinners.all().drawn("d" + i)), made);
        compared++;
      }
    }
    assertTrue(compared > 5, () -> "too few documents of the families");
  }

  @Test
  void spun_oneManner_marksWhatItChanged() {
    Manner manner = Manners.all().find("F").orElseThrow();
    LabelledDocument made = examples.spun(document(3), manner, Manners.all());
    assertEquals("manner F", made.group());
    assertEquals(Label.SPUN, made.label());
    String text = made.document().article().text();
    made.damage().forEach(change -> assertNotEquals(change.original(), change.span().of(text)));
    assertEquals(made, examples.spun(document(3), manner, Manners.all()));
  }

  @Test
  void learner_document_isOriginalAndUndamaged() {
    int changed = 0;
    for (int i = 0; i < 50; i++) {
      LabelledDocument made = examples.learner(document(i));
      assertEquals(Label.ORIGINAL, made.label());
      assertEquals(List.of(), made.damage());
      assertTrue(made.group().startsWith("learner "), made::group);
      for (Sentence sentence : made.document().sentences()) {
        assertEquals(Label.ORIGINAL, made.label(sentence));
        for (Token token : sentence.tokens()) {
          assertFalse(made.isDamaged(token.span()), token::text);
        }
      }
      changed += made.document().article().text().equals(String.join("\n", TEXTS)) ? 0 : 1;
    }
    assertTrue(changed > 20, changed + " of 50 have an error");
  }
}
