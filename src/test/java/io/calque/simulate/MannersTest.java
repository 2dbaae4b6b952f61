package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.english.WordFact;
import io.calque.table.TableRow;
import io.calque.text.BadDataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannersTest {
  private static final List<String> HABITS =
      List.of(
          "manner",
          "name",
          "kin",
          "touches",
          "reach",
          "phrases",
          "least",
          "most",
          "capitals",
          "quotations",
          "steady",
          "articles",
          "fillers",
          "joints");
  private static final List<String> WORDS = List.of("manner", "spun", "original", "basis", "pages");
  private static final String GOOD = "X,a spinner,-,nv,5,no,0.1,0.2,kept,yes,no,yes,0,0";

  private static TableRow row(List<String> header, int line, String fields) {
    return new TableRow("list", line, header, Arrays.asList(fields.split(",")));
  }

  private static Manners read(String habits, String... words) {
    List<TableRow> rows = new ArrayList<>();
    for (String word : words) {
      rows.add(row(WORDS, rows.size() + 2, word));
    }
    return Manners.read(List.of(row(HABITS, 2, habits)), rows);
  }

  @Test
  void all_shipped_holdsTheMannersThatAreHeldOut() {
    Manners all = Manners.all();
    assertTrue(all.ids().containsAll(Set.of("F", "D", "A", "S2", "I")), all::summary);
    for (Manner manner : all.list()) {
      assertFalse(manner.name().isBlank(), manner::id);
      assertFalse(manner.isWordless(), () -> manner.id() + " has no words");
    }
  }

  @Test
  void without_someManners_leavesNoWordOfThem() {
    Manners all = Manners.all();
    Manners rest = all.without(Set.of("F", "I", "S2"));
    assertEquals(all.list().size() - 3, rest.list().size());
    assertTrue(
        rest.facts().stream().noneMatch(fact -> Set.of("F", "I", "S2").contains(fact.manner())));
    assertEquals(List.of("S2"), List.copyOf(all.only(Set.of("S2")).ids()));
  }

  @Test
  void without_anUnknownManner_isRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> read(GOOD).without(Set.of("Y")));
    assertEquals("manner 'Y' is not one of [X]", e.getMessage());
  }

  @Test
  void read_mannerWithoutWords_isSaidInTheSummary() {
    assertEquals("X without words", read(GOOD).summary());
    assertEquals("X 1", read(GOOD, "X,assembly,meeting,al,2").summary());
    assertEquals("no manners", Manners.of(List.of()).summary());
  }

  @Test
  void find_manner_holdsItsHabitsAndFacts() {
    Manner manner = read(GOOD, "X,assembly,meeting,al,4").find("X").orElseThrow();
    assertEquals(CapitalRule.KEPT, manner.habits().capitals());
    assertEquals(0.1, manner.habits().least());
    assertEquals(List.of(new WordFact("X", "assembly", "meeting", "al", 4)), manner.facts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X,n,-,nz,5,no,0.1,0.2,kept,yes,no,yes,0,0   | expected - or letters of nvar, found 'nz'
          X,n,Y,-,5,no,0.1,0.2,kept,yes,no,yes,0,0  | expected - or other manners of the table, found 'Y'
          X,n,X,-,5,no,0.1,0.2,kept,yes,no,yes,0,0  | expected - or other manners of the table, found 'X'
          X,n,-,-,5,no,0.1,0.2,upper,yes,no,yes,0,0   | expected free, names-kept or kept, found 'upper'
          X,n,-,-,5,no,0.1,0.2,kept,perhaps,no,yes,0,0 | expected yes or no in quotations, found 'perhaps'
          X,n,-,-,5,no,0.01,0.2,kept,yes,no,yes,0,0   | expected habits in their ranges, found densities 0.01 to 0.2 are not a range inside 0.04 to 0.5
          X,n,-,-,5,no,0.1,0.2,kept,yes,no,yes,2,0    | expected habits in their ranges, found fillers 2.0 is not between 0 and 1
          X,n,-,-,31,no,0.1,0.2,kept,yes,no,yes,0,0   | expected habits in their ranges, found reach 31 is not between 1 and 30
          """)
  void read_badHabits_failsNamingTheLine(String habits, String message) {
    BadDataException e = assertThrows(BadDataException.class, () -> read(habits));
    assertEquals("list: line 2: " + message, e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Y,assembly,meeting,al,1 | expected a manner of manners.tsv, found 'Y'
          X,meeting,meeting,al,1  | expected a word fact, found 'meeting' is put for itself
          X,assembly,meeting,al,0 | expected a word fact, found pages 0 is below 1
          """)
  void read_badWords_failsNamingTheLine(String word, String message) {
    BadDataException e = assertThrows(BadDataException.class, () -> read(GOOD, word));
    assertEquals("list: line 2: " + message, e.getMessage());
  }

  @Test
  void read_pairTwice_failsNamingTheSecond() {
    BadDataException e =
        assertThrows(
            BadDataException.class,
            () -> read(GOOD, "X,assembly,meeting,al,1", "X,assembly,meeting,cx,1"));
    assertEquals(
        "list: line 3: expected each pair of a manner once, found 'assembly' again",
        e.getMessage());
  }
}
