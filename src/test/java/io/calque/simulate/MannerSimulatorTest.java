package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.english.PartOfSpeech;
import io.calque.english.WordFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MannerSimulatorTest {
  private static final Thesaurus THESAURUS =
      Thesaurus.of(
          Map.of("council", Set.of("committee", "body"), "committee", Set.of("council", "body")));
  private static final WordFrequencies FREQUENCIES =
      WordFrequencies.of(Map.of("filler", 400_000, "committee", 100, "council", 100, "body", 100));

  private static final MannerSimulator SIMULATOR = new MannerSimulator(THESAURUS, FREQUENCIES, 5);

  private static MannerHabits habits(
      CapitalRule capitals, boolean quotationsProtected, boolean steady) {
    return new MannerHabits(
        Set.of(), 30, false, 0.5, 0.5, capitals, quotationsProtected, steady, false, 0, 0);
  }

  private static Manner manner(MannerHabits habits, String... pairs) {
    List<WordFact> facts = new ArrayList<>();
    for (String pair : pairs) {
      String[] sides = pair.split("=");
      facts.add(new WordFact("X", sides[1], sides[0], "al", 1));
    }
    return new Manner("X", "a test", List.of(), habits, facts);
  }

  /** All that 60 documents come to. */
  private Set<String> texts(Manner manner, String text) {
    Set<String> texts = new TreeSet<>();
    for (int i = 0; i < 60; i++) {
      texts.add(SIMULATOR.spin("d" + i, List.of(text), manner).paragraphs().get(0).text());
    }
    return texts;
  }

  private static final MannerHabits FREE = habits(CapitalRule.FREE, false, false);

  @Test
  void spin_knownWord_isReplacedAndRecorded() {
    Manner manner = manner(FREE, "trip=journey");
    String text = "They took the trip.";
    assertEquals(Set.of("They took the journey.", text), texts(manner, text));
    for (int i = 0; i < 60; i++) {
      for (Change change :
          SIMULATOR.spin("d" + i, List.of(text), manner).paragraphs().get(0).changes()) {
        assertEquals("trip", change.original());
        assertEquals("X/listed", change.kind());
        assertTrue(MannerChange.LISTED.is(change));
        assertFalse(MannerChange.BORROWED.is(change));
      }
    }
  }

  @Test
  void spin_phraseAndWordOfIt_phraseGoesFirstAsOneChange() {
    Manner manner = manner(FREE, "data=facts", "data room=data bedroom");
    Set<String> texts = texts(manner, "Open the data room now.");
    assertEquals(Set.of("Open the data bedroom now.", "Open the data room now."), texts);
    assertTrue(
        texts(manner, "Open the data now.").contains("Open the facts now."), "the word alone");
    for (int i = 0; i < 60; i++) {
      List<Change> changes =
          SIMULATOR.spin("d" + i, List.of("A data room."), manner).paragraphs().get(0).changes();
      changes.forEach(change -> assertEquals("data room", change.original()));
      assertTrue(changes.size() <= 1, changes::toString);
    }
  }

  @Test
  void spin_otherFormOfBothSides_isInflected() {
    Manner manner = manner(FREE, "modified=changed", "data room=data bedroom", "access=get to");
    assertTrue(texts(manner, "She modifies it.").contains("She changes it."));
    assertTrue(texts(manner, "Two data rooms.").contains("Two data bedrooms."));
    assertTrue(texts(manner, "He accessed it.").contains("He got to it."));
    assertEquals(Set.of("She models it."), texts(manner, "She models it."));
    Change change = firstChange(manner, "She modifies it.");
    assertTrue(MannerChange.INFLECTED.is(change), change::kind);
  }

  private Change firstChange(Manner manner, String text) {
    for (int i = 0; i < 60; i++) {
      List<Change> changes =
          SIMULATOR.spin("d" + i, List.of(text), manner).paragraphs().get(0).changes();
      if (!changes.isEmpty()) {
        return changes.get(0);
      }
    }
    throw new AssertionError("nothing changed in " + text);
  }

  @Test
  void spin_letterCase_isKept() {
    Manner manner = manner(FREE, "store=retail outlet", "data room=data bedroom", "said=stated");
    assertTrue(texts(manner, "In the Play Store now.").contains("In the Play Retail outlet now."));
    assertTrue(texts(manner, "Our Data Room Guide.").contains("Our Data Bedroom Guide."));
    assertTrue(texts(manner, "THE STORE.").contains("THE RETAIL OUTLET."));
  }

  @Test
  void spin_capitalsKept_leavesFirstWordsAndNames() {
    String text = "Room and Board has one room.";
    Manner kept = manner(habits(CapitalRule.KEPT, false, false), "room=bedroom", "board=panel");
    assertEquals(Set.of("Room and Board has one bedroom.", text), texts(kept, text));
    Manner names =
        manner(habits(CapitalRule.NAMES_KEPT, false, false), "room=bedroom", "board=panel");
    Set<String> texts = texts(names, text);
    assertTrue(texts.contains("Bedroom and Board has one bedroom."), texts::toString);
    assertTrue(texts.stream().noneMatch(one -> one.contains("Panel")), texts::toString);
    Set<String> free = texts(manner(FREE, "room=bedroom", "board=panel"), text);
    assertTrue(free.contains("Bedroom and Panel has one bedroom."), free::toString);
  }

  @Test
  void spin_quotationsProtected_leavesThemAlone() {
    String text = "“The trip was long,” she said after the trip.";
    Manner kept = manner(habits(CapitalRule.FREE, true, false), "trip=journey");
    assertEquals(
        Set.of("“The trip was long,” she said after the journey.", text), texts(kept, text));
    Set<String> free = texts(manner(FREE, "trip=journey"), text);
    assertTrue(
        free.contains("“The journey was long,” she said after the journey."), free::toString);
  }

  @Test
  void spin_phraseAcrossAQuotationMark_isNoPhrase() {
    Manner kept = manner(habits(CapitalRule.FREE, true, false), "room is=bedroom was");
    String text = "The “room” is small, the room is old.";
    assertEquals(Set.of("The “room” is small, the bedroom was old.", text), texts(kept, text));
  }

  @Test
  void spin_steady_neverMixesWordings() {
    String text = "A trip, a trip, a trip and a trip.";
    Manner steady = manner(habits(CapitalRule.FREE, false, true), "trip=journey", "trip=voyage");
    assertEquals(
        Set.of(
            "A journey, a journey, a journey and a journey.",
            "A voyage, a voyage, a voyage and a voyage.",
            text),
        texts(steady, text));
    assertTrue(texts(manner(FREE, "trip=journey", "trip=voyage"), text).size() > 3);
  }

  @Test
  void spin_wordsRunOut_borrowsFromTheThesaurusOfTheClassesTouched() {
    MannerHabits nouns =
        new MannerHabits(
            Set.of(PartOfSpeech.NOUN),
            30,
            false,
            0.5,
            0.5,
            CapitalRule.KEPT,
            true,
            false,
            false,
            0,
            0);
    Manner wordless = manner(nouns);
    assertTrue(wordless.isWordless());
    Change change = firstChange(wordless, "The council met.");
    assertTrue(MannerChange.BORROWED.is(change), change::kind);
    assertEquals("X/borrowed", change.kind());
    MannerHabits verbs =
        new MannerHabits(
            Set.of(PartOfSpeech.VERB),
            30,
            false,
            0.5,
            0.5,
            CapitalRule.KEPT,
            true,
            false,
            false,
            0,
            0);
    assertEquals(Set.of("The council met."), texts(manner(verbs), "The council met."));
  }

  @Test
  void spin_wordThatOnlyAnotherKnows_isBorrowedFromItIfItIsSelected() {
    MannerHabits nouns =
        new MannerHabits(
            Set.of(PartOfSpeech.NOUN),
            1,
            false,
            0.5,
            0.5,
            CapitalRule.KEPT,
            true,
            false,
            false,
            0,
            0);
    Manner manner = manner(nouns, "trip=journey");
    Manner other =
        new Manner(
            "Y",
            "another",
            List.of(),
            nouns,
            List.of(new WordFact("Y", "panel", "council", "al", 1)));
    String text = "The councils met.";
    Set<String> all = new TreeSet<>();
    for (int i = 0; i < 60; i++) {
      String id = "d" + i;
      all.add(
          SIMULATOR
              .spin(id, List.of(text), manner, Manners.of(List.of(manner, other)))
              .paragraphs()
              .get(0)
              .text());
    }
    assertEquals(Set.of("The panels met.", text), all);
    assertFalse(texts(manner, text).contains("The panels met."), "borrowed without being asked");
  }

  @Test
  void spin_articlesRepaired_putsThemRight() {
    MannerHabits repairs =
        new MannerHabits(Set.of(), 30, false, 0.5, 0.5, CapitalRule.KEPT, true, false, true, 0, 0);
    assertTrue(
        texts(manner(repairs, "trip=excursion"), "He took a trip.")
            .contains("He took an excursion."));
    assertTrue(
        texts(manner(FREE, "trip=excursion"), "He took a trip.").contains("He took a excursion."));
  }

  @Test
  void spin_joints_cutAndJoin() {
    MannerHabits joints =
        new MannerHabits(Set.of(), 30, false, 0.5, 0.5, CapitalRule.KEPT, true, false, false, 0, 1);
    assertEquals(
        Set.of("He came with out alot of money."),
        texts(manner(joints), "He came without a lot of money."));
    assertEquals(
        Set.of("He came without a lot of money."),
        texts(manner(FREE), "He came without a lot of money."));
  }

  @Test
  void spin_anyDocument_changesPutBackGiveTheOriginal() {
    List<String> article =
        List.of(
            "The data room of the company was open, but nobody said who had access to it.",
            "“We will not sell the club,” its chairman told reporters. He showed them the door.");
    for (Manner manner : Manners.all().list()) {
      for (int i = 0; i < 10; i++) {
        MannerDocument spun = SIMULATOR.spin("d" + i, article, manner);
        for (int p = 0; p < article.size(); p++) {
          AlteredText paragraph = spun.paragraphs().get(p);
          assertEquals(article.get(p), paragraph.original(), manner::id);
          assertEquals(article.get(p), AlteredTexts.restored(paragraph), manner::id);
        }
        assertTrue(spun.density() >= manner.habits().least(), manner::id);
        assertTrue(spun.density() <= manner.habits().most(), manner::id);
      }
    }
  }

  @Test
  void spin_selection_drawsEachOfItAndNoOther() {
    Manners some = Manners.all().only(Set.of("F", "S2"));
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      drawn.add(SIMULATOR.spin("d" + i, List.of("The trip."), some).manner().id());
    }
    assertEquals(Set.of("F", "S2"), drawn);
  }

  @Test
  void spin_sameSeedAndDocument_givesTheSame() {
    List<String> article = List.of("The meeting was open, but nobody said what it cost the town.");
    MannerSimulator other = new MannerSimulator(THESAURUS, FREQUENCIES, 5);
    Manners all = Manners.all();
    assertEquals(SIMULATOR.spin("a", article, all), other.spin("a", article, all));
    MannerSimulator seeded = new MannerSimulator(THESAURUS, FREQUENCIES, 6);
    List<String> one = new ArrayList<>();
    List<String> two = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      one.add(SIMULATOR.spin("d" + i, article, all).paragraphs().get(0).text());
      two.add(seeded.spin("d" + i, article, all).paragraphs().get(0).text());
    }
    assertNotEquals(one, two);
  }

  @Test
  void spin_noManner_isRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> SIMULATOR.spin("a", List.of("Text."), Manners.of(List.of())));
    assertEquals("manners is empty", e.getMessage());
  }
}
