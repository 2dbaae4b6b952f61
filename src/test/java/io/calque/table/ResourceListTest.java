package io.calque.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.BadDataException;
import io.calque.text.Language;
import io.calque.text.Sha256;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceListTest {
  private static ResourceList list(String name) {
    return ResourceList.of(ResourceListTest.class, name);
  }

  private static String failure(Executable reading) {
    return String.valueOf(assertThrows(BadDataException.class, reading).getMessage());
  }

  @Test
  void entries_commentsBetween_areLeftOutAndTheOrderIsKept() {
    assertEquals(List.of("plain", "two words", "Plain"), List.copyOf(list("good.txt").entries()));
  }

  @ParameterizedTest
  @CsvSource({
    "none.txt, ': expected a list of the program, found none'",
    "twice.txt, ': line 4: expected each entry once, found ''one'' again'",
    "blank.txt, ': line 3: expected an entry without blanks around it, found '''''",
    "indented.txt, ': line 3: expected an entry without blanks around it, found '' two'''",
    "latin.txt, ': line 2: not UTF-8'",
  })
  void entries_badList_namesFileLineExpectedAndFound(String name, String problem) {
    assertEquals("io/calque/table/" + name + problem, failure(() -> list(name).entries()));
  }

  @Test
  void entries_ofALanguage_areThoseInItsFolder() {
    ResourceList english =
        ResourceList.of(ResourceListTest.class, Language.ENGLISH, "language.txt");
    assertEquals(List.of("only"), List.copyOf(english.entries()));
    ResourceList german =
        ResourceList.of(ResourceListTest.class, new Language("de"), "language.txt");
    assertEquals(
        "io/calque/table/de/language.txt: expected a list of the program, found none",
        failure(german::entries));
  }

  @ParameterizedTest
  @CsvSource({
    "short.tsv, form, ': line 5: expected 2 fields, found 1'",
    "short.tsv, tag, ': line 2: expected columns [tag], found [lemma, form]'",
    "empty.csv, tag, ': line 1: expected a header line, found nothing'",
  })
  void tsv_badTable_namesFileLineExpectedAndFound(String name, String column, String problem) {
    assertEquals("io/calque/table/" + name + problem, failure(() -> list(name).tsv(column)));
  }

  @ParameterizedTest
  @CsvSource({
    "ragged.csv, name, ': line 3: expected 2 fields, found 1'",
    "blank.csv, name, ': line 4: expected 2 fields, found 1'",
    "empty.csv, name, ': line 1: expected a header line, found nothing'",
    "blank.csv, age, ': line 2: expected columns [age], found [name, gender]'",
    "open.csv, name, ': line 5: expected a well-formed row, found a quotation mark that is not"
        + " closed or escaped'",
  })
  void csv_badTable_namesFileLineExpectedAndFound(String name, String column, String problem) {
    assertEquals("io/calque/table/" + name + problem, failure(() -> list(name).csv(column)));
  }

  @Test
  void digest_listsAndTheirOrder_areWhatItDependsOn() {
    ResourceList words = list("good.txt");
    ResourceList table = list("short.tsv");
    String digest = ResourceList.digest(List.of(words, table));
    assertEquals(digest, ResourceList.digest(List.of(words, table)));
    assertEquals(64, digest.length());
    assertNotEquals(digest, ResourceList.digest(List.of(table, words)));
    assertNotEquals(digest, ResourceList.digest(List.of(words)));
  }

  /** The comment at the head of {@code good.txt} and the one in it add nothing. */
  @Test
  void digest_comments_areNoPart() {
    Sha256 expected = new Sha256().add("io/calque/table/good.txt");
    List.of("plain", "two words", "Plain").forEach(expected::add);
    assertEquals(expected.hex(), ResourceList.digest(List.of(list("good.txt"))));
  }
}
