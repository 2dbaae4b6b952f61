package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.table.TableRow;
import io.calque.text.BadDataException;
import io.calque.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormsTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("name-forms");
  }

  @Test
  void find_everyFormOfTheList_isFoundBesideTheEnglishOne() {
    List<String> wrong = new ArrayList<>();
    for (TableRow row : rows()) {
      String text =
          "They spoke of " + row.get("english") + " again. They spoke of " + row.get("form") + ".";
      List<Evidence> found = find(text);
      boolean right =
          found.size() == 1
              && found.get(0).text().equals(row.get("form"))
              && found.get(0).suggestions().equals(List.of(row.get("english")))
              && found.get(0).candidate();
      if (!right) {
        wrong.add(row.get("form") + " " + found);
      }
    }
    assertTrue(wrong.isEmpty(), wrong::toString);
  }

  @Test
  void find_formAlone_isFoundWhereTheListSaysSo() {
    List<String> wrong = new ArrayList<>();
    for (TableRow row : rows()) {
      int expected = row.get("alone").equals("yes") ? 1 : 0;
      if (find("They came from " + row.get("form") + " by bus.").size() != expected) {
        wrong.add(row.get("form"));
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void find_englishFormsAlone_findNothing() {
    for (TableRow row : rows()) {
      String text = "They came from " + row.get("english") + " by bus.";
      assertEquals(List.of(), find(text), text);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "place|maybe|a|expected yes or no, found 'maybe'",
        "river|yes|a|expected place or person, found 'river'",
        "place|yes|''|expected a form, the English one and a source"
      })
  void of_badRow_isRefusedWithFileAndLine(String kind, String alone, String form, String message) {
    TableRow row =
        new TableRow(
            "names.csv",
            7,
            List.of(NameForm.COLUMNS),
            List.of(form, "b", kind, "German", alone, "exonym"));
    var e = assertThrows(BadDataException.class, () -> NameForm.of(row));
    String told = String.valueOf(e.getMessage());
    assertTrue(told.startsWith("names.csv: line 7: " + message), told);
  }

  private static List<TableRow> rows() {
    return new Lexicons(Language.ENGLISH).rows(Lexicon.NAME_FORMS, NameForm.COLUMNS);
  }
}
