package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.table.TableRow;
import io.calque.text.BadDataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnerSimulatorTest {
  private static final List<String> ARTICLE =
      List.of(
          "She has also lived in Lisbon for two years because the city is beautiful, and her"
              + " friends often visit the old town with their children.",
          "The manager told the workers that the company needed more information about the new"
              + " machines, but it is not possible to receive them until Monday.",
          "“We have known him for a long time,” said Anna Berg, who depends on the trains and"
              + " wants to listen to the music of many countries.");

  private static final LearnerSimulator SIMULATOR = new LearnerSimulator(2);

  private static FirstLanguage language(String id) {
    return FirstLanguage.all().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** A learner who makes errors of one kind alone, and many. */
  private static FirstLanguage only(String id, LearnerError error) {
    Map<LearnerError, Double> shares = new EnumMap<>(LearnerError.class);
    for (LearnerError one : LearnerError.values()) {
      shares.put(one, one == error ? 1.0 : 0.0);
    }
    return new FirstLanguage(id, "test", 20, shares);
  }

  private List<Change> changes(String text, FirstLanguage language) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      changes.addAll(
          SIMULATOR.write("d" + i, List.of(text), language).paragraphs().get(0).changes());
    }
    return changes;
  }

  /** What learners of this kind put for what, as {@code original > wording}. */
  private Set<String> slips(String text, FirstLanguage language) {
    Set<String> slips = new HashSet<>();
    for (int i = 0; i < 80; i++) {
      AlteredText written = SIMULATOR.write("d" + i, List.of(text), language).paragraphs().get(0);
      for (Change change : written.changes()) {
        slips.add(change.original() + " > " + change.span().of(written.text()));
      }
    }
    return slips;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          article_dropped | ru | The man opened the door.         | the door > door
          article_dropped | ru | A small dog slept.               | A small > Small
          article_added   | es | Fear of failure is old.          | failure > the failure
          article_added   | es | They live in Lisbon.             | Lisbon > the Lisbon
          article_swapped | zh | He has a car.                    | a > the
          article_swapped | zh | The man saw the house.           | the > a
          preposition     | fr | It depends on luck.              | depends on > depends of
          preposition     | ru | It depends on luck.              | depends on > depends from
          preposition     | ja | They discussed it.               | discussed > discussed about
          number          | zh | He saw many guests.              | guests > guest
          number          | es | They need information.           | information > informations
          agreement       | zh | She pays him.                    | pays > pay
          agreement       | zh | They pay him.                    | pay > pays
          agreement       | tr | The men were tired.              | were > was
          tense           | vi | He walked home.                  | walked > walk
          tense           | de | He walked home.                  | walked > has walked
          verb_form       | ar | They can pay him.                | pay > to pay
          verb_form       | ar | They want to pay him.            | pay > paying
          verb_form       | ar | He has written it.               | written > write
          word_order      | de | She has also seen it.            | has also > also has
          word_order      | ru | He often writes.                 | often writes > writes often
          word_missing    | ar | They are tired.                  | are tired > tired
          word_missing    | es | I go because it is late.         | because it > because
          spelling        | fr | We receive it.                   | receive > recieve
          """)
  void write_oneKindOfError_makesIt(String error, String id, String text, String slip) {
    FirstLanguage language = only(id, LearnerError.valueOf(error.toUpperCase(Locale.ROOT)));
    Set<String> slips = slips(text, language);
    assertTrue(slips.contains(slip), () -> slips + " lacks " + slip);
    changes(text, language).forEach(change -> assertEquals(error, change.kind()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          article_dropped | ru | They saw The Times.      # the paper's own article
          article_swapped | zh | He saw the houses.       # a houses is nobody's error
          preposition     | ja | In Berlin Mark Of slept. # a name
          number          | zh | He runs.                 # a verb
          agreement       | zh | He paid him.             # the past has one form
          tense           | de | He has walked home.      # a participle
          word_order      | ru | He writes well.          # nothing to move
          """)
  void write_nearMiss_leavesItAlone(String error, String id, String text) {
    String clean = text.substring(0, text.indexOf('#')).strip();
    LearnerError kind = LearnerError.valueOf(error.toUpperCase(Locale.ROOT));
    Set<String> slips = slips(clean, only(id, kind));
    slips.remove("In > On");
    slips.remove("In > At");
    assertEquals(Set.of(), slips);
  }

  @Test
  void write_slipOfAnotherLanguage_isNotMade() {
    Set<String> slips = slips("It depends on luck.", only("fr", LearnerError.PREPOSITION));
    assertTrue(Collections.disjoint(slips, Set.of("depends on > depends from")), slips::toString);
  }

  @Test
  void write_anyDocument_changesPutBackGiveTheOriginal() {
    for (FirstLanguage language : FirstLanguage.all()) {
      for (int i = 0; i < 20; i++) {
        LearnerDocument written = SIMULATOR.write("d" + i, ARTICLE, language);
        for (int p = 0; p < ARTICLE.size(); p++) {
          AlteredText paragraph = written.paragraphs().get(p);
          assertEquals(ARTICLE.get(p), paragraph.original());
          assertEquals(ARTICLE.get(p), AlteredTexts.restored(paragraph));
          for (Change change : paragraph.changes()) {
            assertTrue(!change.original().equals(change.span().of(paragraph.text())), change::kind);
          }
        }
      }
    }
  }

  @Test
  void write_manyDocuments_makesAboutAsManyErrorsAsPublished() {
    FirstLanguage russian = language("ru");
    int errors = 0;
    int words = 0;
    for (int i = 0; i < 400; i++) {
      for (AlteredText paragraph : SIMULATOR.write("d" + i, ARTICLE, russian).paragraphs()) {
        errors += paragraph.changes().size();
        words += paragraph.original().split(" ").length;
      }
    }
    double found = 100.0 * errors / words;
    assertTrue(found > 2.5 && found <= russian.errors(), () -> found + " errors in 100 words");
  }

  @Test
  void write_documents_drawDifferentLanguages() {
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      drawn.add(SIMULATOR.write("d" + i, List.of("The end."), language("zh")).language().id());
      drawn.add(SIMULATOR.write("d" + i, List.of("The end.")).language().id());
    }
    assertEquals(FirstLanguage.all().size(), drawn.size());
  }

  @Test
  void write_sameSeedAndDocument_givesTheSame() {
    assertEquals(SIMULATOR.write("a", ARTICLE), new LearnerSimulator(2).write("a", ARTICLE));
  }

  @Test
  void read_sharesThatDoNotComeToAHundred_failNamingTheLine() {
    List<String> header = new ArrayList<>(List.of("language", "name", "errors"));
    for (LearnerError error : LearnerError.values()) {
      header.add(error.id());
    }
    List<String> fields = Arrays.asList("xx,Test,4,50,10,10,10,10,5,1,1,1,1,2".split(","));
    BadDataException e =
        assertThrows(
            BadDataException.class,
            () -> FirstLanguage.read(List.of(new TableRow("list", 7, header, fields))));
    assertEquals(
        "list: line 7: expected errors and shares that come to 100,"
            + " found shares of xx come to 1.01, not 1",
        e.getMessage());
  }
}
