package io.calque.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON in all its layouts. */
class JsonInputsTest extends InputFiles {
  private static final List<String> TWO =
      List.of("a.json#7 TEXT [] The mill is for sale.", "a.json#8 TEXT [] Bread costs more.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'id':7,'text':'The mill is for sale.'},{'id':8,'text':'Bread costs more.'}]",
        "[|  {|    'id': 7,|    'text': 'The mill is for sale.'|  },|  {|    'id': 8,|"
            + "    'text': 'Bread costs more.'|  }|]|",
        "{|  'id': 7,|  'text': 'The mill is for sale.'|}|{|  'id': 8,|"
            + "  'text': 'Bread costs more.'|}",
        "{'id':7,'text':'The mill is for sale.'}|{'id':8,'text':'Bread costs more.'}|",
        "{'rows':[{'id':7,'text':'The mill is for sale.'},{'id':8,'text':'Bread costs more.'}]}",
        "{'data':{'rows':[{'id':7,'text':'The mill is for sale.'},"
            + "{'id':8,'text':'Bread costs more.'}]}}",
        "{|  'total': 2,|  'articles': [|    {'id': 7, 'text': 'The mill is for sale.'},|"
            + "    {'id': 8, 'text': 'Bread costs more.'}|  ]|}",
        "[|{'id':7,'text':'The mill is for sale.'},|{'id':8,'text':'Bread costs more.'},|]",
        "{'id':7,'text':'The mill is for sale.'},|{'id':8,'text':'Bread costs more.'},|",
        "\ufeff[{'id':7,'text':'The mill is for sale.','n':NaN}|,{'id':8,'text':'Bread costs"
            + " more.'}]",
        "\u001e{'id':7,'text':'The mill is for sale.'}|\u001e{'id':8,'text':'Bread costs more.'}|",
        "{'id':7,'text':'The mill is for sale.'}{'id':8,'text':'Bread costs more.'}",
        "{'n':-Infinity,'id':7,'text':'The mill is for sale.',}|{'id':8,'text':'Bread costs"
            + " more.'}",
      })
  void open_anyLayout_givesTheSameRows(String json) throws IOException {
    String text = json.replace('\'', '"').replace('|', '\n');
    assertEquals(TWO, read(write("a.json", text)));
    List<String> lines = TWO.stream().map(line -> line.replace("a.json", "a.jsonl")).toList();
    assertEquals(lines, read(write("a.jsonl", text)));
    assertEquals(lines, read(write("a.jsonl", text.replace("\n", "\r\n"))));
  }

  @Test
  void open_contentAlone_tellsJson() throws IOException {
    assertEquals(
        List.of("a#1 TEXT [] One.", "b#1 TEXT [] Two.", "c TEXT [] {\"Well\", he said}"),
        read(
            write("a", "[\n {\"text\": \"One.\"}\n]"),
            write("b", "{\n  \"text\": \"Two.\"\n}"),
            write("c", "{\"Well\", he said}")));
  }

  @Test
  @SuppressWarnings("StringConcatToTextBlock")
  void open_fieldWithin_isFoundByItsPath() throws IOException {
    InputOptions within =
        new InputOptions(
            Optional.empty(),
            Optional.of("page.body"),
            Optional.of("meta.key"),
            Optional.of("meta.links.0"));
    assertEquals(
        List.of(
            "a.jsonl#k TEXT [] One.",
            "http://a.example/ TEXT [] Two.",
            "a.jsonl#3 TEXT [] Three.",
            "FAILED a.jsonl: line 4: no field 'page.body'; found: page.text, id",
            "FAILED a.jsonl: line 5: field 'page.body' is no text but an array"),
        read(
            within,
            write(
                "a.jsonl",
                "{\"page\":{\"body\":\"One.\"},\"meta\":{\"key\":\"k\"}}\n"
                    + "{\"page\":{\"body\":\"Two.\"},\"meta\":{\"links\":[\"http://a.example/\"]}}\n"
                    + "{\"page.body\":\"Three.\"}\n"
                    + "{\"page\":{\"text\":\"Four.\"},\"id\":4}\n"
                    + "{\"page\":{\"body\":[]}}\n")));
  }

  @Test
  void open_fieldThatStandsTwice_isNoted() throws IOException {
    assertEquals(
        List.of(
            "NOTE a.jsonl: line 1: a field stands twice: the last counts",
            "a.jsonl#1 TEXT [] Two."),
        read(write("a.jsonl", "{\"text\":\"One.\",\"text\":\"Two.\"}\n")));
  }

  @Test
  void open_brokenObjectInAnArray_losesNoOther() throws IOException {
    String row = "  {\n    \"id\": %s,\n    \"text\": \"%s\"\n  },\n";
    String good = String.format(row, "1", "One.");
    String last = String.format(row, "3", "Three.");
    for (String bad :
        List.of(
            "  {\n    \"id\": 2,\n    \"text\": \"Two.\"\n",
            "  {\n    \"id\": 2,\n    \"text\": \"Two.\n  },\n",
            "  {\n    \"id\": 2\n    \"text\": \"Two.\"\n  },\n",
            "  {\n    \"id\": 2,\n    \"text\": Two.\"\n  },\n")) {
      List<String> found = read(write("a.json", "[\n" + good + bad + last + "]\n"));
      assertEquals("a.json#1 TEXT [] One.", found.get(0), bad);
      assertTrue(found.get(1).startsWith("FAILED a.json: line "), found.get(1));
      assertEquals("a.json#3 TEXT [] Three.", found.get(found.size() - 1), bad);
    }
  }

  @Test
  void open_brokenObjectOnALongLine_losesNoOther() throws IOException {
    List<String> found =
        read(
            write(
                "a.json",
                "[{\"id\":1,\"text\":\"One.\"},{\"id\":2,\"text\":Two},{\"id\":3,\"text\":\"Three.\"}]"));
    assertEquals(
        List.of(
            "a.json#1 TEXT [] One.",
            "FAILED a.json: line 1: column 16: not a JSON object: cannot be read at" + " 'Two}'",
            "a.json#3 TEXT [] Three."),
        found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"text\":\"One.\"} {\"id\":2,\"text\":",
        "{\"id\":1 \"text\":\"One.\"}",
        "{\"id\":tru,\"text\":\"One.\"}",
        "{'id':1}",
        "{\"id\":1,\"text\":\"\\u12\"}",
        "}",
        "\u0001{}",
      })
  void open_badLine_isNamedInPlainWords(String line) throws IOException {
    List<String> found = read(write("a.jsonl", line + "\n{\"id\":9,\"text\":\"Last.\"}\n"));
    String failure = found.stream().filter(l -> l.startsWith("FAILED")).findFirst().orElse("none");
    assertTrue(failure.startsWith("FAILED a.jsonl: line 1: column "), failure);
    assertEquals("a.jsonl#9 TEXT [] Last.", found.get(found.size() - 1));
    for (String word :
        List.of("jackson", "DeserializationFeature", "JsonReadFeature", "enable", "Token")) {
      assertFalse(failure.contains(word), failure);
    }
  }

  @Test
  void open_bracketsWithoutEnd_endsSoon() throws IOException {
    List<String> found = read(write("a.json", "[\n" + "{\n".repeat(30_000)));
    assertEquals(
        "FAILED a.json: line 3: column 1: not a JSON object: cannot be read at '{'", found.get(0));
    String last = found.get(found.size() - 1);
    assertTrue(last.endsWith(": too damaged: the rest is not read"), last);
  }
}
